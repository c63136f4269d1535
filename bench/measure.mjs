// How processes are measured: times of commands that run in turn, and peaks of memory.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin`, NO_COLOR: '1' };

/** The one in the middle. */
export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Runs a command; its milliseconds and what it printed. It must succeed. */
export function run([command, ...args]) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: status ${status}\n${stderr}`);
  return { time, stdout };
}

/** Whether there is such a program. */
export function exists(program) {
  return spawnSync(program, ['-v'], { env }).error === undefined;
}

/** Median milliseconds of commands that run in turn, so that a machine that slows down slows all of them. */
export function compare(runs, ...commands) {
  const times = commands.map(() => []);
  if (runs > 1) commands.forEach((command) => run(command));
  for (let i = 0; i < runs; i++) commands.forEach((command, n) => times[n].push(run(command).time));
  return times.map(median);
}

/** The medians of what a script prints as JSON, a number for each name, over several runs. */
export function medians(runs, command) {
  const all = Array.from({ length: runs }, () => JSON.parse(run(command).stdout));
  return Object.fromEntries(Object.keys(all[0]).map((name) => [name, median(all.map((one) => one[name]))]));
}

/** The most memory that a command held at once, in megabytes, in the middle of some runs; `undefined` where nothing tells it. */
export function peak(runs, command) {
  const taken = Array.from({ length: runs }, () =>
    spawnSync('/usr/bin/time', ['-f', '%M', ...command], { env, encoding: 'utf8' }),
  );
  if (taken.some(({ error }) => error)) return undefined;
  return (median(taken.map(({ stderr }) => Number(stderr.trim().split('\n').at(-1)))) * 1024) / 1e6;
}

/** Megabytes of all files below a directory. */
export function size(directory) {
  const bytes = readdirSync(directory, { recursive: true }).map((name) => {
    const info = statSync(join(directory, name));
    return info.isFile() ? info.size : 0;
  });
  return bytes.reduce((sum, one) => sum + one, 0) / 1e6;
}
