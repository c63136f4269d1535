import { dirname, resolve } from 'node:path';
import type { Host } from '../host.ts';
import { count } from '../formatters/style.ts';
import { isTop } from '../project/discover.ts';
import type { Args } from './args.ts';
import { destinations } from './destinations.ts';
import { text } from './environment.ts';
import { lint } from './lint.ts';
import type { Onlooker } from './onlooker.ts';
import { fail } from './output.ts';
import { suppressionsPath } from './suppressions-path.ts';
import { changeOf, namesIn } from './watch-files.ts';
import type { Asked } from './watch-files.ts';

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';
const ENDS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Lints again whenever something changes that the run before has asked the disk about, until a signal ends it. */
export async function watch(args: Args, version: string): Promise<number> {
  if (args.paths.includes('-') || text(args, 'stdin-filename') !== undefined)
    return fail('option "--watch": standard input comes once; name files');
  let asked: Asked | undefined;
  for (;;) {
    const start = Date.now();
    if (process.stdout.isTTY && shows(args)) process.stdout.write(CLEAR);
    const now: Asked = { paths: new Set(), directories: new Map() };
    const failed = await lint(args, version, recorder(now));
    // Paths that are gone, or a configuration file with a mistake in it: what was watched before may bring them back.
    if (now.paths.size > 0) asked = now;
    if (asked === undefined) return failed;
    const watched = asked;
    const status = await endedBefore(async (ended) => {
      process.stderr.write(`watching ${count(watched.paths.size, 'path')}; Ctrl-C ends it\n`);
      await changeOf(watched, start, ended);
    });
    if (status !== undefined) return status;
  }
}

/** The exit status where a signal comes before what is waited for. While a run is made, signals end it at once: a plugin's rule may never end. */
async function endedBefore(wait: (ended: AbortSignal) => Promise<void>): Promise<number | undefined> {
  const ended = new AbortController();
  let status: number | undefined;
  const end = (signal: NodeJS.Signals) => {
    status = ENDS[signal as keyof typeof ENDS];
    ended.abort();
  };
  for (const signal of Object.keys(ENDS)) process.once(signal, end);
  await wait(ended.signal);
  for (const signal of Object.keys(ENDS)) process.off(signal, end);
  return status;
}

/** Whether a report goes to the terminal. */
function shows(args: Args): boolean {
  const reports = destinations(args);
  return !('error' in reports) && reports.some(({ file }) => file === undefined);
}

/** Remembers what a run asks the disk about. */
function recorder({ paths, directories }: Asked): Onlooker {
  return {
    begin(jobs, args) {
      for (const { project } of jobs) {
        paths.add(resolve(suppressionsPath(args, project)));
        for (const { path } of project.layers) if (path !== undefined) paths.add(path);
        for (const path of project.code) paths.add(path);
        for (const { path, directory } of project.entries) {
          paths.add(path);
          if (directory !== undefined) directories.set(directory, namesIn(directory));
          if (!args.values.has('config')) addDirectoriesAbove(path, directories);
        }
      }
    },
    host: (host: Host) => ({
      stat: (path) => (paths.add(path), host.stat(path)),
      read: (path, most) => (paths.add(path), host.read(path, most)),
      list: (path) => (directories.set(path, namesIn(path)), host.list(path)),
    }),
  };
}

/** Where a configuration file may come to be. */
function addDirectoriesAbove(path: string, directories: Asked['directories']): void {
  for (let at = dirname(path); ; at = dirname(at)) {
    directories.set(at, namesIn(at));
    if (isTop(at)) return;
  }
}
