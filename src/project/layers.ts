import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { builtinRules } from '../../rules/index.ts';
import { remembered } from '../collections.ts';
import type { RuleSetting } from '../lint/settings.ts';
import { displayPath } from '../node.ts';
import { didYouMean } from '../values/nearest.ts';
import type { Config } from './config.ts';
import { isTop } from './discover.ts';
import type { NearestConfig } from './discover.ts';
import { checkMeaning, checkPlaces, readRules } from './meaning.ts';
import { resolvePackage } from './packages.ts';
import { isPresetName, PRESET_NAMES, presetRules } from './presets.ts';
import { checkForm } from './schema.ts';
import { lines, readSource } from './source.ts';
import type { Errors, Source } from './source.ts';

/** A configuration file or a preset, as it lies over those below it. */
export interface Layer {
  readonly source: Source;
  readonly config: Config;
  /** The directory that paths and globs in it are relative to. */
  readonly directory: string;
  /** The file, where it is one. */
  readonly path?: string;
  readonly preset?: true;
  /** It was found above what is linted, and not named. */
  readonly found?: true;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** What each override says of rules, in order. */
  readonly overrides: readonly Readonly<Record<string, RuleSetting>>[];
}

/**
 * Reads configuration files with all that lies below them, lowest first: what they extend, and unless they are roots, the files above them.
 * Each is read once.
 */
export function layersReader(
  tree: string,
  nearest: NearestConfig,
): (path: string) => Promise<readonly Layer[] | Errors> {
  const above = remembered(async (path: string): Promise<readonly Layer[] | Errors> => {
    const read = await fileLayers(path, tree);
    if ('errors' in read) return read;
    const own = [...read.slice(0, -1), { ...read.at(-1)!, found: true as const }];
    if (own.at(-1)!.config.root || isTop(dirname(path))) return own;
    const next = nearest(dirname(dirname(path)));
    if (next === undefined) return own;
    const below = typeof next === 'string' ? await above(next) : next;
    return 'errors' in below ? below : [...below, ...own];
  });
  return above;
}

/** A configuration file with what it extends, lowest first. */
export async function fileLayers(
  path: string,
  tree: string,
  open: readonly string[] = [],
  directory = dirname(resolve(path)),
): Promise<readonly Layer[] | Errors> {
  const source = await readSource(resolve(path), tree, displayPath(path));
  return 'errors' in source ? source : sourceLayers(source, directory, tree, [...open, resolve(path)]);
}

/** A configuration that was read, with what it extends, lowest first. `open`: the files that are being read; `onDisk`: whether it is about files. */
export async function sourceLayers(
  source: Source,
  directory: string,
  tree: string,
  open: readonly string[],
  onDisk = true,
): Promise<readonly Layer[] | Errors> {
  const config = checkForm(source);
  if ('problems' in config) return lines(config.problems);
  const { rules, overrides, problems } = readRules(source, config);
  const wrong = [
    ...problems,
    ...checkMeaning(source, config),
    ...(onDisk ? checkPlaces(source, config, directory) : []),
  ];
  if (wrong.length > 0) return lines(wrong);
  const layers: Layer[] = [];
  const named = typeof config.extends === 'string' ? [config.extends] : (config.extends ?? []);
  for (const [index, name] of named.entries()) {
    const below = await extended(name, directory, tree, open);
    if ('errors' in below) return below;
    if ('error' in below) {
      const keys = typeof config.extends === 'string' ? ['extends'] : ['extends', index];
      return lines([{ source, keys, message: below.error }]);
    }
    layers.push(...below);
  }
  const path = open.at(-1);
  layers.push({ source, config, directory, rules, overrides, ...(path === undefined ? {} : { path }) });
  return layers;
}

async function extended(
  name: string,
  directory: string,
  tree: string,
  open: readonly string[],
): Promise<readonly Layer[] | Errors | { readonly error: string }> {
  if (isPresetName(name)) {
    const rules = presetRules(name, builtinRules);
    if (!rules) return { error: `unknown preset "${name}"${didYouMean(name, PRESET_NAMES) || `; ${listed()}`}` };
    const source: Source = { name, value: undefined, place: async () => name };
    return [{ source, config: {}, directory, preset: true, rules, overrides: [] }];
  }
  const isFile = /^\.{0,2}\//.test(name);
  const [last] = open.slice(-1);
  const home = last === undefined ? directory : dirname(last);
  const found = isFile ? resolve(home, name) : resolvePackage(name, home);
  if (found === undefined) return { error: `there is no package "${name}"; a file is written with "./" before it` };
  if (!existsSync(found)) return { error: `there is no file "${name}"` };
  if (open.includes(found)) return { error: `"${name}" extends this file in turn` };
  // Globs in a package are meant for who uses it.
  return fileLayers(found, tree, open, isFile && home === directory ? dirname(found) : directory);
}

function listed(): string {
  return `the presets are ${PRESET_NAMES.map((name) => `"${name}"`).join(', ')}`;
}
