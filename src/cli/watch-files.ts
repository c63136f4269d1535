import { lstatSync, readdirSync, readlinkSync, statSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What a run has asked the disk about. */
export interface Asked {
  /** Files, whether they are there or not. */
  readonly paths: Set<string>;
  /** Directories, with the names that were in them. */
  readonly directories: Map<string, string>;
}

/** What is in a directory, for comparing: another file written there, such as the report, is no change. */
export function namesIn(directory: string): string {
  try {
    return readdirSync(directory).sort().join('/');
  } catch {
    return '';
  }
}

/** An editor writes a file in several steps: they are one change. */
const PAUSE = 100;

/** Resolves when something of it has changed since a time, or when the signal comes. */
export async function changeOf(asked: Asked, since: number, signal: AbortSignal): Promise<void> {
  const watchers: FSWatcher[] = [];
  const whole = withLinks(asked);
  const otherNames = (directory: string) => whole.directories.get(directory) !== namesIn(directory);
  await new Promise<void>((done) => {
    if (signal.aborted) return done();
    let timer: NodeJS.Timeout | undefined;
    const changed = () => void (timer ??= setTimeout(done, PAUSE));
    signal.addEventListener('abort', () => done(), { once: true });
    for (const directory of toWatch(whole)) watchers.push(...watchOne(directory, whole, changed));
    // What changed before the watchers were there.
    if ([...whole.paths].some((path) => changedSince(path, since)) || [...whole.directories.keys()].some(otherNames))
      changed();
    return undefined;
  });
  for (const watcher of watchers) watcher.close();
}

function watchOne(directory: string, { paths, directories }: Asked, changed: () => void): FSWatcher[] {
  const concerns = (name: string | null) => {
    if (name === null) return true;
    const path = join(directory, name);
    if (paths.has(path) || directories.has(path) || [...paths].some((one) => one.startsWith(`${path}/`))) return true;
    return directories.has(directory) && directories.get(directory) !== namesIn(directory);
  };
  try {
    const watcher = watch(directory, (_, name) => void (concerns(name) && changed()));
    return [watcher.on('error', changed)];
  } catch {
    // Gone since it was looked at: that is a change.
    changed();
    return [];
  }
}

/** The directories in which changes show: of each path the nearest that is there. */
function toWatch({ paths, directories }: Asked): ReadonlySet<string> {
  const all = new Set<string>();
  for (const path of [...[...paths].map((one) => dirname(one)), ...directories.keys()]) {
    let directory = path;
    while (!isDirectory(directory) && dirname(directory) !== directory) directory = dirname(directory);
    all.add(directory);
  }
  return all;
}

/** With what the links on the way lead to, since a change there shows there alone. */
function withLinks({ paths, directories }: Asked): Asked {
  const all: Asked = { paths: new Set(paths), directories: new Map(directories) };
  const known = new Map<string, string | undefined>();
  const linkAt = (path: string) => {
    if (!known.has(path)) known.set(path, readLink(path));
    return known.get(path);
  };
  const follow = (path: string, add: (real: string) => void, hops = 0): void => {
    for (let at = path; dirname(at) !== at; at = dirname(at)) {
      const target = linkAt(at);
      if (target === undefined) continue;
      all.paths.add(at);
      const real = resolve(dirname(at), target) + path.slice(at.length);
      add(real);
      if (hops < 40) follow(real, add, hops + 1);
    }
  };
  for (const path of paths) follow(path, (real) => all.paths.add(real));
  for (const [path, names] of directories) follow(path, (real) => all.directories.set(real, names));
  return all;
}

function readLink(path: string): string | undefined {
  try {
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : undefined;
  } catch {
    return undefined;
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function changedSince(path: string, since: number): boolean {
  const at = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return at > since && at <= Date.now();
}
