import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtinRules, categoryOf } from '../rules/index.ts';
import { inputOf } from '../src/lint/examples.ts';
import { exampleProblems } from '../src/lint/verify.ts';
import { parseVersion, compareVersions } from '../src/values/version.ts';
import { lintText, wrap } from './support/examples.ts';
import { describeWithNginx, nginxTest, nginxVersion } from './support/nginx.ts';
import { rulesPage } from './support/rules-page.ts';

const ids = JSON.parse(readFileSync('test/fixtures/rule-ids.json', 'utf8')) as string[];

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
    test('is found at its marks by this rule alone, and what is offered mends it', () => {
      expect(exampleProblems(rule, example, builtinRules)).toEqual([]);
    });

    test('says it in the words of this house', () => {
      const { text } = wrap(example, example.bad);
      const { diagnostics } = lintText(text, builtinRules, example, inputOf(rule, example));
      for (const { message } of diagnostics.filter(({ ruleId }) => ruleId === id)) {
        expect(message.length, message).toBeLessThanOrEqual(420);
        expect(message).not.toMatch(/[`\n]|\B'[^']*'\B/);
        expect(message).toMatch(/^[a-z0-9"]|^SSL|^TLS|^FastCGI|^HTTP|^SCGI|^gRPC|^Lua/);
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
