import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Context } from './catalog/types.ts';
import type { Entry } from './config/entry.ts';
import { isDump, splitDump } from './config/dump.ts';
import { Files } from './config/files.ts';
import { looksLikeNginx } from './config/kind.ts';
import { DEEPEST, isConfigurationName, isPassedOver } from './config/walk.ts';
import { failed, overlay } from './host.ts';
import type { Host } from './host.ts';
import { nodeHost } from './node-host.ts';
import { withoutLinks } from './node-names.ts';
import { Text } from './text.ts';

export { nodeHost } from './node-host.ts';

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

/** What is to be linted: the entries, the host that has their files, what was read of these, and the words for the summary ("/etc/nginx"). */
export interface Entries {
  readonly entries: readonly Entry[];
  readonly host: Host;
  readonly files: Files;
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
  files: Files = new Files(nodeHost()),
): Promise<Entries | { error: string }> {
  const cwd = options.cwd ?? process.cwd();
  const disk = files.host;
  const entries = new Map<string, Entry>();
  let host = disk;
  const named = paths.length > 0 ? paths : [defaultPath(cwd, files)];
  for (const path of named) {
    const found = path === '-' ? fromStdin(disk, cwd, options) : await fromDisk(path, files, cwd);
    if ('error' in found) return found;
    if (found.host && found.host !== disk) {
      if (named.length > 1)
        return { error: '"-" can not be linted together with other paths: run nginx-lint once for each' };
      host = found.host;
    }
    for (const entry of found.entries) entries.set(entry.path, withOptions(entry, options, cwd));
  }
  const read = host === disk ? files : new Files(host, false, files.limits);
  return { entries: [...entries.values()], host, files: read, label: named.join(' ') };
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

/** What keeps a directory from being read in the place of another; `undefined` when nothing does. */
export function mapProblem(from: string, to: string, cwd: string): string | undefined {
  if (!from.startsWith('/'))
    return `"${from}" must begin with "/": relative includes start from the prefix, and are not mapped`;
  return existsSync(resolve(cwd, to)) ? undefined : `there is no "${to}"`;
}

function defaultPath(cwd: string, files: Files): string {
  for (const path of DEFAULTS) {
    const full = resolve(cwd, path);
    const info = files.host.stat(full);
    if (failed(info)) continue;
    if (info.kind === 'file' || configurationsIn(full, files).length > 0) return path;
  }
  return 'nginx.conf';
}

type Found = { entries: Entry[]; host?: Host } | { error: string };

async function fromDisk(path: string, files: Files, cwd: string): Promise<Found> {
  const { host } = files;
  const full = resolve(cwd, path);
  const info = host.stat(full);
  if (failed(info)) {
    if (info.code === 'ENOENT' && /[*?[{(!]/.test(path)) return fromPattern(path, cwd);
    return { error: `cannot read "${path}": ${info.message}` };
  }
  if (info.kind === 'directory') {
    const found = configurationsIn(full, files);
    if (found.length > files.limits.files)
      return {
        error: `"${path}" holds more than ${files.limits.files} files; name the main file, or set another limit: --limit files=N`,
      };
    if (found.length > 0) return { entries: found.map((main) => ({ path: main, directory: full })) };
    return {
      error: `no nginx configuration in "${path}": there is no "nginx.conf" in it, nor another "*.conf" that looks like one; name the main file`,
    };
  }
  if (info.kind === 'other') return { error: `cannot read "${path}": not a regular file` };
  if (info.size > files.limits.fileSize) return { entries: [{ path: full }] };
  const bytes = host.read(full, files.limits.fileSize);
  if (failed(bytes)) return { error: `cannot read "${path}": ${bytes.message}` };
  const { source } = Text.decode(bytes);
  const dump = path.endsWith('.conf') && !isDump(source) ? undefined : splitDump(source);
  return dump ? { entries: [{ path: dump.main, dump: true }], host: dump.host } : { entries: [{ path: full }] };
}

/** A directory's nginx.conf; else the files in it that could be configurations, each a part; else what directories in it have. */
function configurationsIn(directory: string, files: Files, depth = 0): string[] {
  const { host } = files;
  const main = join(directory, 'nginx.conf');
  const info = host.stat(main);
  if (!failed(info) && info.kind === 'file') return [main];
  const entries = host.list(directory);
  if (failed(entries)) return [];
  const named: string[] = [];
  for (const { name, kind } of entries) {
    if (!isConfigurationName(directory, name) || (kind !== 'file' && kind !== 'link')) continue;
    const read = files.get(join(directory, name));
    if (!failed(read) && looksLikeNginx(read.file) && !isDump(read.file.text.source)) named.push(join(directory, name));
    if (named.length > files.limits.files) break;
  }
  if (named.length > 0 || depth === DEEPEST) return named.sort();
  const inner = entries.filter(({ name, kind }) => kind === 'directory' && !isPassedOver(name));
  return inner.flatMap(({ name }) => configurationsIn(join(directory, name), files, depth + 1)).sort();
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
  return { entries: [{ path }], host: overlay(disk, new Map([[path, bytes]])) };
}

/** A path as people read it: relative when it lies below the working directory. */
export function displayPath(path: string, cwd: string = process.cwd()): string {
  const short = relative(cwd, resolve(cwd, path));
  return short === '' || short.startsWith('..') ? path : short;
}

/** A path with its links resolved; as it is where there is nothing. */
export function realPath(path: string): string {
  try {
    return withoutLinks(path);
  } catch {
    return path;
  }
}
