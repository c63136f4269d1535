import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const CLI = join(process.cwd(), 'dist/cli.cjs');

/** What a run of the command line did. `bounded` is false where it was killed for its time, or ended for want of memory. */
export interface Outcome {
  readonly bounded: boolean;
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A directory of its own, taken away after the tests of a file. */
export interface Tree {
  readonly root: string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  /** Runs the command line in it, with so many megabytes for JavaScript and two minutes at most. */
  run(
    args: readonly string[],
    options?: { megabytes?: number; input?: Uint8Array | string; as?: readonly string[] },
  ): Outcome;
}

/** Makes a directory to lint in: the top of a repository, so that nothing above it is looked at. */
export function tree(): Tree {
  const root = mkdtempSync(join(tmpdir(), 'nginx-lint-hostile-'));
  mkdirSync(join(root, '.git'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return {
    root,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(root, name)), { recursive: true });
        writeFileSync(join(root, name), content);
      }
    },
    run(args, { megabytes = 1024, input = '', as = [] } = {}) {
      const [command, ...rest] = [...as, process.execPath, `--max-old-space-size=${megabytes}`, CLI, ...args];
      const { status, signal, stdout, stderr } = spawnSync(command!, rest, {
        cwd: root,
        encoding: 'utf8',
        input,
        timeout: 120_000,
        killSignal: 'SIGKILL',
        maxBuffer: 1 << 29,
      });
      return { bounded: signal === null && status !== null && status <= 2, status, stdout, stderr };
    },
  };
}

/** The findings in a report of `--format compact`, each "level rule". */
export function rulesIn(stdout: string): readonly string[] {
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => /: (error|warning|info): .* \[([\w-]+)\]$/.exec(line)?.slice(1).join(' ') ?? line);
}
