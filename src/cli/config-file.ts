import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readSmall } from '../node-host.ts';
import type { RuleSetting } from '../lint/settings.ts';
import { didYouMean } from '../values/nearest.ts';
import { Text } from '../text.ts';
import { modulesNamed } from '../catalog/module-names.ts';
import { FLAVORS, parseTarget } from '../values/version.ts';
import { readJson } from './json.ts';
import { isObject, readSetting } from './rule-setting.ts';
import type { TargetInput } from './target.ts';

const NAME = '.nginx-lint.json';
const KEYS = ['$schema', 'rules', 'nginxVersion', 'flavor', 'modules', 'requireReason'];

/** What a configuration file says. */
export interface ConfigFile {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** The nginx that the configurations are for. */
  readonly target: TargetInput;
  /** Where a rule is named in the file, "file:line:column", for messages. */
  place(rule: string): string;
}

/** Finds the configuration file for a directory: in it, or above it, up to the repository's top. */
export function findConfigFile(directory: string): string | undefined {
  for (let at = resolve(directory); ; at = dirname(at)) {
    const path = join(at, NAME);
    if (existsSync(path)) return path;
    if (existsSync(join(at, '.git')) || dirname(at) === at) return undefined;
  }
}

/** Reads a configuration file; `errors` are lines for the user, each with the place in the file. */
export function readConfigFile(path: string): ConfigFile | { readonly errors: readonly string[] } {
  let text: Text;
  try {
    text = Text.decode(readSmall(path));
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
    return { errors: [`cannot read the configuration file "${path}": ${reason}`] };
  }
  const at = (offset: number) => {
    const { line, column } = text.position(offset);
    return `${path}:${line}:${column}`;
  };
  const json = readJson(text.source);
  if ('error' in json) return { errors: [`${at(json.at)}: no valid JSON: ${json.error}`] };
  const { value, place } = json;
  const errors: string[] = [];
  const complain: Complain = (message, ...keys) => void errors.push(`${at(place(...keys))}: ${message}`);
  const rules = readRules(value, complain);
  const target = isObject(value) ? readTarget(value, complain) : {};
  return errors.length > 0 ? { errors } : { rules, target, place: (rule) => at(place('rules', rule)) };
}

type Complain = (message: string, ...keys: readonly string[]) => void;

function readRules(data: unknown, complain: Complain): Record<string, RuleSetting> {
  const rules: Record<string, RuleSetting> = {};
  if (!isObject(data)) {
    complain('a configuration file is an object: {"rules": {"rule-id": "warning"}}');
    return rules;
  }
  for (const key of Object.keys(data)) {
    if (!KEYS.includes(key))
      complain(
        `unknown key "${key}"${didYouMean(key, KEYS) || '; "rules", "nginxVersion", "flavor", "modules" and "requireReason" are known'}`,
        key,
      );
  }
  const said = data['rules'] ?? {};
  const { requireReason = false } = data;
  if (typeof requireReason !== 'boolean') complain('"requireReason" must be true or false', 'requireReason');
  if (requireReason === true) rules['suppression-without-reason'] = { level: 'warning' };
  if (!isObject(said)) {
    complain('"rules" must be an object: {"rule-id": "warning"}', 'rules');
    return rules;
  }
  for (const [id, value] of Object.entries(said)) {
    const setting = readSetting(value);
    if ('error' in setting) complain(`rule "${id}": ${setting.error}`, 'rules', id);
    else rules[id] = setting;
  }
  return rules;
}

/** The kind and version of nginx, each checked as the option of the same meaning is. */
function readTarget(data: Readonly<Record<string, unknown>>, complain: Complain): TargetInput {
  const { nginxVersion, flavor, modules } = data;
  if (nginxVersion !== undefined) {
    const read =
      typeof nginxVersion === 'string' ? parseTarget(nginxVersion) : { error: 'write the version in quotes' };
    if ('error' in read) complain(`"nginxVersion": ${read.error}`, 'nginxVersion');
  }
  if (flavor !== undefined && !FLAVORS.some((one) => one === flavor))
    complain(`"flavor" must be one of ${FLAVORS.map((one) => `"${one}"`).join(', ')}`, 'flavor');
  if (modules !== undefined && !(Array.isArray(modules) && modules.every((one) => typeof one === 'string')))
    complain('"modules" must be a list of names: ["stream", "headers-more"]', 'modules');
  else
    (modules ?? []).forEach((name, index) => {
      const known = modulesNamed(name);
      if ('error' in known) complain(known.error, 'modules', String(index));
    });
  return { nginxVersion, flavor, modules } as TargetInput;
}
