import { dirname, resolve } from 'node:path';
import type { Context } from '../catalog/types.ts';
import { addTo, remembered } from '../collections.ts';
import { DEFAULT_LIMITS } from '../config/entry.ts';
import type { Entry, Limits } from '../config/entry.ts';
import { Files } from '../config/files.ts';
import type { PartOptions } from '../config/parts.ts';
import type { Host } from '../host.ts';
import { displayPath, findEntries, nodeHost, withOptions } from '../node.ts';
import type { Entries, EntryOptions } from '../node.ts';
import { configFiles, configurationOf } from './configuration.ts';
import type { ConfigCall, ConfigFiles, Configuration } from './configuration.ts';
import type { Layer } from './layers.ts';
import { merge } from './merge.ts';
import type { Errors } from './source.ts';

/** What a run is asked to do: paths, and how they are to be read. What it says goes before what a configuration file says. */
export interface Call extends ConfigCall, Pick<EntryOptions, 'stdin' | 'stdinFilename' | 'prefix' | 'pathMap'> {
  readonly paths: readonly string[];
  readonly contexts?: readonly Context[];
  /** Main files to look for parts in; `false`: every file is taken by itself. */
  readonly roots?: readonly string[] | false;
  readonly template?: boolean;
  /** How much is read. */
  readonly limits?: Partial<Limits>;
  /** Where files are read; default: the disk. */
  readonly host?: Host;
  /** What is to be linted, where that is not on disk. */
  readonly given?: Entries;
}

/** What is to be linted with one configuration. */
export interface Project extends Entries, Configuration {
  readonly parts: PartOptions;
  readonly template: boolean;
  /** Paths that were named and are ignored. */
  readonly ignored: readonly string[];
}

/** The main files that a configuration file lists. */
type Listing = (layer: Layer) => Promise<Entries | Errors>;

/** Entries that have the same configuration. */
interface Group {
  readonly entries: readonly Entry[];
  readonly layers: readonly Layer[];
}

/**
 * Finds the main files of a call and the configuration files for them: a project for each of these. They share what is read, and the order
 * is that in which they are named.
 */
export async function openProjects(call: Call): Promise<readonly [Project, ...Project[]] | Errors> {
  const { cwd, config } = call;
  const read = configFiles(cwd);
  const said = call.given ? (config ?? false) : config;
  const named = said === undefined ? undefined : await read.named(said);
  if (named && 'errors' in named) return named;
  const files = call.given?.files ?? new Files(call.host ?? nodeHost(), false, { ...DEFAULT_LIMITS, ...call.limits });
  const listing = remembered((layer: Layer) => entriesOf(layer, cwd, files));
  const found = call.given ?? (await find(call, files, named, read, listing));
  if ('errors' in found) return found;
  const groups = named ? [{ entries: found.entries, layers: named }] : await grouped(call, found.entries, read);
  if ('errors' in groups) return groups;
  const projects = await Promise.all(
    groups.map(async ({ entries, layers }) => complete(call, { ...found, entries }, layers, listing)),
  );
  const errors = projects.flatMap((one) => ('errors' in one ? one.errors : []));
  if (errors.length > 0) return { errors: [...new Set(errors)] };
  return projects as [Project, ...Project[]];
}

/** What the paths name; where there are none, what the configuration file lists that is named or lies here. */
async function find(
  { cwd, paths, stdin, stdinFilename }: Call,
  files: Files,
  named: readonly Layer[] | undefined,
  read: ConfigFiles,
  listing: Listing,
): Promise<Entries | Errors> {
  if (paths.length === 0) {
    const layers = named ?? (await layersOf(cwd, read));
    if ('errors' in layers) return layers;
    const { entries } = await merge(layers);
    if (entries) return listing(entries);
  }
  const given = { cwd, ...(stdin ? { stdin } : {}), ...(stdinFilename === undefined ? {} : { stdinFilename }) };
  const found = await findEntries(paths, given, files);
  return 'error' in found ? { errors: [found.error] } : found;
}

/** The entries by the configuration file that is nearest to each; where no path is named, one that has none has the one that lies here. */
async function grouped(
  { cwd, paths }: Call,
  entries: readonly Entry[],
  read: ConfigFiles,
): Promise<readonly Group[] | Errors> {
  const groups = new Map<string | undefined, Entry[]>();
  for (const entry of entries) {
    // The paths in a dump are another machine's.
    const nearest =
      read.nearest(entry.dump ? cwd : dirname(entry.path)) ?? (paths.length === 0 ? read.nearest(cwd) : undefined);
    if (typeof nearest === 'object') return nearest;
    addTo(groups, nearest, entry);
  }
  const all: Group[] = [];
  const errors: string[] = [];
  for (const [path, own] of groups) {
    const layers = await read.found(path);
    if ('errors' in layers) errors.push(...layers.errors);
    else all.push({ entries: own, layers });
  }
  return errors.length > 0 ? { errors: [...new Set(errors)] } : all;
}

async function layersOf(directory: string, read: ConfigFiles): Promise<readonly Layer[] | Errors> {
  const nearest = read.nearest(directory);
  return typeof nearest === 'object' ? nearest : read.found(nearest);
}

async function complete(
  call: Call,
  found: Entries,
  layers: readonly Layer[],
  listing: Listing,
): Promise<Project | Errors> {
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
  const mains = listed ? await listing(listed) : undefined;
  if (mains && 'errors' in mains) return mains;
  const known = mains?.entries ?? (roots || undefined)?.map((path) => ({ path: resolve(cwd, path) }));
  const { ignores } = merged;
  const highest = layers.find((layer) => layer.found)?.directory;
  const nearest = layers.findLast((layer) => layer.found)?.directory;
  return {
    ...found,
    ...configuration,
    entries: found.entries.filter(({ path }) => !ignores?.(path)).map(like),
    parts: {
      like,
      alone: roots === false,
      ...(known ? { roots: known } : {}),
      ...(highest === undefined ? {} : { top: highest }),
      ...(nearest === undefined ? {} : { home: nearest }),
    },
    template: call.template ?? merged.template,
    ignored: found.entries.flatMap(({ path }) => (ignores?.(path) ? path : [])),
  };
}

/** The main files that a configuration file lists. */
export async function entriesOf(
  { source, config, directory }: Layer,
  cwd: string,
  files: Files = new Files(nodeHost()),
): Promise<Entries | Errors> {
  const entries = new Map<string, Entry>();
  const names: string[] = [];
  for (const [index, name] of (config.entries ?? []).entries()) {
    const path = displayPath(resolve(directory, name), cwd);
    const found = await findEntries([path], { cwd }, files);
    if ('error' in found) return { errors: [`${await source.place(['entries', index])}: ${found.error}`] };
    for (const entry of found.entries) entries.set(entry.path, entry);
    names.push(path);
  }
  if (names.length === 0)
    return { errors: [`${await source.place(['entries'])}: "entries" names no file: take the key away`] };
  return { host: files.host, files, entries: [...entries.values()], label: names.join(' ') };
}
