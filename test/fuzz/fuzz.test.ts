import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../grammar/parse.ts';
import { readJson } from '../../src/project/json.ts';
import { splitDump } from '../../src/config/dump.ts';
import { compile } from '../../src/config/glob.ts';
import { maskTemplate } from '../../src/config/template.ts';
import { Text } from '../../src/text.ts';
import { parsePass } from '../../src/values/pass.ts';
import { readRegex } from '../../src/values/regex.ts';
import { findRegex } from '../../src/values/regex-js.ts';
import { parseTarget } from '../../src/values/version.ts';
import { fixed } from './fix.ts';
import { inputOf } from './inputs.ts';
import { properties } from './properties.ts';
import { shrink } from './shrink.ts';
import { pieces } from './texts.ts';

/** A run of `run.mjs` that is short enough for every change. */
test('nothing breaks the linter', async () => {
  const fails = await properties();
  const texts = pieces(false);
  for (let index = 0; index < 3000; index++) {
    const input = inputOf(20261125, index, texts);
    if (fails(input) !== undefined) {
      const small = shrink(input, fails);
      expect(
        fails(small),
        `node test/fuzz/run.mjs --no-corpus --seed 20261125 --only ${index}\n${JSON.stringify(small)}`,
      ).toBe(undefined);
    }
  }
}, 120_000);

/** What longer runs have found, made small. */
const FOUND = ['"{\n""";', '"{\n""', 'a "\n"";'];
test.each(FOUND)('nor does %j', async (text) => {
  const fails = await properties();
  for (const main of ['/srv/app/nginx.conf', '/srv/app/nginx.conf.j2'])
    for (let turn = 0; turn < 4; turn++)
      expect(fails({ kind: 'found', main, files: { [main]: text }, turn })).toBeUndefined();
});

const PIECES = [
  '(',
  '?',
  ')',
  '[',
  ']',
  '{1,2}',
  '+',
  '*',
  '|',
  '\\',
  '<a>',
  'P',
  ':',
  '^',
  '$',
  'a',
  '-',
  '$x',
  'http://',
  '"',
  ',',
  '{',
  '}',
  '/',
  '1',
  '.',
];
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((list) => list.join('')),
);

describe('any text', () => {
  test.each<[what: string, read: (text: string) => unknown]>([
    ['pattern', (text) => readRegex(text)],
    ['pattern to match with', (text) => findRegex(text.slice(0, 12), text)],
    ['glob', (text) => compile(text)(text)],
    ['pass target', (text) => parsePass('proxy_pass', text, 'http')],
    ['version', (text) => parseTarget(text)],
    ['JSON file', (text) => readJson(text, true)],
    ['dump', (text) => splitDump(`# configuration file /a:\n${text}`)?.host.read('/a')],
  ])('is read as a %s without an exception', (_, read) => {
    fc.assert(
      fc.property(texts, (text) => void read(text)),
      { numRuns: 2000, seed: 20261125 },
    );
  });

  test('keeps its length where it is masked as a template', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES, '{{', '}}', '{%', '%}', '${A}', '<%=', '%>', '\n', ' ', 'é'), {
          maxLength: 40,
        }),
        (list) => {
          const source = list.join('');
          expect(maskTemplate(source, (name) => name === 'a').source.length).toBe(source.length);
        },
      ),
      { numRuns: 2000, seed: 20261125 },
    );
  });
});

test('fixes that touch each other are made one after the other', () => {
  const file = parse('/a', new Text('abc'));
  const finding = (start: number, end: number, text: string) => ({ fix: [{ file, start, end, text }] });
  const report = { diagnostics: [finding(0, 1, 'x'), finding(1, 2, 'y'), finding(3, 3, '!')] } as never;
  expect(fixed({ '/a': 'abc' }, report)).toEqual({ '/a': 'xbc!' });
});
