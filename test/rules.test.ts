import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtinRules, categoryOf } from '../rules/index.ts';
import type { Diagnostic } from '../src/diagnostic.ts';
import type { Example } from '../src/lint/rule.ts';
import { parseTarget, parseVersion, compareVersions } from '../src/values/version.ts';
import { apply, lintText, wrap } from './support/examples.ts';
import { describeWithNginx, nginxTest, nginxVersion } from './support/nginx.ts';
import { rulesPage } from './support/rules-page.ts';

const ids = JSON.parse(readFileSync('test/fixtures/rule-ids.json', 'utf8')) as string[];
const forPeople = ({ level }: Diagnostic) => level !== 'info';

function input(id: string, example: Example) {
  const rule = builtinRules.find((one) => one.id === id);
  const setting = {
    ...(rule?.optIn ? { level: rule.severity } : {}),
    ...(example.options ? { options: example.options } : {}),
  };
  const target = example.since ? parseTarget(`${example.since}..1.31`) : undefined;
  return {
    rules: { [id]: setting },
    ...(target && !('error' in target) ? { target } : {}),
  };
}

describe.each(builtinRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has the facts that its documentation shows', () => {
    expect(ids).toContain(id);
    expect(rule.summary).toMatch(/^[^.].*\.$/);
    expect(rule.reference).toMatch(/^https:\/\/(nginx\.org|github\.com\/openresty)\//);
    for (const option of Object.values(rule.options ?? {}) as { description: string }[])
      expect(option.description).toMatch(/\.$/);
    if (categoryOf(id) === 'availability') expect(rule.why).toMatch(/\b(50[024]|404|refuse[sd]?|closed)\b/);
  });

  const executed = rule.examples
    .filter((example) => !example.unexecuted)
    .map((example, index) => [index + 1, example] as const);
  describe.each(executed)('example %i', (_, example) => {
    const bad = wrap(example, example.bad);

    test('the bad text is found at its marks, by this rule alone', () => {
      const { diagnostics } = lintText(bad.text, builtinRules, example, input(id, example));
      expect(
        diagnostics
          .filter((one) => forPeople(one) && one.ruleId !== id)
          .map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ).toEqual([]);
      const own = diagnostics.filter((one) => one.ruleId === id);
      expect(own.map(({ start, end }) => bad.text.slice(start, end))).toEqual(
        bad.marks.map(({ start, end }) => bad.text.slice(start, end)),
      );
      expect(own.map(({ start }) => start)).toEqual(bad.marks.map(({ start }) => start));
      expect(new Set(own.map(({ level }) => level))).toEqual(new Set([example.level ?? rule.severity]));
      for (const { message } of own) {
        expect(message.length, message).toBeLessThanOrEqual(420);
        expect(message).not.toMatch(/[`\n]|\B'[^']*'\B/);
        expect(message).toMatch(/^[a-z0-9"]|^SSL|^TLS|^FastCGI|^HTTP|^SCGI|^gRPC|^Lua/);
      }
    });

    test('the good text has no warning or error', () => {
      const { text } = wrap({ ...example, around: example.around?.replaceAll(/[«»]/g, '') ?? '' }, example.good);
      const { diagnostics } = lintText(text, builtinRules, example, input(id, example));
      expect(diagnostics.filter(forPeople).map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
    });

    test('what is offered to mend the bad text mends it', () => {
      const { diagnostics } = lintText(bad.text, builtinRules, example, input(id, example));
      for (const { fix, suggestions } of diagnostics.filter((one) => one.ruleId === id)) {
        for (const { title, edits } of suggestions) {
          const after = lintText(apply(bad.text, edits), builtinRules, example, input(id, example));
          expect(after.files[0]!.problems.length, title).toBeLessThanOrEqual(
            lintText(bad.text, builtinRules).files[0]!.problems.length,
          );
        }
        if (!fix) continue;
        const after = lintText(apply(bad.text, fix), builtinRules, example, input(id, example));
        expect(after.diagnostics.filter((one) => one.ruleId === id)).toEqual([]);
      }
    });
  });
});

describeWithNginx('real nginx', () => {
  const judged = builtinRules.flatMap((rule) =>
    rule.examples
      .filter((example) => !example.untested && !example.unexecuted)
      .filter(({ since }) => !since || compareVersions(parseVersion(since)!, nginxVersion!) <= 0)
      .map((example, index) => [`${rule.id} ${index + 1}`, example] as const),
  );
  test.each(judged)('%s: loads or refuses the texts as the example says', (_, example) => {
    const bad = nginxTest(wrap(example, example.bad).text, example.files);
    if (example.refused) expect(bad).toMatchObject({ ok: false, message: expect.stringContaining(example.refused) });
    else expect(bad.ok ? '' : bad.message, 'the bad text').toBe('');
    const good = nginxTest(
      wrap({ ...example, around: example.around?.replaceAll(/[«»]/g, '') ?? '' }, example.good).text,
      example.files,
    );
    expect(good.ok ? '' : good.message, 'the good text').toBe('');
  });
});

describe('the list of rules', () => {
  test('has every file, and each file the rule of its name', () => {
    for (const category of ['validity', 'availability', 'notes']) {
      const files = readdirSync(`rules/${category}`).map((name) => name.replace(/\.ts$/, ''));
      expect(builtinRules.filter(({ id }) => categoryOf(id) === category).map(({ id }) => id)).toEqual(files);
    }
  });

  test('is documented', async () => {
    await expect(rulesPage()).toMatchFileSnapshot('../rules/README.md');
  });
});
