import { dirname, resolve } from 'node:path';
import { builtinRules } from '../../rules/index.ts';
import type { Context } from '../catalog/types.ts';
import { DEFAULT_LIMITS } from '../config/entry.ts';
import type { Entry, Limits } from '../config/entry.ts';
import type { PartOptions } from '../config/parts.ts';
import type { AnyRule } from '../lint/rule.ts';
import { displayPath, findEntries, withOptions } from '../node.ts';
import type { Entries, EntryOptions } from '../node.ts';
import type { Config } from './config.ts';
import { nearestConfig, workingTree } from './discover.ts';
import type { Layer } from './layers.ts';
import { merge } from './merge.ts';
import type { Merged } from './merge.ts';
import type { Plugins } from './plugins.ts';
import { valueSource } from './source.ts';
import type { Errors } from './source.ts';

/** What a run is asked to do: paths, and how they are to be read. What it says goes before what a configuration file says. */
export interface Call extends Pick<EntryOptions, 'stdin' | 'stdinFilename' | 'prefix' | 'pathMap' | 'limits'> {
  readonly cwd: string;
  readonly paths: readonly string[];
  /** A configuration file or its content; `false`: none; default: the nearest one. */
  readonly config?: string | false | Config;
  readonly contexts?: readonly Context[];
  /** Main files to look for parts in; `false`: every file is taken by itself. */
  readonly roots?: readonly string[] | false;
  readonly template?: boolean;
  /** What is to be linted, where that is not on disk. */
  readonly given?: Entries;
}

/** What configuration files say, and the rules that they may say it of. */
export interface Configuration {
  /** The configuration files and presets, the lowest first. */
  readonly layers: readonly Layer[];
  readonly merged: Merged;
  /** The built-in rules and those of plugins. */
  readonly rules: readonly AnyRule[];
  /** What could not be loaded of plugins, in words. */
  readonly failures: readonly string[];
}

/** What is to be linted, and with which settings. */
export interface Project extends Entries, Configuration {
  readonly parts: PartOptions;
  readonly template: boolean;
  /** How much is read. */
  readonly limits: Limits;
  /** Paths that were named and are ignored. */
  readonly ignored: readonly string[];
}

/** Finds the configuration files and the main files of a call. */
export async function openProject(call: Call): Promise<Project | Errors> {
  const { cwd, paths, stdin, stdinFilename } = call;
  if (call.given) {
    const layers = await layersFor({ ...call, config: call.config ?? false }, []);
    return 'errors' in layers ? layers : complete(call, call.given, layers);
  }
  const limits = call.limits ?? {};
  const given = { cwd, limits, ...(stdin ? { stdin } : {}), ...(stdinFilename === undefined ? {} : { stdinFilename }) };
  let layers = paths.length === 0 || call.config !== undefined ? await layersFor(call, [cwd]) : undefined;
  if (layers && 'errors' in layers) return layers;
  const listing = layers && (await merge(layers)).entries;
  const found = await (paths.length === 0 && listing ? entriesOf(listing, cwd) : findEntries(paths, given));
  if ('error' in found) return { errors: [found.error] };
  if ('errors' in found) return found;
  if (!layers || (layers.length === 0 && call.config === undefined)) {
    // The paths in a dump are another machine's.
    const directories = found.entries.map(({ path, dump }) => (dump ? cwd : dirname(path)));
    layers = await layersFor(call, directories);
    if ('errors' in layers) return layers;
  }
  return complete(call, found, layers);
}

/** The configuration for files in some directories: the one that a call names, or the nearest one. */
export async function configurationFor(
  call: Pick<Call, 'config' | 'cwd'>,
  directories: readonly string[],
): Promise<Configuration | Errors> {
  const layers = await layersFor(call, directories);
  return 'errors' in layers ? layers : configurationOf(layers, call.cwd);
}

async function configurationOf(layers: readonly Layer[], cwd: string): Promise<Configuration> {
  const plugins = await pluginsOf(layers, cwd);
  return {
    layers,
    merged: await merge(layers),
    rules: [...builtinRules, ...plugins.rules],
    failures: plugins.failures,
  };
}

