import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from '../../src/project/lint.ts';
import type { LintOptions } from '../../src/project/lint.ts';
import { EVENTS, SITE, tree } from '../support/tree.ts';

const UNKNOWN = { 'nginx.conf': `${EVENTS}http { include /x/a.conf; }\n`, 'y/a.conf': 'sendfiel on;\n' };

describe('what is asked in a wrong way is said, and nothing is thrown', () => {
  test.each<[unknown, string]>([
    [null, 'what is asked must be an object of keys and values: { paths: ["nginx.conf"] }'],
    [{ path: ['nginx.conf'] }, 'unknown key "path", did you mean "paths"?'],
    [{ paths: 'nginx.conf' }, '"paths" must be a list of texts: ["a", "b"]'],
    [{ paths: [3] }, 'item 1 of "paths" must be a text in quotes'],
    [{ only: 'unknown-directive' }, '"only" must be a list of texts: ["a", "b"]'],
    [{ roots: true }, '"roots" must be a list of texts: ["a", "b"], or false'],
    [{ fix: 'safe' }, '"fix" must be true, false or "suggestions"'],
    [{ nginx: { version: 1.28 } }, '"version" must be a text in quotes'],
    [{ nginx: { flavor: 'x' } }, expect.stringMatching(/^"flavor" must be one of "oss", /) as string],
    [{ nginx: { flavr: 'oss' } }, 'unknown key "flavr", did you mean "flavor"?'],
    [{ sources: { 'a.conf': 3 } }, '"a.conf" must be a text or bytes'],
    [{ sources: { 'a.conf': '' }, paths: ['b.conf'] }, '"sources" has no "b.conf"'],
    [{ config: null }, expect.stringMatching(/^"config": a configuration is an object/) as string],
    [{ roots: ['gone.conf'] }, '"roots": there is no file "gone.conf"'],
    [{ pathMap: { '/etc/nginx': 'gone' } }, '"pathMap": there is no "gone"'],
    [{ nginx: { prefix: 'gone' } }, '"prefix": "gone" is no directory'],
    [{ cwd: '/gone' }, '"cwd": "/gone" is no directory'],
  ])('%j', async (options, message) => {
    const cwd = tree(SITE);
    const asked = options === null ? options : { cwd, ...(options as object) };
    expect(await lint(asked as LintOptions)).toMatchObject({ errors: [message], incomplete: true, files: [] });
  });
});

describe('texts are linted without a look at the disk', () => {
  test.each<[string, LintOptions]>([
    ['the call', { pathMap: { '/x': 'y' } }],
    ['the configuration', { config: { include: { pathMap: { '/x': 'y' } }, nginx: { prefix: '.' } } }],
  ])('directories that %s maps are among them', async (_, options) => {
    const only = ['unknown-directive', 'include-not-found'];
    const { errors, diagnostics } = await lint({
      cwd: '/gone',
      sources: UNKNOWN,
      paths: ['nginx.conf'],
      only,
      ...options,
    });
    const found = diagnostics.map(({ ruleId, file }) => `${ruleId} ${file.path}`);
    expect([errors, found]).toEqual([[], [`unknown-directive ${join('/gone', 'y/a.conf')}`]]);
  });

  test('bytes are a text', async () => {
    const sources = { 'nginx.conf': new TextEncoder().encode('events { } sendfiel on;') };
    const { diagnostics } = await lint({ sources, only: ['unknown-directive'] });
    expect(diagnostics).toHaveLength(1);
  });
});
