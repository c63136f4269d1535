import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { whyNotWritable, whyOutside } from '../src/node-writable.ts';
import { replaceFiles, writeFileWhole } from '../src/node-write.ts';

const isRoot = process.geteuid?.() === 0;
const canMount = isRoot && spawnSync('mount', ['--version']).status === 0 && mountable();
let directory = '';
beforeEach(() => (directory = realpathSync(mkdtempSync(join(tmpdir(), 'nginx-lint-')))));
afterEach(() => rmSync(directory, { recursive: true }));

const at = (name: string) => join(directory, name);
const put = (name: string, text: string) => writeFileSync(at(name), text);
const get = (name: string) => readFileSync(at(name), 'utf8');
const write = (name: string, before: string, after: string) => ({
  path: at(name),
  before: Buffer.from(before),
  after: Buffer.from(after),
});

describe('a file is replaced', () => {
  test('and keeps its mode', () => {
    put('a', 'old');
    chmodSync(at('a'), 0o2651);
    expect(replaceFiles([write('a', 'old', 'new')])).toBeUndefined();
    expect([get('a'), statSync(at('a')).mode & 0o7777]).toEqual(['new', 0o2651]);
    expect(readdirSync(directory)).toEqual(['a']);
  });

  test.skipIf(!isRoot)(
    isRoot ? 'and keeps its owner' : 'and keeps its owner (skipped: only root may give files away)',
    () => {
      put('a', 'old');
      chownSync(at('a'), 12_345, 23_456);
      chmodSync(at('a'), 0o4755);
      expect(replaceFiles([write('a', 'old', 'new')])).toBeUndefined();
      const { uid, gid, mode } = statSync(at('a'));
      expect([uid, gid, mode & 0o7777]).toEqual([12_345, 23_456, 0o4755]);
    },
  );

  test('where links lead to it, and the links stay', () => {
    mkdirSync(at('available'));
    put('available/a', 'old');
    symlinkSync('available/a', at('b'));
    symlinkSync('b', at('c'));
    expect(replaceFiles([write('c', 'old', 'new')])).toBeUndefined();
    expect([get('available/a'), lstatSync(at('b')).isSymbolicLink(), lstatSync(at('c')).isSymbolicLink()]).toEqual([
      'new',
      true,
      true,
    ]);
    expect(readdirSync(at('available'))).toEqual(['a']);
  });

  test('by a name with as many letters as there may be', () => {
    const name = 'n'.repeat(255);
    put(name, 'old');
    expect(replaceFiles([write(name, 'old', 'new')])).toBeUndefined();
    expect(get(name)).toBe('new');
  });
});

describe('all is as it was', () => {
  test('when a file has changed since it was read', () => {
    put('a', 'mine');
    expect(replaceFiles([write('a', 'old', 'new')])).toBe(
      `"${at('a')}" has changed since it was read; run nginx-lint again`,
    );
    expect([get('a'), readdirSync(directory)]).toEqual(['mine', ['a']]);
  });

  test('when the last of several has changed', () => {
    for (const name of ['a', 'b', 'c']) put(name, `old ${name}`);
    chmodSync(at('a'), 0o640);
    put('c', 'mine');
    const failed = replaceFiles(['a', 'b', 'c'].map((name) => write(name, `old ${name}`, `new ${name}`)));
    expect(failed).toContain('"c" has changed'.replace('"c', `"${at('c')}`));
    expect([get('a'), get('b'), get('c'), statSync(at('a')).mode & 0o777]).toEqual(['old a', 'old b', 'mine', 0o640]);
    expect(readdirSync(directory)).toEqual(['a', 'b', 'c']);
  });

  test('when one is gone', () => {
    put('a', 'old a');
    expect(replaceFiles([write('a', 'old a', 'new a'), write('b', 'old b', 'new b')])).toContain('ENOENT');
    expect([get('a'), readdirSync(directory)]).toEqual(['old a', ['a']]);
  });

  test.skipIf(!canMount)(
    canMount ? 'when the disk is full' : 'when the disk is full (skipped: this user may not mount)',
    () => {
      mkdirSync(at('disk'));
      expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at('disk')]).status).toBe(0);
      try {
        put('a', 'old a');
        put('disk/b', 'old b');
        const failed = replaceFiles([write('a', 'old a', 'new a'), write('disk/b', 'old b', 'n'.repeat(100_000))]);
        expect(failed).toContain('ENOSPC');
        expect([get('a'), get('disk/b'), readdirSync(at('disk'))]).toEqual(['old a', 'old b', ['b']]);
        expect(replaceFiles([write('a', 'old a', 'new a'), write('disk/b', 'old b', 'new b')])).toBeUndefined();
        expect([get('a'), get('disk/b')]).toEqual(['new a', 'new b']);
      } finally {
        spawnSync('umount', [at('disk')]);
      }
    },
  );
});

describe('a report', () => {
  const names = () => readdirSync(directory).sort();

  test('makes its directories and gets the mode that new files get', () => {
    put('other', '');
    expect(writeFileWhole(at('new/er/a'), 'text')).toBeUndefined();
    expect([get('new/er/a'), statSync(at('new/er/a')).mode, readdirSync(at('new/er'))]).toEqual([
      'text',
      statSync(at('other')).mode,
      ['a'],
    ]);
  });

  test('says what the system says, without the path that whoever calls knows', () => {
    put('a', '');
    expect(writeFileWhole(at('a/b'), '')).toMatch(/^E[A-Z]+: [a-z ]+$/);
    expect(writeFileWhole(directory, '')).toMatch(/^EISDIR: [a-z ]+$/);
  });

  test.skipIf(!canMount)(
    canMount
      ? 'is written where it is when the file is a mount of its own'
      : 'is written where it is when the file is a mount of its own (skipped: this user may not mount)',
    () => {
      put('outside', 'old');
      put('a', '');
      expect(spawnSync('mount', ['--bind', at('outside'), at('a')]).status).toBe(0);
      try {
        expect(writeFileWhole(at('a'), 'new')).toBeUndefined();
        expect([get('a'), get('outside'), names()]).toEqual(['new', 'new', ['a', 'outside']]);
      } finally {
        spawnSync('umount', [at('a')]);
      }
    },
  );
});

describe('a file is not to be replaced', () => {
  test('outside of the directories that were linted', () => {
    for (const name of ['in', 'out', 'in-side']) mkdirSync(at(name));
    put('out/a', '');
    put('in-side/a', '');
    put('in/a', '');
    symlinkSync(at('out/a'), at('in/b'));
    symlinkSync(at('in'), at('link'));
    symlinkSync('in/a', at('c'));
    const why = (name: string, root = 'in') => whyOutside(at(name), [at(root)]);
    expect(why('in/b')).toBe(`"${at('in/b')}" is "${at('out/a')}", which is outside of what was linted`);
    expect(why('out/a')).toContain('outside of what was linted');
    expect(why('in-side/a')).toContain('outside of what was linted');
    expect([why('in/a'), why('c'), why('link/a'), why('in/a', 'link'), why('in/a', '.')]).toEqual(
      Array(5).fill(undefined),
    );
  });

  test('with several names', () => {
    put('a', '');
    linkSync(at('a'), at('b'));
    expect(whyNotWritable(at('a'))).toContain('has 2 names (hard links)');
  });

  test('that is not there', () => {
    expect(whyNotWritable(at('a'))).toContain('ENOENT');
  });
});

function mountable(): boolean {
  const point = mkdtempSync(join(tmpdir(), 'nginx-lint-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', point]);
  if (status === 0) spawnSync('umount', [point]);
  rmSync(point, { recursive: true });
  return status === 0;
}
