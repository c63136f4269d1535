import { readdirSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Context } from './catalog/types.ts';
import type { Entry } from './config/entry.ts';
import { splitDump } from './config/dump.ts';
import { failed } from './host.ts';
import type { DirectoryEntry, Failure, FileInfo, Host } from './host.ts';
import { Text } from './text.ts';

/** The machine's file system. Answers are remembered, so that one run sees one state of it. */
export function nodeHost(): Host {
  const stats = new Map<string, FileInfo | Failure>();
  const lists = new Map<string, readonly DirectoryEntry[] | Failure>();
  return {
    stat: (path) => remember(stats, path, () => stat(path)),
    read: (path) => attempt(() => readFileSync(path)),
    list: (directory) => remember(lists, directory, () => attempt(() => list(directory))),
  };
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

function stat(path: string): FileInfo | Failure {
  return attempt(() => {
    const info = statSync(path);
    const kind = info.isFile() ? 'file' : info.isDirectory() ? 'directory' : 'other';
    return { kind, size: info.size, id: `${info.dev}:${info.ino}` };
  });
}

function list(directory: string): DirectoryEntry[] {
  return readdirSync(directory, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : entry.isSymbolicLink() ? 'link' : 'other',
  }));
}

const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: 'No such file or directory',
  ENOTDIR: 'Not a directory',
  EACCES: 'Permission denied',
  EPERM: 'Operation not permitted',
  EISDIR: 'Is a directory',
  ELOOP: 'Too many levels of symbolic links',
};
const CODES: Readonly<Record<string, Failure['code']>> = {
  ENOENT: 'ENOENT',
  ENOTDIR: 'ENOENT',
  EACCES: 'EACCES',
  EPERM: 'EACCES',
  EISDIR: 'EISDIR',
  ELOOP: 'ELOOP',
};

function attempt<T>(action: () => T): T | Failure {
  try {
    return action();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { code: CODES[code] ?? 'EOTHER', message: MESSAGES[code] ?? message };
  }
}

/** How the paths of the command line are to be read. */
export interface EntryOptions {
  readonly cwd?: string;
  /** What came in on standard input, for the path `-`. */
  readonly stdin?: Uint8Array;
  readonly stdinFilename?: string;
  readonly prefix?: string;
  readonly pathMap?: readonly { readonly from: string; readonly to: string }[];
  /** What the files are parts of, where the user says it. */
  readonly contexts?: readonly Context[];
}

/** What is to be linted: the entries, the host that has their files, and the words for the summary ("/etc/nginx"). */
export interface Entries {
  readonly entries: readonly Entry[];
  readonly host: Host;
  readonly label: string;
}

/** Where to look when no path is given. */
const DEFAULTS = ['nginx.conf', '.', '/etc/nginx'];

/**
 * Finds the main files of what the user named: files, directories (their `nginx.conf`), patterns, `-` for standard input, which may be a
 * dump printed by `nginx -T`. Without paths: `./nginx.conf`, else the working directory if it has nginx files, else `/etc/nginx`.
 */
export async function findEntries(
  paths: readonly string[],
  options: EntryOptions = {},
): Promise<Entries | { error: string }> {
  const cwd = options.cwd ?? process.cwd();
  const disk = nodeHost();
  const entries = new Map<string, Entry>();
  let host = disk;
  const named = paths.length > 0 ? paths : [defaultPath(cwd, disk)];
  for (const path of named) {
    const found = path === '-' ? fromStdin(disk, cwd, options) : await fromDisk(path, disk, cwd);
    if ('error' in found) return found;
    if (found.host && found.host !== disk) {
      if (named.length > 1)
        return { error: '"-" can not be linted together with other paths: run nginx-lint once for each' };
      host = found.host;
    }
    for (const entry of found.entries) entries.set(entry.path, withOptions(entry, options, cwd));
  }
  return { entries: [...entries.values()], host, label: named.join(' ') };
}

