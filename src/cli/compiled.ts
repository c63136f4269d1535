import { readFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';
import type { run } from './run.ts';

/** What the entry of the command line calls. */
export type Run = typeof run;

/** The file beside `run.cjs` with what a V8 compiled of it; another V8 would refuse it (https://nodejs.org/api/vm.html#scriptcreatecacheddata). */
export function compiledName(): string {
  return `run-${process.versions.v8}-${process.arch}.bin`;
}

/**
 * `run.cjs` of a directory as a script, with what was compiled of it; `cachedDataRejected` tells whether this V8 could use that. The build sees to it
 * that the file is ASCII: as Latin-1 it is read in a third of the time, and kept in half of the memory.
 */
export function runScript(directory: string, cachedData?: Buffer): vm.Script {
  const filename = join(directory, 'run.cjs');
  return new vm.Script(readFileSync(filename, 'latin1'), {
    filename,
    ...(cachedData ? { cachedData } : {}),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
}

/** Runs the script; returns what it exports. */
export function evaluate(script: vm.Script, directory: string): { readonly run: Run } {
  const filename = join(directory, 'run.cjs');
  const loaded = { exports: {} as { run: Run } };
  const define = script.runInThisContext() as (...args: readonly unknown[]) => void;
  define(loaded.exports, module.createRequire(filename), loaded, filename, directory);
  return loaded.exports;
}

/** The command line from what the build compiled for this very Node, which halves the time to start; `undefined` where there is none for it. */
export function compiledRun(directory: string): Run | undefined {
  let compiled: Buffer;
  try {
    compiled = readFileSync(join(directory, compiledName()));
  } catch {
    return undefined;
  }
  const script = runScript(directory, compiled);
  return script.cachedDataRejected ? undefined : evaluate(script, directory).run;
}
