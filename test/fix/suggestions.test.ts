import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { fixAll } from '../../src/lint/fix.ts';
import type { AnyRule, Example } from '../../src/lint/rule.ts';
import { MAIN, settingsFor, wrap } from '../support/examples.ts';
import { nginxVersion } from '../support/nginx.ts';
import { judgeFiles } from './subjects.ts';

/** What the first suggestion would add, where it is refused for that. */
const REFUSED: Readonly<Record<string, string>> = {
  'upstream-duplicate-server 1': 'upstream-failure-detection-off',
  'suppression-unknown-rule 1': 'suppression-unused',
};

function mend(rule: AnyRule, example: Example) {
  const files = Object.entries(example.files ?? {}).map(([name, text]) => [`/etc/nginx/${name}`, text] as const);
  const host = memoryHost({ ...Object.fromEntries(files), [MAIN]: wrap(example, example.bad).text });
  const setting = {
    ...(rule.optIn ? { level: rule.severity } : {}),
    ...(example.options ? { options: example.options } : {}),
  };
  const settings = settingsFor(builtinRules, { rules: { [rule.id]: setting } });
  const wants = ({ ruleId }: { readonly ruleId: string }) => ruleId === rule.id;
  return fixAll({ host, check: (one) => check(one, [{ path: MAIN }], settings), wants, suggestions: true });
}

const examples = builtinRules.flatMap((rule) =>
  (rule.examples as readonly Example[]).map((example, i) => [`${rule.id} ${i + 1}`, rule, example] as const),
);

describe('what a rule offers first for its own example', () => {
  test.each(examples.filter(([, , { unexecuted }]) => !unexecuted))('%s', (name, rule, example) => {
    const { changes, count, refused } = mend(rule, example);
    expect(refused.map(({ reason }) => reason)).toEqual(
      REFUSED[name] === undefined ? [] : [expect.stringContaining(`(${REFUSED[name]})`)],
    );
    if (count === 0 || example.untested !== undefined || example.since !== undefined || !nginxVersion) return;
    for (const { path, after } of changes) {
      const { verdict, message } = judgeFiles({ 'nginx.conf': after.encode() });
      if (path === MAIN) expect(verdict, message).not.toBe('refused');
    }
  });

  test('is there for most of them', () => {
    expect(examples.filter(([, rule, example]) => mend(rule, example).count > 0).length).toBeGreaterThan(80);
  });
});
