import { dirname, resolve } from 'node:path';
import type { Context } from '../catalog/types.ts';
import { addTo, remembered } from '../collections.ts';
import { DEFAULT_LIMITS } from '../config/entry.ts';
import type { Entry, Limits } from '../config/entry.ts';
import { Files } from '../config/files.ts';
import type { PartOptions } from '../config/parts.ts';
import type { Host } from '../host.ts';
import { findEntries, nodeHost, withOptions } from '../node.ts';
import type { Entries, EntryOptions } from '../node.ts';
import { configFiles, configurationOf } from './configuration.ts';
import type { ConfigCall, ConfigFiles, Configuration } from './configuration.ts';
import type { Layer } from './layers.ts';
import { entriesOf } from './listed.ts';
import { merge } from './merge.ts';
import type { Merged } from './merge.ts';
import type { Errors } from './source.ts';

/** What a run is asked to do: paths, and how they are to be read. What it says goes before what a configuration file says. */
export interface Call extends ConfigCall, Pick<EntryOptions, 'stdin' | 'stdinFilename' | 'prefix' | 'pathMap'> {
  readonly paths: readonly string[];
  readonly contexts?: readonly Context[];
  /** Main files to look for parts in; `false`: every file is taken by itself. */
  readonly roots?: readonly string[] | false;
  readonly template?: boolean;
  /** How much is read; what the paths name is looked up within these alone. */
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
type Listing = (layer: Layer) => ReturnType<typeof entriesOf>;

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
  const named = said === undefined ? undefined : await read.named(said, !call.given);
  if (named && 'errors' in named) return named;
  const files = call.given?.files ?? new Files(call.host ?? nodeHost(), false, { ...DEFAULT_LIMITS, ...call.limits });
  const listing = remembered((layer: Layer) => entriesOf(layer, cwd, files));
  const found = call.given ?? (await find(call, files, named, read, listing));
  if ('errors' in found) return found;
  const groups = named ? [{ entries: found.entries, layers: named }] : await grouped(call, found.entries, read);
  if ('errors' in groups) return groups;
  const reader = readers(found);
  const projects = await Promise.all(
    groups.map(async ({ entries, layers }) => complete(call, { ...found, entries }, layers, listing, reader)),
  );
  const errors = new Set(projects.flatMap((one) => ('errors' in one ? one.errors : [])));
  const [first, ...others] = projects.flatMap((one) => ('errors' in one ? [] : [one]));
  return first && errors.size === 0 ? [first, ...others] : { errors: [...errors] };
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

/** Who reads files within limits: what was read already counts where these are the same. */
function readers({ host, files }: Entries): (limits: Limits) => Files {
  const keyOf = (limits: Limits) => JSON.stringify(limits);
  const known = new Map([[keyOf(files.limits), files]]);
  return (limits) => {
    const key = keyOf(limits);
    const reader = known.get(key) ?? new Files(host, false, limits);
    known.set(key, reader);
    return reader;
  };
}

async function complete(
  call: Call,
  found: Entries,
  layers: readonly Layer[],
  listing: Listing,
  reader: (limits: Limits) => Files,
): Promise<Project | Errors> {
  const { cwd, roots } = call;
  const configuration = await configurationOf(layers, cwd);
  const { merged } = configuration;
  const options = entryOptions(call, merged);
  const like = (root: Entry) => withOptions(root, options, cwd);
  const listed = roots === undefined && call.paths.length > 0 && !call.given && merged.entries;
  const mains = listed ? await listing(listed) : undefined;
  if (mains && 'errors' in mains) return mains;
  const known = mains?.entries ?? (roots || undefined)?.map((path) => ({ path: resolve(cwd, path) }));
  const { ignores } = merged;
  return {
    ...found,
    ...configuration,
    files: reader({ ...DEFAULT_LIMITS, ...merged.limits, ...call.limits }),
    entries: found.entries.filter(({ path }) => !ignores?.(path)).map(like),
    parts: {
      like,
      alone: roots === false,
      ...(known ? { roots: known } : {}),
      ...foundIn(layers),
    },
    template: call.template ?? merged.template,
    ignored: found.entries.flatMap(({ path }) => (ignores?.(path) ? path : [])),
  };
}

/** The directories of the highest and of the nearest configuration file that were found. */
function foundIn(layers: readonly Layer[]): Pick<PartOptions, 'top' | 'home'> {
  const found = layers.filter((layer) => layer.found);
  const [first] = found;
  return first ? { top: first.directory, home: found.at(-1)!.directory } : {};
}

/** How entries are read: as the call says, else as configuration files do. */
function entryOptions({ contexts, ...call }: Call, merged: Merged): EntryOptions {
  const prefix = call.prefix ?? merged.nginx.prefix;
  const said = new Set(call.pathMap?.map(({ from }) => from));
  const pathMap = [...merged.pathMap.filter(({ from }) => !said.has(from)), ...(call.pathMap ?? [])];
  return {
    ...(prefix === undefined ? {} : { prefix }),
    ...(pathMap.length > 0 ? { pathMap } : {}),
    ...(contexts ? { contexts } : {}),
  };
}
