import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRegex, regexError } from '../../src/values/regex.ts';
import { describeWithNginx, nginxTest } from '../support/nginx.ts';
import { PATTERNS } from './regex-patterns.ts';

/** What nginx says of a pattern: its message, or "taken". */
function nginxOf(pattern: string): string {
  const quoted = pattern.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  const verdict = nginxTest(`events { } http { access_log off; server { location ~ "${quoted}" { } } }`);
  return verdict.ok ? 'taken' : verdict.message;
}

describeWithNginx('nginx says the same of patterns', () => {
  test.each(Object.entries(PATTERNS))('%s', (_, patterns) => {
    expect(patterns.map((pattern) => `${pattern}  ${regexError(pattern) ?? 'taken'}`)).toEqual(
      patterns.map((pattern) => `${pattern}  ${nginxOf(pattern)}`),
    );
  });

  // The directive takes patterns with two captures, and no others.
  test.each([
    '(a)(b)',
    '(a)(?:b)',
    '(?<n>a)(b)',
    '(?|(a)|(b)(c))',
    '(?n)(a)(?<b>b)(?<c>c)',
    '(?|(a)(b)|(c))(d)',
    '\\((a)[(](b)',
    '(?i)(a)',
    '(a(?n)(b))(c)',
  ])('two captures: %s', (pattern) => {
    const quoted = pattern.replaceAll('\\', '\\\\');
    const config = `events { } http { server { location / { fastcgi_split_path_info "${quoted}"; } } }`;
    expect(readRegex(pattern).captures === 2).toBe(nginxTest(config).ok);
  });

  test.each(['(?<first>a)(?P<second>b)', "(?'x1'a)", '(?J)(?<n>a)(?<n>b)', '(?<n>a)(?&n)\\k<n>'])(
    'names: %s',
    (pattern) => {
      const { names } = readRegex(pattern);
      const config = (variables: readonly string[]) =>
        `events { } http { server { location ~ "${pattern.replaceAll('\\', '\\\\')}" { return 200 ${variables.map((name) => `$${name}`).join('')}; } } }`;
      expect(names.length).toBeGreaterThan(0);
      expect([nginxTest(config(names)).ok, nginxTest(config([...names, 'other'])).ok]).toEqual([true, false]);
    },
  );
});

describe('what some versions of PCRE2 take is not reported', () => {
  test.each([
    ['lookbehinds up to 255 long, since 10.43', ['(?<=a|bc)?(?<=(a|bc))d', '(?<=a{1,255})b', '(?<=a?b)c', '(?<=\\R)a']],
    ['blanks in braces, since 10.43', ['\\x{ 41 }', '(?<n>a)\\k{ n }', '(a)\\g{ 1 }', '\\N{ 2 }']],
    ['newer options', ['(?aD)a', '(?r)a', '(?a:b)']],
    ['longer names, since 10.44', [`(?<${'n'.repeat(128)}>a)`]],
    ['newer groups and classes', ['(?[[a-z]-[b]])', '(*scs:(1)a)(b)', '[\\k]']],
    ['\\K in a lookaround, before 10.38', ['(?=a\\K)']],
    ['scripts that newer Unicode has', ['\\p{Garay}']],
  ])('%s', (_, patterns) => {
    expect(patterns.map((pattern) => regexError(pattern))).toEqual(patterns.map(() => undefined));
  });

  test('and the words for a mistake after it are those of 10.42', () => {
    expect(readRegex('(?aD)a(b').problem?.message).toBe('unrecognized character after (? or (?-');
  });
});

const PIECES =
  '( ) [ ] { } * + ? | ^ $ \\ . , - : < > = ! & # \' " a b 1 2 0 P R C E Q x g k p N é я \ud800 (?: (?= (?<= (?<n> (?| (?(1) (?( (?# (* \\Q \\E [: :] {2} {2,} \\1 \\g{ (?x) (*UTF)'.split(
    ' ',
  );

describe('any text', () => {
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...PIECES, ' ', '\n'), { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  test('is read to an end, and problems are inside of it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { problem, captures, names } = readRegex(text);
        expect(problem === undefined || (problem.offset >= 0 && problem.offset <= text.length)).toBe(true);
        expect(captures === undefined || names.length <= captures).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('means the same after quoted text and before a comment', () => {
    fc.assert(
      fc.property(texts, (text) => {
        if (text.startsWith('(*')) return;
        const alone = readRegex(text);
        const after = readRegex(`\\Q((\\E${text}`);
        if (!alone.problem) expect([after.problem, after.captures]).toEqual([undefined, alone.captures]);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['open parentheses', '('.repeat(300_000)],
    ['open classes', '[['.repeat(300_000)],
    ['POSIX marks', '[:[.[='.repeat(100_000)],
    ['braces', '{1'.repeat(300_000)],
    ['conditions', '(?(?=a)b)'.repeat(50_000)],
    ['calls of groups by groups', `(?<=(?1))${Array.from({ length: 20_000 }, (_, i) => `((?${i + 2}))`).join('')}`],
    ['names', Array.from({ length: 9999 }, (_, i) => `(?<n${i}>a)`).join('')],
    ['same names', `(?J)${'(?<n>a)'.repeat(30_000)}`],
  ])('and much of it is no trouble: %s', (_, text) => {
    expect(() => readRegex(text)).not.toThrow();
  });
});
