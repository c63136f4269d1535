import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { parseTarget } from '../../src/values/version.ts';
import type { Target } from '../../src/values/version.ts';
import { lintText, wrap } from './examples.ts';
import { describeWithNginx, nginxTest } from './nginx.ts';

/** Directives in their blocks, and what nginx says of them: its message, or nothing where it takes them. */
export type Row = readonly [blocks: string, lines: string, message: string | undefined];

/** Lines, each with what nginx says of it. */
export type Lines = Readonly<Record<string, string | undefined>>;

/** Rows of lines in the same blocks. */
export function rows(blocks: string, lines: Lines): readonly Row[] {
  return Object.entries(lines).map(([line, message]) => [blocks, line, message]);
}

/** Rows of lines in a location. */
export function inLocation(lines: Lines): readonly Row[] {
  return rows('http > server > location /', lines);
}

const DEBIAN = parseTarget('1.22.1') as Target;
const MODULES = '/usr/lib/nginx/modules';

function configuration([blocks, lines]: Row): string {
  const { text } = wrap({ in: blocks.split(' > ').filter(Boolean), bad: '', good: '' }, lines);
  const loads = ['stream', 'mail'].filter((name) => existsSync(`${MODULES}/ngx_${name}_module.so`));
  return loads.map((name) => `load_module ${MODULES}/ngx_${name}_module.so;\n`).join('') + text;
}

/** What we say that nginx refuses: in the default version range, or in a single one. */
function refusals(row: Row, target?: Target): readonly string[] {
  const { diagnostics } = lintText(configuration(row), builtinRules, {}, target ? { target } : {});
  return diagnostics
    .filter(({ level, message }) => level === 'error' && /refuses? to start/.test(message))
    .map(({ message }) => message);
}

function expectOurs(row: Row, target?: Target): void {
  const [, , message] = row;
  const found = refusals(row, target);
  expect(found.map((one) => one.slice(0, (message ?? '').length))).toEqual(message === undefined ? [] : [message]);
}

/** Tests that we and nginx 1.22.1 judge rows alike, and that nothing else is found in them. */
export function testRefusals(rows: readonly Row[]): void {
  test.each(rows)('%s { %s } %s', (...row) => expectOurs(row, DEBIAN));
  describeWithNginx('nginx 1.22.1', () => {
    test.each(rows)('%s { %s } %s', (...row) => {
      const { ok, message } = nginxTest(configuration(row));
      expect(ok ? undefined : message.replace(/ \(SSL:.*/s, '')).toBe(row[2]);
    });
  });
}

/** Tests how we judge rows that only newer versions can read; checked by hand with nginx 1.31.5. */
export function testNewRefusals(rows: readonly Row[]): void {
  describe('of newer nginx', () => {
    test.each(rows)('%s { %s } %s', (...row) => expectOurs(row));
  });
}
