import type { SourceFile } from '../../grammar/nodes.ts';
import { addTo, remembered } from '../collections.ts';
import { failed } from '../host.ts';
import type { Host } from '../host.ts';
import { closureOf } from './closure.ts';
import type { Entry } from './entry.ts';
import type { Files } from './files.ts';
import { isWhole } from './kind.ts';
import { candidatesFinder, withPrefix } from './mains.ts';
import type { MainOptions } from './mains.ts';
import { orphans } from './orphans.ts';
import { isBelow } from './paths.ts';

/** How the files that a user names are to be taken. */
export interface PartOptions extends MainOptions {
  /** Main files to look for the parts in, instead of those beside and above them. */
  readonly roots?: readonly Entry[];
  /** Take every part by itself. */
  readonly alone?: boolean;
  /** The directory of the nearest configuration file of the linter. */
  readonly home?: string;
  /** What a root is read with: `prefix`, `pathMap`. */
  readonly like?: (root: Entry) => Entry;
}

/** What a user names that is taken in the same way. */
export interface Named {
  readonly entries: readonly Entry[];
  readonly files: Files;
  readonly options: PartOptions;
}

/** What is to be read for it. */
interface Resolved extends Named {
  /** Main files, and for parts the main files that include them. */
  readonly whole: readonly Entry[];
  readonly roots: readonly (Entry & { readonly parts: string[] })[];
  /** Parts that none of the main files includes where they were looked for. */
  readonly rest: readonly Entry[];
  closure(entry: Entry): ReadonlySet<SourceFile>;
}

/**
 * What is to be read for what the user named: parts of a configuration are replaced by the configurations that include them, each once for
 * all its parts; a part that none includes stays as it is; and in directories, what nothing includes is added.
 */
export function plan(entries: readonly Entry[], files: Files, host: Host, options: PartOptions = {}): readonly Entry[] {
  return planAll([{ entries, files, options }], host)[0]!;
}

/** The same for what is taken in different ways: what the one includes is no part without a main file to the other. */
export function planAll(named: readonly Named[], host: Host): readonly (readonly Entry[])[] {
  const resolved = named.map((one) => resolve(one, host));
  const planned = resolved.map((one) => {
    const { whole, roots, rest, files, options } = one;
    const left = options.alone ? rest : withoutIncluded(withoutHeld(rest, files, resolved), files, host);
    return [...whole, ...roots, ...left];
  });
  if (named.every(({ entries }) => entries.every(({ directory }) => directory === undefined))) return planned;
  const read = new Set(planned.flatMap((entries, i) => entries.flatMap((one) => [...resolved[i]!.closure(one)])));
  const found = orphansOf(named, read, host);
  return planned.map((entries, i) => {
    const { files, options } = named[i]!;
    const own = found.get(named[i]!)?.map((entry) => withPrefix(entry, files, host, options)) ?? [];
    return [...entries, ...withoutIncluded(own, files, host)];
  });
}

function resolve(named: Named, host: Host): Resolved {
  const { entries, files, options } = named;
  const { like = (root: Entry) => root, alone } = options;
  const candidates = candidatesFinder(files, host, options);
  const rootOf = remembered(like);
  const closure = remembered((entry: Entry) => closureOf(entry, files, host));
  const holding = ({ path }: Entry, file: SourceFile) =>
    (options.roots ?? candidates(path))
      .filter((root) => root.path !== path)
      .map(rootOf)
      .filter((root) => closure(root).has(file));
  const roots = new Map<string, Entry & { parts: string[] }>();
  const whole: Entry[] = [];
  const rest: Entry[] = [];
  for (const entry of entries) {
    const read = files.get(entry.path);
    const isMain = entry.dump || entry.contexts || failed(read) || isWhole(read.file);
    if (isMain && !alone) whole.push(entry);
    const holders = isMain || alone ? [] : holding(entry, read.file);
    for (const root of holders) {
      const known = roots.get(root.path);
      if (known) known.parts.push(entry.path);
      else roots.set(root.path, { ...root, parts: [entry.path] });
    }
    if (alone || (!isMain && holders.length === 0)) rest.push(withPrefix(entry, files, host, options));
  }
  for (const { path } of whole) roots.delete(path);
  return { ...named, whole, roots: [...roots.values()], rest, closure };
}

/** Of parts without a main file, those that nothing else that is read includes; the others are parts of what does. */
function withoutHeld(rest: readonly Entry[], files: Files, resolved: readonly Resolved[]): readonly Entry[] {
  return rest.filter(({ path }) => {
    const read = files.get(path);
    if (failed(read)) return true;
    let isHeld = false;
    for (const { whole, roots, closure } of resolved) {
      isHeld ||= whole.some((entry) => closure(entry).has(read.file));
      const holders = roots.filter((entry) => closure(entry).has(read.file));
      for (const { parts } of holders) parts.push(path);
      isHeld ||= holders.length > 0;
    }
    return !isHeld;
  });
}

/** What nothing includes in the directories that were named, by who takes it. */
function orphansOf(
  named: readonly Named[],
  read: ReadonlySet<SourceFile>,
  host: Host,
): ReadonlyMap<Named, readonly Entry[]> {
  const byDirectory = new Map<string, Named[]>();
  for (const one of named)
    for (const directory of new Set(one.entries.flatMap((entry) => entry.directory ?? [])))
      addTo(byDirectory, directory, one);
  const all = [...new Set(named.map(({ files }) => files))];
  const isRead = (path: string) => all.some((files) => isIn(read, files.get(path)));
  const found = new Map<Named, Entry[]>();
  for (const [directory, among] of byDirectory) {
    for (const orphan of orphans(directory, read, among[0]!.files, host)) {
      if (isRead(orphan.path)) continue;
      addTo(found, nearestOf(among, orphan.path), orphan);
    }
  }
  return found;
}

function isIn(read: ReadonlySet<SourceFile>, file: ReturnType<Files['get']>): boolean {
  return !failed(file) && read.has(file.file);
}

/** The one whose configuration file of the linter is the nearest to a path. */
function nearestOf(among: readonly Named[], path: string): Named {
  const distance = ({ options: { home } }: Named) => (home !== undefined && isBelow(path, home) ? home.length : 0);
  return among.reduce((best, one) => (distance(one) > distance(best) ? one : best));
}

/** Of configurations, those that no other of them includes. */
export function withoutIncluded(parts: readonly Entry[], files: Files, host: Host): readonly Entry[] {
  if (parts.length < 2) return parts;
  const included = new Set<SourceFile>();
  for (const part of parts) {
    const [main, ...others] = closureOf(part, files, host);
    // Of two that include each other one stays.
    if (main && !included.has(main)) others.forEach((file) => included.add(file));
  }
  return parts.filter(({ path }) => {
    const read = files.get(path);
    return failed(read) || !included.has(read.file);
  });
}
