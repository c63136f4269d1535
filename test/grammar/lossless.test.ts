import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DirectiveNode, SourceFile } from '../../grammar/nodes.ts';
import { parse } from '../../grammar/parse.ts';
import { Text } from '../../src/text.ts';

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

/** All words of a file, the braces of its blocks and its comments: what is not blank, `;` or a stray brace. */
function tokens(file: SourceFile): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [...file.comments];
  const stack: DirectiveNode[] = [...file.root.directives];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const { name, args, block } = node;
    for (const word of [name, ...args]) if (word.end > word.start) found.push(word);
    if (block?.raw !== undefined) found.push(block);
    else if (block) stack.push(...block.directives);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function expectNested(nodes: readonly DirectiveNode[], from: number, to: number): void {
  let at = from;
  for (const { start, end, name, args, block } of nodes) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeLessThanOrEqual(to);
    expect(name.start).toBe(start);
    for (const word of args) expect(word.start >= start && word.end <= end).toBe(true);
    if (block) expectNested(block.directives, block.start, block.end);
    at = end;
  }
}

describe('any text', () => {
  test('is read without an exception, and every byte is in the tree or between its words', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const file = parse('x.conf', new Text(source));
        expectNested(file.root.directives, 0, source.length);
        let at = 0;
        for (const token of [...tokens(file), { start: source.length, end: source.length }]) {
          expect(source.slice(at, token.start)).toMatch(/^[ \t\r\n;{}]*$/);
          expect(token.start).toBeGreaterThanOrEqual(at);
          at = token.end;
        }
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