/** An entry with what the options say of how it is read. */
export function withOptions(entry: Entry, { prefix, pathMap, contexts }: EntryOptions, cwd = process.cwd()): Entry {
  if (entry.dump) return entry;
  return {
    ...entry,
    ...(prefix === undefined ? {} : { prefix: resolve(cwd, prefix) }),
    ...(contexts ? { contexts } : {}),
    ...(pathMap ? { pathMap: pathMap.map(({ from, to }) => ({ from, to: resolve(cwd, to) })) } : {}),
  };
}

function defaultPath(cwd: string, host: Host): string {
  for (const path of DEFAULTS) {
    const full = resolve(cwd, path);
    const info = host.stat(full);
    if (failed(info)) continue;
    if (info.kind === 'file' || configurationsIn(full, host).length > 0) return path === '.' ? '.' : path;
  }
  return 'nginx.conf';
}

type Found = { entries: Entry[]; host?: Host } | { error: string };

async function fromDisk(path: string, host: Host, cwd: string): Promise<Found> {
  const full = resolve(cwd, path);
  const info = host.stat(full);
  if (failed(info)) {
    if (info.code === 'ENOENT' && /[*?[{(!]/.test(path)) return fromPattern(path, cwd);
    return { error: `cannot read "${path}": ${info.message}` };
  }
  if (info.kind === 'directory') {
    const found = configurationsIn(full, host);
    if (found.length > 0) return { entries: found.map((main) => ({ path: main, directory: full })) };
    return {
      error: `no nginx configuration in "${path}": it has neither a "nginx.conf" nor another "*.conf"; name the main file`,
    };
  }
  if (info.kind === 'other') return { error: `cannot read "${path}": not a regular file` };
  const bytes = host.read(full);
  if (failed(bytes)) return { error: `cannot read "${path}": ${bytes.message}` };
  const dump = path.endsWith('.conf') ? undefined : splitDump(Text.decode(bytes).source);
  return dump ? { entries: [{ path: dump.main, dump: true }], host: dump.host } : { entries: [{ path: full }] };
}

/** A directory's nginx.conf; else the files in it that could be configurations: each is read by itself. */
function configurationsIn(directory: string, host: Host): string[] {
  const main = `${directory === '/' ? '' : directory}/nginx.conf`;
  const info = host.stat(main);
  if (!failed(info) && info.kind === 'file') return [main];
  const entries = host.list(directory);
  if (failed(entries)) return [];
  return entries
    .filter(({ name, kind }) => name.endsWith('.conf') && !name.startsWith('.') && (kind === 'file' || kind === 'link'))
    .map(({ name }) => `${directory === '/' ? '' : directory}/${name}`)
    .sort();
}

async function fromPattern(pattern: string, cwd: string): Promise<Found> {
  const { default: glob } = await import('fast-glob');
  const found = await glob(pattern, {
    cwd,
    absolute: true,
    dot: false,
    followSymbolicLinks: false,
    suppressErrors: true,
  });
  if (found.length === 0) return { error: `no file matches "${pattern}"` };
  return { entries: found.sort().map((path) => ({ path })) };
}

function fromStdin(disk: Host, cwd: string, { stdin, stdinFilename }: EntryOptions): Found {
  const bytes = stdin ?? new Uint8Array();
  if (bytes.length === 0) return { error: 'standard input is empty: nothing to lint' };
  const dump = splitDump(Text.decode(bytes).source);
  if (dump) return { entries: [{ path: dump.main, dump: true }], host: dump.host };
  const path = resolve(cwd, stdinFilename ?? 'stdin.conf');
  return { entries: [{ path }], host: overlay(disk, path, bytes) };
}

/** The disk with one file's bytes taken from elsewhere. */
function overlay(disk: Host, path: string, bytes: Uint8Array): Host {
  return {
    stat: (asked) => (asked === path ? { kind: 'file', size: bytes.length, id: `given:${path}` } : disk.stat(asked)),
    read: (asked) => (asked === path ? bytes : disk.read(asked)),
    list: (directory) => disk.list(directory),
  };
}

/** A path as people read it: relative when it lies below the working directory. */
export function displayPath(path: string, cwd: string = process.cwd()): string {
  const short = relative(cwd, path);
  return short === '' || short.startsWith('..') ? path : short;
}
