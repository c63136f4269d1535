import { describe, expect, test } from 'vitest';
import type { AnyRule, Example } from '../../src/lint/rule.ts';
import { verifyRule } from '../../src/verify.ts';

const EXAMPLE: Example = {
  in: ['http', 'server'],
  bad: '«listen 8080»;\nreturn 204;',
  good: 'return 204;',
};

/** A rule that holds what it promises, with something changed. */
function rule(more: Partial<AnyRule> = {}, example: Partial<Example> = {}): AnyRule {
  return {
    id: 'no-8080',
    severity: 'warning',
    summary: 'Listen elsewhere.',
    why: 'The port is taken.',
    reference: 'https://a.example/',
    examples: [{ ...EXAMPLE, ...example }],
    *check(config) {
      for (const at of config.all('listen')) if (at.value() === '8080') yield { at, message: 'not here' };
    },
    ...more,
  };
}

test('a rule that holds what it promises has no problems', () => {
  expect(verifyRule(rule())).toEqual([]);
});

describe('what is wrong is said, with the example', () => {
  const unmarked = { bad: 'listen 8080;\nreturn 204;' };
  test.each<[string, AnyRule, string]>([
    ['no rule', 1 as unknown as AnyRule, 'a rule is an object'],
    ['no summary', rule({ summary: 'no sentence' }), '"summary" must be one sentence'],
    ['no reason', rule({ why: ' ' }), '"why" must say what nginx does'],
    ['no reference', rule({ reference: 'nginx.org' }), '"reference" must be the address of a page'],
    ['no list of examples', rule({ examples: {} as never }), '"examples" must be a list of'],
    ['an example without a text', rule({ examples: [{ bad: 'a' } as never] }), '"examples" must be a list of'],
    ['no examples', rule({ examples: undefined as never }), '"examples" must have one at least'],
    ['nothing marked', rule({}, unmarked), '1: the bad text marks nothing'],
    ['more found than marked', rule({}, unmarked), 'is found, and not marked'],
    ['a mark that is not found', rule({}, { bad: 'listen 8080;\n«return 204»;' }), '1: "return 204" at'],
    ['a mark that is too short', rule({}, { bad: '«listen» 8080;\nreturn 204;' }), '"listen 8080" at'],
    [
      'found in the good text',
      rule({}, { good: 'listen 8080; return 204;' }),
      '1: the good text is found: no-8080: not here',
    ],
    [
      'another rule in the good text',
      rule({}, { good: 'listen 1; retrun 204;' }),
      'the good text is found: unknown-direc',
    ],
    [
      'another rule in the bad text',
      rule({}, { bad: '«listen 8080»; retrun 204;' }),
      'found by another rule: unknown-direc',
    ],
    ['another level', rule({}, { level: 'error' }), '1: the level is "warning" and not "error"'],
    [
      'a check that throws',
      rule({
        check: () => {
          throw new Error('boom');
        },
      }),
      '1: "listen 8080" at',
    ],
    [
      'a fix that is none',
      rule({
        *check(config) {
          for (const at of config.all('listen')) yield { at, message: 'no', fix: 3 as never };
        },
      }),
      'it yields a finding with a "fix" that is no list of edits',
    ],
    ['an option that there is not', rule({}, { options: { a: 1 } }), '1: it throws: rule "no-8080" has no option "a"'],
    [
      'a fix that mends nothing',
      rule({
        *check(config) {
          for (const at of config.all('listen')) {
            const { file, args } = at;
            const { start, end } = args[0]!;
            if (at.value()?.startsWith('808')) yield { at, message: 'no', fix: [{ file, start, end, text: '8081' }] };
          }
        },
      }),
      '1: the fix does not mend what is found',
    ],
    [
      'a suggestion that breaks the syntax',
      rule({
        *check(config) {
          for (const at of config.all('listen')) {
            if (at.value() !== '8080') continue;
            const edits = [{ file: at.file, start: at.node.start, end: at.node.start, text: '{ ' }];
            yield { at, message: 'no', suggestions: [{ title: 'Break it', edits }] };
          }
        },
      }),
      '1: the suggestion "Break it" breaks the syntax',
    ],
  ])('%s', (_, wrong, message) => {
    const said = verifyRule(wrong).map((one) => (one.example ? `${one.example}: ${one.message}` : one.message));
    expect(said.join('\n')).toContain(message);
  });
});
