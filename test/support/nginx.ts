import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe } from 'vitest';

const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin` };
const found = /nginx\/(\d+)\.(\d+)\.(\d+)/.exec(spawnSync('nginx', ['-v'], { env, encoding: 'utf8' }).stderr ?? '');

/** The version of the nginx on this machine; `undefined` when there is none. */
export const nginxVersion = found ? ([Number(found[1]), Number(found[2]), Number(found[3])] as const) : undefined;

/** A group of tests that ask real nginx. Without it they are skipped, and say so; on CI it must be there. */
export function describeWithNginx(name: string, tests: () => void): void {
  if (!nginxVersion && process.env['CI']) throw new Error('nginx is not installed: CI must have it');
  describe.skipIf(!nginxVersion)(nginxVersion ? name : `${name} (skipped: no nginx on this machine)`, tests);
}

/** What `nginx -t` says of a configuration. */
export interface Verdict {
  readonly ok: boolean;
  /** The first message of level emerg, without file and line. */
  readonly message: string;
  /** Its line, where it names one. */
  readonly line?: number;
}

/** Runs `nginx -t` on a main file and the files beside it, in a directory of their own. */
export function nginxTest(main: string, files: Readonly<Record<string, string>> = {}): Verdict {
  const { status, stderr } = run(main, files);
  const said = /\[(?:emerg|crit)\] (?:\d+#\d+: )?([^]*?)(?: in \S+:(\d+))?\n/.exec(stderr);
  return { ok: status === 0, message: said?.[1] ?? stderr, ...(said?.[2] ? { line: Number(said[2]) } : {}) };
}

/** The messages of level warn that `nginx -t` has for a main file, without file and line. */
export function nginxWarnings(main: string): readonly string[] {
  const found = run(main, {}).stderr.matchAll(/\[warn\] (?:\d+#\d+: )?(.*?)(?: in \S+:\d+)?\n/g);
  return [...found].map(([, text]) => text!);
}

function run(main: string, files: Readonly<Record<string, string>>): { status: number | null; stderr: string } {
  const directory = mkdtempSync(join(tmpdir(), 'nginx-lint-'));
  try {
    for (const [name, text] of Object.entries({ 'nginx.conf': main, ...files })) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), text);
    }
    mkdirSync(join(directory, 'logs'));
    const args = [
      '-t',
      '-p',
      directory,
      '-c',
      join(directory, 'nginx.conf'),
      '-e',
      'stderr',
      '-g',
      `pid ${directory}/pid;`,
    ];
    return spawnSync('nginx', args, { env, encoding: 'utf8' });
  } finally {
    rmSync(directory, { recursive: true });
  }
}
