import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BUILT = join(process.cwd(), 'dist');
let directory = '';

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'nginx-lint-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

/** What the command line says of the shop, built as in `dist` but for what `change` does to the code that was compiled before. */
function lint(name: string, change: (compiled: string) => void) {
  const dist = join(directory, name);
  cpSync(BUILT, dist, { recursive: true });
  for (const file of readdirSync(dist)) if (file.endsWith('.bin')) change(join(dist, file));
  const { status, stdout, stderr } = spawnSync('node', [join(dist, 'cli.cjs'), 'examples/shop', '-f', 'compact'], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('what the build compiled', () => {
  test('is there for the Node that built it', () => {
    expect(readdirSync(BUILT).filter((name) => name.endsWith('.bin'))).toEqual([
      `run-${process.versions.v8}-${process.arch}.bin`,
    ]);
  });

  test('changes nothing: the same report without it, and where it is of another V8 or damaged', () => {
    const kept = lint('kept', () => {});
    expect(kept).toMatchObject({ status: 1, stderr: '' });
    expect(kept.stdout).toContain('proxy-timeout-zero');
    expect(lint('without', (compiled) => rmSync(compiled))).toEqual(kept);
    expect(lint('damaged', (compiled) => writeFileSync(compiled, 'no code'))).toEqual(kept);
  });
});