async function complete(call: Call, found: Entries, layers: readonly Layer[]): Promise<Project | Errors> {
  const { cwd, contexts, roots } = call;
  const configuration = await configurationOf(layers, cwd);
  const { merged } = configuration;
  const prefix = call.prefix ?? merged.nginx.prefix;
  const said = new Set(call.pathMap?.map(({ from }) => from));
  const pathMap = [...merged.pathMap.filter(({ from }) => !said.has(from)), ...(call.pathMap ?? [])];
  const options: EntryOptions = {
    ...(prefix === undefined ? {} : { prefix }),
    ...(pathMap.length > 0 ? { pathMap } : {}),
    ...(contexts ? { contexts } : {}),
  };
  const like = (root: Entry) => withOptions(root, options, cwd);
  const listed = roots === undefined && call.paths.length > 0 && !call.given && merged.entries;
  const mains = listed ? await entriesOf(listed, cwd) : undefined;
  if (mains && 'errors' in mains) return mains;
  const known = mains?.entries ?? (roots || undefined)?.map((path) => ({ path: resolve(cwd, path) }));
  const { ignores } = merged;
  const highest = layers.find((layer) => layer.found)?.directory;
  return {
    ...found,
    ...configuration,
    entries: found.entries.filter(({ path }) => !ignores?.(path)).map(like),
    parts: {
      like,
      alone: roots === false,
      ...(known ? { roots: known } : {}),
      ...(highest === undefined ? {} : { top: highest }),
    },
    template: call.template ?? merged.template,
    limits: { ...DEFAULT_LIMITS, ...call.limits },
    ignored: found.entries.flatMap(({ path }) => (ignores?.(path) ? path : [])),
  };
}

async function pluginsOf(layers: readonly Layer[], cwd: string): Promise<Plugins> {
  if (!layers.some(({ config }) => config.plugins)) return { rules: [], failures: [] };
  return (await import('./plugins.ts')).loadPlugins(layers, workingTree(cwd));
}

/** The main files that a configuration file lists. */
export async function entriesOf({ source, config, directory }: Layer, cwd: string): Promise<Entries | Errors> {
  const all: Entries[] = [];
  const names: string[] = [];
  for (const [index, name] of (config.entries ?? []).entries()) {
    const path = displayPath(resolve(directory, name), cwd);
    const found = await findEntries([path], { cwd });
    if ('error' in found) return { errors: [`${await source.place(['entries', index])}: ${found.error}`] };
    all.push(found);
    names.push(path);
  }
  const [first] = all;
  if (!first) return { errors: [`${await source.place(['entries'])}: "entries" names no file: take the key away`] };
  const entries = new Map(all.flatMap((one) => one.entries).map((entry) => [entry.path, entry]));
  return { host: first.host, entries: [...entries.values()], label: names.join(' ') };
}

/** The layers of the configuration that a call names, or that all directories have above them. */
async function layersFor(
  { config, cwd }: Pick<Call, 'config' | 'cwd'>,
  directories: readonly string[],
): Promise<readonly Layer[] | Errors> {
  if (config === false) return [];
  const tree = workingTree(cwd);
  const open = async () => import('./layers.ts');
  if (typeof config === 'object') return (await open()).sourceLayers(valueSource('', config), cwd, tree, []);
  if (typeof config === 'string') return (await open()).fileLayers(config, tree);
  const nearest = new Set<string | undefined>();
  for (const directory of new Set(directories)) {
    const found = nearestConfig(directory);
    if (typeof found === 'object') return found;
    nearest.add(found);
  }
  const [path, other] = nearest;
  if (nearest.size > 1) {
    const names = [path, other].map((one) => (one === undefined ? 'none' : `"${one}"`)).join(', ');
    return {
      errors: [
        `the paths have different configuration files (${names}): lint them one by one, or name one with --config`,
      ],
    };
  }
  return path === undefined ? [] : (await open()).layersAbove(path, tree);
}
