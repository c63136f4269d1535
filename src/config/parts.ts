import type { SourceFile } from '../../grammar/nodes.ts';
import { failed } from '../host.ts';
import type { Host } from '../host.ts';
import { filesOf, load } from './config.ts';
import type { Entry } from './entry.ts';
import type { Files } from './files.ts';
import { isWhole, mainBlocks } from './kind.ts';
import { orphans } from './orphans.ts';
import { compareBytes, dirname, isInstallation, join } from './paths.ts';

/** How the files that a user names are to be taken. */
export interface PartOptions {
  /** Main files to look for the parts in, instead of those beside and above them. */
  readonly roots?: readonly Entry[];
  /** Take every part by itself. */
  readonly alone?: boolean;
  /** The directory above which no main file is looked for: that of the configuration file of the linter. */
  readonly top?: string;
  /** What a root is read with: `prefix`, `pathMap`. */
  readonly like?: (root: Entry) => Entry;
}

/** Outside of a repository main files are looked for in so many directories. */
const HIGHEST = 5;

/**
 * What is to be read for what the user named: parts of a configuration are replaced by the configurations that include them, each once for
 * all its parts; a part that none includes stays as it is; and in directories, what nothing includes is added.
 */
export function plan(entries: readonly Entry[], files: Files, host: Host, options: PartOptions = {}): readonly Entry[] {
  const at = (entry: Entry) => withPrefix(entry, files, host, options);
  const resolved = options.alone ? entries.map(at) : resolveParts(entries, files, host, options);
  const directories = [...new Set(entries.flatMap(({ directory }) => directory ?? []))];
  if (directories.length === 0) return resolved;
  const read = new Set(resolved.flatMap((entry) => [...closureOf(entry, files, host)]));
  const left = directories.flatMap((directory) => orphans(directory, read, files, host)).map(at);
  return [...resolved, ...withoutIncluded(left, files, host)];
}

function resolveParts(entries: readonly Entry[], files: Files, host: Host, options: PartOptions): readonly Entry[] {
  const { roots, like = (root) => root } = options;
  const candidates = candidatesFinder(files, host, options);
  const holding = ({ path }: Entry, file: SourceFile) =>
    (roots ?? candidates(path))
      .filter((root) => root.path !== path)
      .map(like)
      .filter((root) => closureOf(root, files, host).has(file));
  const found = new Map<string, Entry & { parts: string[] }>();
  const whole: Entry[] = [];
  const rest: Entry[] = [];
  for (const entry of entries) {
    const read = files.get(entry.path);
    if (entry.dump || entry.contexts || failed(read) || isWhole(read.file)) whole.push(entry);
    else {
      const holders = holding(entry, read.file);
      for (const root of holders) {
        const known = found.get(root.path);
        if (known) known.parts.push(entry.path);
        else found.set(root.path, { ...root, parts: [entry.path] });
      }
      if (holders.length === 0) rest.push(withPrefix(entry, files, host, options));
    }
  }
  const others = [...found.values()].filter(({ path }) => !whole.some((entry) => entry.path === path));
  const left = rest.filter(({ path }) => {
    const holders = [...whole, ...others].filter((entry) => holdsFile(entry, path, files, host));
    for (const holder of holders) found.get(holder.path)?.parts.push(path);
    return holders.length === 0;
  });
  return [...whole, ...others, ...withoutIncluded(left, files, host)];
}

function holdsFile(entry: Entry, path: string, files: Files, host: Host): boolean {
  const read = files.get(path);
  return !failed(read) && closureOf(entry, files, host).has(read.file);
}

/** Of parts without a main file, those that no other of them includes. */
function withoutIncluded(parts: readonly Entry[], files: Files, host: Host): readonly Entry[] {
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

/** The files of a configuration, its main file first. */
function closureOf(entry: Entry, files: Files, host: Host): ReadonlySet<SourceFile> {
  const loaded = load(entry, files, host);
  return failed(loaded) ? new Set() : filesOf(loaded);
}

/** Directories that hold parts of a configuration, and whose own directory has the main file. */
const LAYOUT =
  /^(.*?)\/(?:(?:sites|streams?|modules)-(?:available|enabled)|conf\.d|http\.d|stream\.d|snippets|includes?|templates)\//;

/** A part with the directory that its main file, which does not include it or is not there, would have: its includes start from there. */
function withPrefix(entry: Entry, files: Files, host: Host, { top }: PartOptions): Entry {
  const read = files.get(entry.path);
  if (entry.prefix !== undefined || entry.dump || failed(read) || isWhole(read.file)) return entry;
  const above = directoriesAbove(entry.path, host, top).find(
    (directory) => !failed(host.stat(join(directory, 'nginx.conf'))),
  );
  const prefix = above ?? LAYOUT.exec(entry.path)?.[1];
  return prefix === undefined ? entry : { ...entry, prefix: prefix || '/' };
}

/** The main files beside and above a part, the nearest first, up to the top of its repository: nginx.conf, then others that look like one. */
function candidatesFinder(files: Files, host: Host, { top }: PartOptions): (part: string) => readonly Entry[] {
  const known = new Map<string, readonly Entry[]>();
  const inDirectory = (directory: string) => {
    let found = known.get(directory);
    if (!found) known.set(directory, (found = mainsIn(directory, files, host)));
    return found;
  };
  return (part) => directoriesAbove(part, host, top).flatMap(inDirectory);
}

function directoriesAbove(part: string, host: Host, top: string | undefined): readonly string[] {
  const found: string[] = [];
  for (let directory = dirname(part); ; directory = dirname(directory)) {
    found.push(directory);
    const entries = host.list(directory);
    const isTop = directory === top || (!failed(entries) && entries.some(({ name }) => name === '.git'));
    if (isTop || isInstallation(directory)) return found;
    if (dirname(directory) === directory) return found.slice(0, HIGHEST);
  }
}

function mainsIn(directory: string, files: Files, host: Host): readonly Entry[] {
  const entries = host.list(directory);
  if (failed(entries)) return [];
  return entries
    .filter(({ name, kind }) => name.endsWith('.conf') && !name.startsWith('.') && kind !== 'directory')
    .map(({ name }) => name)
    .sort((a, b) => Number(b === 'nginx.conf') - Number(a === 'nginx.conf') || compareBytes(a, b))
    .map((name) => ({ path: join(directory, name) }))
    .filter(({ path }) => {
      const read = files.get(path);
      return !failed(read) && mainBlocks(read.file).length > 0;
    });
}
