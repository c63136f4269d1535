import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRegex, findRegex } from '../../src/values/regex-js.ts';
import { compileProgram } from '../../src/values/regex-program.ts';
import { runProgram } from '../../src/values/regex-run.ts';

/** Patterns of what the matcher knows, over few letters, so that texts match now and then. */
const atoms = fc.constantFrom(
  'a',
  'b',
  '.',
  '[ab]',
  '[^a]',
  '\\w',
  '\\d',
  '\\x61',
  '(?<![^])',
  '(?![^])',
  '(?=\\n?(?![^]))',
  '\\b',
  '\\B',
  '\\/',
);
const quantifiers = fc.constantFrom('', '', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,}', '{0,2}', '{1,2}?');
const { pattern } = fc.letrec<{ pattern: string; piece: string; sequence: string }>((tie) => ({
  piece: fc
    .tuple(
      fc.oneof(
        { maxDepth: 2 },
        atoms,
        tie('pattern').map((inner) => `(${inner})`),
        tie('pattern').map((inner) => `(?:${inner})`),
      ),
      quantifiers,
    )
    .map(([atom, quantifier]) => (/^\((?:\?<|\?[!=])|^\\[bB]/.test(atom) ? atom : atom + quantifier)),
  sequence: fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((list) => list.join('|')),
}));
const texts = fc.string({ unit: fc.constantFrom('a', 'b', '/', '1', '\n', '\xe9'), maxLength: 12 });

describe('the matcher that never goes back', () => {
  test('finds what JavaScript finds', () => {
    let found = 0;
    fc.assert(
      fc.property(pattern, texts, fc.boolean(), (source, text, caseless) => {
        const program = compileProgram(source, caseless);
        if (!program) return;
        const match = new RegExp(source, caseless ? 'i' : '').exec(text);
        const own = runProgram(program, text);
        expect(own !== 'none').toBe(match !== null);
        // JavaScript takes no round of a group that matches nothing; PCRE does.
        if (!match || own === 'none' || /\)[*+{?]/.test(source)) return;
        found++;
        const groups = own!.map(([start, end]) => (start < 0 ? undefined : text.slice(start, end)));
        expect(groups).toEqual([...match]);
      }),
      { numRuns: 4_000, seed: 20261125 },
    );
    expect(found).toBeGreaterThan(400);
  });

  test('knows no lookarounds and references, and nothing that grows too large', () => {
    for (const source of ['a(?=b)', 'a(?!b)', '(?<=a)b', '(?<!a)b', '(a)\\1', '(?<x>a)\\k<x>', '(?:a{1000}){1000}'])
      expect([source, compileProgram(source, false)]).toEqual([source, undefined]);
  });
});

describe('a pattern that would take for ever', () => {
  const text = `${'a'.repeat(5000)}!`;
  test.each([
    '^(a+)+$',
    '^(a|aa)+$',
    '^(a|a?)+$',
    '(.*a){12}$',
    '^(?:a*)*$',
    '(a*)*b',
    'a*a*a*a*a*b',
    '^(\\w+\\s?)*$',
    '(x+x+)+y|(a+a+)+y',
    '^([a-z]+)*(\\d)$',
  ])('%s is run to its end', (source) => {
    expect(compileRegex(source)!(text)).toBe(false);
    expect(findRegex(source, text)).toBe('none');
  });

  test('is not told where the text is too long for it', () => {
    expect(compileRegex('^(a+)+$')!('a'.repeat(10_000_000))).toBe(undefined);
    expect(compileRegex('^(a+)+(?!b)$')!(text)).toBe(undefined);
  });

  test('still has its groups and their names', () => {
    expect(findRegex('^((?<first>a+)(b+)?)+(?<last>c)$', `${'aab'.repeat(500)}c`)).toMatchObject({
      groups: expect.arrayContaining(['c']),
      named: { first: 'aa', last: 'c' },
    });
    expect(findRegex('^/(.*)/(?<x>.*)/(.*)$', `/${'a'.repeat(3000)}/b/c`)).toMatchObject({
      named: { x: 'b' },
      certain: true,
    });
  });
});
