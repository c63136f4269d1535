import { linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint, writeFixes } from '../../src/api.ts';
import { EVENTS, SITE, tree } from '../support/tree.ts';

/** With one fix, the slash, and a suggestion that is no fix, the timeout. */
const BOTH = `server { listen 8080; location ~ ^/a {
proxy_read_timeout 0;
proxy_pass http://10.0.0.10:8080/; } }
`;
const FIXED = BOTH.replace('8080/;', '8080;');
const ALL = FIXED.replace('proxy_read_timeout 0;', 'proxy_read_timeout 60s;');
const FILES = { ...SITE, 'conf.d/a.conf': BOTH };

const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');
/** The texts that fixes give files, by their names below a directory. */
const texts = (cwd: string, changes: Awaited<ReturnType<typeof lint>>['changes']) =>
  Object.fromEntries(changes.map(({ path, after }) => [path.slice(cwd.length + 1), after.source]));

describe('a program gets the fixed texts', () => {
  test('and the report of what remains; nothing is written before it says so', async () => {
    const cwd = tree(FILES);
    const { changes, diagnostics, notFixed } = await lint({ cwd, fix: true });
    expect([texts(cwd, changes), notFixed, read(cwd, 'conf.d/a.conf')]).toEqual([{ 'conf.d/a.conf': FIXED }, [], BOTH]);
    const errors = diagnostics.filter(({ level }) => level === 'error');
    expect(errors.map(({ ruleId, file }) => [ruleId, file.text.source])).toEqual([['proxy-timeout-zero', FIXED]]);
    expect([writeFixes(changes), read(cwd, 'conf.d/a.conf')]).toEqual([undefined, FIXED]);
    expect((await lint({ cwd, fix: true })).changes).toEqual([]);
  });

  test('with suggestions where it asks for them', async () => {
    const cwd = tree(FILES);
    expect(texts(cwd, (await lint({ cwd, fix: 'suggestions' })).changes)).toEqual({ 'conf.d/a.conf': ALL });
  });

  test('of texts that it gives', async () => {
    const sources = { 'nginx.conf': `${EVENTS}http { include a.conf; }\n`, 'a.conf': BOTH };
    const { changes, notFixed } = await lint({ cwd: '/srv', sources, paths: ['nginx.conf'], fix: true });
    expect([texts('/srv', changes), notFixed]).toEqual([{ 'a.conf': FIXED }, []]);
    expect(writeFixes(changes)).toMatch(/^cannot write "\/srv\/a\.conf": ENOENT/);
  });

  test('only when it asks', async () => {
    const cwd = tree(FILES);
    for (const options of [{}, { fix: false }])
      expect(await lint({ cwd, ...options })).toMatchObject({ changes: [], notFixed: [] });
  });
});

describe('what is left alone', () => {
  test('are files beside the parts that are named', async () => {
    const cwd = tree({ ...FILES, 'conf.d/b.conf': BOTH.replace('listen 8080', 'listen 8081') });
    const { changes } = await lint({ cwd, paths: ['conf.d/a.conf'], fix: true });
    expect(texts(cwd, changes)).toEqual({ 'conf.d/a.conf': FIXED });
  });

  test('are files outside of what is linted, which is said', async () => {
    const cwd = tree({ 'out/a.conf': BOTH, 'in/nginx.conf': `${EVENTS}http { access_log off; include a.conf; }\n` });
    symlinkSync('../out/a.conf', join(cwd, 'in/a.conf'));
    const { changes, notFixed } = await lint({ cwd, paths: ['in/nginx.conf'], config: false, fix: true });
    expect([changes, notFixed]).toEqual([[], [expect.stringContaining('which is outside of what was linted')]]);
  });

  test('is what would add a finding, which is said with the place', async () => {
    const sources = {
      'nginx.conf': `${EVENTS}http { server { include s.conf; include s.conf; } }\n`,
      's.conf': 'client_max_body_size 8m\nkeepalive_timeout 65s;',
    };
    const { changes, notFixed } = await lint({ cwd: '/srv', sources, paths: ['nginx.conf'], fix: true });
    expect([changes, notFixed]).toEqual([
      [],
      [
        expect.stringMatching(
          /^missing-semicolon in s\.conf:1, since it would add: "client_max_body_size" directive is duplicate/,
        ),
      ],
    ]);
  });
});

describe('no file is written when one', () => {
  const two = { ...FILES, 'conf.d/b.conf': BOTH.replace('listen 8080', 'listen 8081') };
  test.each([
    ['has changed', (path: string) => writeFileSync(path, 'mine'), 'has changed since it was read'],
    ['has several names', (path: string) => linkSync(path, `${path}.old`), 'has 2 names (hard links)'],
  ])('%s', async (_, change, reason) => {
    const cwd = tree(two);
    const { changes } = await lint({ cwd, fix: true });
    expect(changes).toHaveLength(2);
    change(join(cwd, 'conf.d/b.conf'));
    expect(writeFixes(changes)).toContain(reason);
    expect(read(cwd, 'conf.d/a.conf')).toBe(BOTH);
  });
});
