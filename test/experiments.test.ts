import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { builtinRules } from '../rules/index.ts';

interface Entry {
  readonly entry: string;
  readonly crash?: string;
  readonly failures: readonly { readonly kind: string; readonly rule?: string; readonly text: string }[];
}

/** The configurations that were run on real nginx, with what must and must not be found in each. */
const base = 'test/fixtures/experiments';
const args = [
  `${base}/check.mjs`,
  '--json',
  '--lint',
  'node dist/cli.cjs',
  '--expect',
  `${base}/expect.json`,
  '--dir',
  base,
];
const { entries } = JSON.parse(spawnSync('node', args, { encoding: 'utf8', maxBuffer: 1e8 }).stdout) as {
  entries: Entry[];
};
const ids = new Set(builtinRules.map(({ id }) => id));

test('every experiment is linted', () => {
  expect(entries.length).toBeGreaterThan(130);
  expect(entries.filter(({ crash }) => crash)).toEqual([]);
});

test.each(entries.map((entry) => [entry.entry, entry] as const))(
  '%s: what was seen is found, and nothing else',
  (_, { failures }) => {
    const own = failures.filter(({ kind, rule }) => kind !== 'MISS' || rule?.split('|').every((id) => ids.has(id)));
    expect(own.map(({ kind, text }) => `${kind} ${text}`)).toEqual([]);
  },
);
