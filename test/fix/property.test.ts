import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import type { Example } from '../../src/lint/rule.ts';
import { MAIN, settingsFor, wrap } from '../support/examples.ts';
import { describeWithNginx } from '../support/nginx.ts';
import { BASES } from './bases.ts';
import { MISTAKES } from './inject.ts';
import { generated, injected, table } from './main.ts';
import { tryFixes } from './property.ts';
import type { Outcome } from './property.ts';
import { corpus, experiments } from './subjects.ts';

/** `node test/fix/run.mjs` tries more of each. */
const EACH = 20;

const wrong = (all: readonly Outcome[]) =>
  all.flatMap((one) => one.wrong.map((what) => `${one.subject}: ${one.rule}: ${what}`));
const made = (all: readonly Outcome[]) => all.filter(({ fixes }) => fixes > 0);

/** Whether a rule has a safe fix for what one of its examples has wrong. */
function hasFix({ id, examples }: (typeof builtinRules)[number]): boolean {
  return (examples as readonly Example[]).some((example) => {
    const host = memoryHost({ [MAIN]: wrap(example, example.bad).text });
    const { diagnostics } = check(host, [{ path: MAIN }], settingsFor(builtinRules));
    return diagnostics.some(({ ruleId, fix }) => ruleId === id && fix);
  });
}

test('each rule with a safe fix has configurations to try it on', () => {
  expect(
    builtinRules
      .filter(hasFix)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(Object.keys(BASES).sort());
});

describeWithNginx('the safe fixes', () => {
  describe.each(Object.keys(BASES))('of %s', (rule) => {
    test(`mend ${EACH} generated configurations`, () => {
      const all = generated(rule, EACH);
      expect(wrong(all)).toEqual([]);
      expect(made(all)).toHaveLength(EACH);
      expect(made(all).filter(({ nginx }) => nginx.endsWith('> accepted')).length, table({ all })).toBeGreaterThan(
        EACH / 2,
      );
    });
  });

  test.each(Object.keys(MISTAKES))('of %s take back a mistake that was put into a configuration', (rule) => {
    const all: Outcome[] = [];
    for (const [index, subject] of experiments().entries())
      if (all.length < EACH) all.push(...injected(rule, subject, index));
    expect(wrong(all)).toEqual([]);
    expect(made(all).length).toBeGreaterThan(0);
  });

  test('keep every experiment as good as it was', () => {
    const all = experiments().flatMap((subject) => tryFixes(subject));
    expect(wrong(all)).toEqual([]);
    expect(made(all).length).toBeGreaterThanOrEqual(8);
  });

  const real = corpus();
  test.skipIf(real.length === 0)(
    real.length > 0
      ? 'keep real configurations as good as they were'
      : 'of real ones (skipped: set NGINX_LINT_CORPUS to their folder)',
    () => expect(wrong(real.flatMap((subject) => tryFixes(subject)))).toEqual([]),
    60_000,
  );
});
