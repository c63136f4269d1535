import { remembered } from '../collections.ts';
import { failed } from '../host.ts';
import type { Host } from '../host.ts';
import type { Entry } from './entry.ts';
import type { Files } from './files.ts';
import { isWhole, mainBlocks } from './kind.ts';
import { compareBytes, dirname, isInstallation, join } from './paths.ts';

/** Where the main file of a part is looked for. */
export interface MainOptions {
  /** The directory above which none is looked for: that of the configuration file of the linter. */
  readonly top?: string;
}

/** Outside of a repository main files are looked for in so many directories. */
const HIGHEST = 5;

/** Directories that hold parts of a configuration, and whose own directory has the main file. */
const LAYOUT =
  /^(.*?)\/(?:(?:sites|streams?|modules)-(?:available|enabled)|conf\.d|http\.d|stream\.d|snippets|includes?|templates)\//;

/** A part with the directory that its main file, which does not include it or is not there, would have: its includes start from there. */
export function withPrefix(entry: Entry, files: Files, host: Host, { top }: MainOptions): Entry {
  const read = files.get(entry.path);
  if (entry.prefix !== undefined || entry.dump || failed(read) || isWhole(read.file)) return entry;
  const above = directoriesAbove(dirname(entry.path), host, top).find(
    (directory) => !failed(host.stat(join(directory, 'nginx.conf'))),
  );
  const prefix = above ?? LAYOUT.exec(entry.path)?.[1];
  return prefix === undefined ? entry : { ...entry, prefix: prefix || '/' };
}

/** The main files beside and above a part, the nearest first, up to the top of its repository: nginx.conf, then others that look like one. */
export function candidatesFinder(files: Files, host: Host, { top }: MainOptions): (part: string) => readonly Entry[] {
  const inDirectory = remembered((directory: string) => mainsIn(directory, files, host));
  const above = remembered((directory: string) => directoriesAbove(directory, host, top).flatMap(inDirectory));
  return (part) => above(dirname(part));
}

function directoriesAbove(start: string, host: Host, top: string | undefined): readonly string[] {
  const found: string[] = [];
  for (let directory = start; ; directory = dirname(directory)) {
    found.push(directory);
    const isTop = directory === top || !failed(host.stat(join(directory, '.git')));
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
