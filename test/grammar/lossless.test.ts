import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../grammar/parse.ts';
import { Text } from '../../src/text.ts';
import { misplaced } from '../support/lossless.ts';

const PIECES = [
  'a',
  'listen',
  '80',
  ' ',
  '\n',
  '\t',
  '\r\n',
  ';',
  '{',
  '}',
  '"',
  "'",
  '#',
  '$',
  '${',
  '\\',
  ')',
  '\u{feff}',
  '\0',
  'ü',
  '😀',
  'x_by_lua_block',
  '[[',
  ']]',
  '--',
  '\ue000',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('any name', () => {
  const names = [
    '__proto__',
    'constructor',
    '7',
    '007',
    'a'.repeat(60),
    ...Array.from({ length: 2000 }, (_, i) => `name_of_some_length_${i}`),
  ];
  test.each(['at first', 'again'])('is what is written, %s', () => {
    const { root } = parse('', new Text(names.map((name) => `${name} on;\n`).join('')));
    expect(root.directives.map(({ name }) => name.value)).toEqual(names);
  });
});

describe('any text', () => {
  test('is read without an exception, and every byte is in the tree or between its words', () => {
    fc.assert(
      fc.property(texts, (source) => {
        expect(misplaced(parse('x.conf', new Text(source)))).toBe(undefined);
      }),
      { numRuns: 3000 },
    );
  });

  test('keeps its bytes, valid UTF-8 or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect([...Text.decode(bytes).encode()]).toEqual([...bytes]);
      }),
    );
  });

  test('may nest deeper than a call stack', () => {
    const depth = 50_000;
    const { root, problems } = parse('x.conf', new Text('a {'.repeat(depth) + '}'.repeat(depth)));
    expect(problems).toEqual([]);
    let levels = 0;
    for (let node = root.directives[0]; node; node = node.block?.directives[0]) levels++;
    expect(levels).toBe(depth);
  });
});
