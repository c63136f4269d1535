import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Limits } from '../config/entry.ts';
import { plainJson } from '../formatters/escape.ts';
import { displayPath } from '../node.ts';
import { configurationFor } from '../project/configuration.ts';
import type { Configuration } from '../project/configuration.ts';
import { entriesOf } from '../project/listed.ts';
import { contextOverrides, keyOrigin, limitOrigins, nginxOrigins, ruleOrigins } from '../project/origins.ts';
import { settingsOf } from '../project/settings.ts';
import { didYouMean } from '../values/nearest.ts';
import type { Args } from './args.ts';
import { configOf, list } from './environment.ts';
import { readLimits } from './limits.ts';
import { fail, output } from './output.ts';
import { readSaid, readSettings } from './settings.ts';

/** Prints what holds for a file, or checks a configuration file. */
export async function config(args: Args): Promise<number> {
  const [action, file, ...more] = args.paths;
  if (action === 'print' && file !== undefined && more.length === 0) return print(args, file);
  if (action === 'validate' && more.length === 0) return validate(args, file);
  if (action !== undefined && action !== 'print' && action !== 'validate')
    return fail(`"config" has no "${action}"${didYouMean(action, ['print', 'validate']) || ': print or validate'}`);
  return fail('write nginx-lint config print FILE, or nginx-lint config validate [FILE]');
}

async function print(args: Args, file: string): Promise<number> {
  const path = resolve(file);
  if (!existsSync(path)) return fail(`cannot read "${file}": No such file or directory`);
  const found = await configurationFor({ cwd: process.cwd(), ...configOf(args) }, dirname(path));
  if ('errors' in found) return fail(...found.errors);
  const settings = await readSettings(args, found);
  if ('errors' in settings) return fail(...settings.errors);
  const limits = readLimits(list(args, 'limit'));
  if ('error' in limits) return fail(limits.error);
  const written = output(args, plainJson(JSON.stringify(await effective(args, found, path, limits), null, 2)) + '\n');
  return written ?? (found.failures.length > 0 ? fail(...found.failures) : 0);
}

async function effective(args: Args, found: Configuration, path: string, limits: Partial<Limits>): Promise<object> {
  const { layers, merged } = found;
  const read = readSaid(args, found);
  const said = 'errors' in read ? {} : read;
  const option = (key: string) => `option "--${key === 'version' ? 'nginx-version' : key}"`;
  const listed = merged.entries?.config.entries;
  return {
    file: path,
    configurationFiles: layers.flatMap((layer) => layer.path ?? []),
    ignored: merged.ignores?.(path) ?? false,
    ...(listed ? { entries: { value: listed, from: await keyOrigin(layers, ['entries']) } } : {}),
    nginx: await nginxOrigins(found, said, option),
    pathMap: Object.fromEntries(merged.pathMap.map(({ from, to }) => [from, to])),
    template: { value: merged.template, from: await keyOrigin(layers, ['template']) },
    limits: await limitOrigins(found, limits, option('limit')),
    rules: await ruleOrigins(found, said, path, option),
    inContexts: await contextOverrides(found),
  };
}

async function validate(args: Args, file: string | undefined): Promise<number> {
  const cwd = process.cwd();
  const found = await configurationFor(file === undefined ? { cwd } : { cwd, config: file }, cwd);
  if ('errors' in found) return fail(...found.errors);
  const { layers, merged, failures } = found;
  if (layers.length === 0) return fail('there is no configuration file here or above; "nginx-lint init" writes one');
  const settings = await settingsOf(found, {}, (key) => `"${key}"`);
  if ('errors' in settings) return fail(...settings.errors);
  const entries = merged.entries && (await entriesOf(merged.entries, cwd));
  if (entries && 'errors' in entries) return fail(...entries.errors);
  if (failures.length > 0) return fail(...failures);
  const names = layers.flatMap(({ path }) => (path === undefined ? [] : `✔ ${displayPath(path)}\n`));
  return output(args, [...new Set(names)].join('')) ?? 0;
}
