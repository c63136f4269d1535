#!/usr/bin/env node
import module from 'node:module';
import { compiledRun } from './compiled.ts';
import type { Run } from './compiled.ts';
import { visible } from '../formatters/escape.ts';
import { saidBy } from '../thrown.ts';

// oxlint-disable-next-line no-underscore-dangle -- the build puts the version here
declare const __VERSION__: string;

const argv = process.argv.slice(2);

// Whoever closes the pipe has seen enough: the exit status stays what it is. Any other failure to write is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    process.exitCode = 2;
    if (stream === process.stdout) process.stderr.write(`nginx-lint: cannot write to standard output: ${message}\n`);
    process.exit();
  });
}
process.on('uncaughtException', crash);
// Signals end a process, and the shell says 130 or 143; but not the first one of a container, unless it asks for it.
if (process.pid === 1) {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) process.stdout.write(`${__VERSION__}\n`);
else main().catch(crash);

async function main(): Promise<void> {
  process.once('exit', tooEarly);
  const run = compiledRun(import.meta.dirname) ?? (await load());
  const status = await run(argv, __VERSION__);
  // What went wrong meanwhile stays wrong: a plugin may do more than it is asked for.
  process.exitCode ??= status;
  process.off('exit', tooEarly);
}

/** Code of the user's that waits for ever, or ends the process, must not look like a run that found nothing. */
function tooEarly(status: number): void {
  if (status !== 0) return;
  process.stderr.write(
    'nginx-lint: ended before it was done: a configuration file or plugin that is code waits for ever, or ends the process\n',
  );
  process.exitCode = 2;
}

/** The command line as modules. Node 22 and newer keep their compiled code; older ones have no such function. */
async function load(): Promise<Run> {
  (module as { enableCompileCache?: () => void }).enableCompileCache?.();
  return (await import('./run.js' as './run.ts')).run;
}

/** A mistake of nginx-lint itself: one line, the stack only when asked for. */
function crash(error: unknown): void {
  const said = visible(saidBy(error));
  process.stderr.write(
    `nginx-lint: internal error: ${said}; please report it with the configuration that shows it (--debug says more)\n`,
  );
  if (argv.includes('--debug')) process.stderr.write(`${error instanceof Error ? error.stack : said}\n`);
  process.exitCode = 2;
}
