import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Ran } from './sandbox.ts';
import { write } from './tree.ts';

/** The command line as the build makes it. */
export const CLI = join(process.cwd(), 'dist/cli.cjs');

export interface CallOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  /** Laid over an environment with a path and a home directory alone. */
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
  readonly gid?: number;
}

/** A directory at the top of a repository, in which the command line is called. */
export interface Workplace {
  readonly path: string;
  at(name: string): string;
  read(name: string): string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  run(args: readonly string[], options?: CallOptions): Ran;
  /** Runs lines of bash, in which `$LINT` is the command line. */
  shell(script: string, options?: CallOptions): Ran;
}

/** Makes a workplace for each test of a file, or one for all of them. */
export function workplace(lifetime: 'each' | 'all'): Workplace {
  let path = '';
  const make = () => {
    path = realpathSync(mkdtempSync(join(tmpdir(), 'nginx-lint-')));
    mkdirSync(join(path, '.git'));
  };
  const remove = () => rmSync(path, { recursive: true });
  if (lifetime === 'each') {
    beforeEach(make);
    afterEach(remove);
  } else {
    beforeAll(make);
    afterAll(remove);
  }
  const call = (command: string, args: readonly string[], { env, ...options }: CallOptions = {}): Ran => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: path,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: path, LINT: `node ${CLI}`, ...env },
      ...options,
    });
    return { status, stdout, stderr };
  };
  const at = (name: string) => join(path, name);
  return {
    get path() {
      return path;
    },
    at,
    read: (name) => readFileSync(at(name), 'utf8'),
    write: (files) => write(path, files),
    run: (args, options) => call('node', [CLI, ...args], options),
    shell: (script, options) => call('bash', ['-c', script], { input: '', ...options }),
  };
}
