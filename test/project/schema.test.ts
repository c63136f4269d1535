import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/project/json.ts';
import { lint } from '../../src/project/lint.ts';
import { readToml } from '../../src/project/toml.ts';
import { readYaml } from '../../src/project/yaml.ts';
import { configurationSchema } from '../support/config-schema.ts';

const schema = configurationSchema();
const validate = new Ajv({ strict: true, strictTuples: false, strictRequired: false, allErrors: true }).compile(schema);

test('the published schema is made of what checks configuration files', async () => {
  await expect(JSON.stringify(schema, null, 2) + '\n').toMatchFileSnapshot('../../nginx-lint.schema.json');
});

/** The configuration files that the documentation shows. */
const documented = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/```(json|jsonc|yaml|toml)\n([^]*?)```/g)]
    .filter(([, , text]) => /^\s*"?(?:extends|rules|entries|nginx|ignores|plugins|overrides)\b(?!-)/m.test(text!))
    .map(([, language = '', text = '']) => [file, language, text] as const),
);

test('the documentation shows configuration files', () => {
  expect(documented.length).toBeGreaterThan(2);
});

describe.each(documented)('%s: %s', (_, language, text) => {
  const { value, mistakes } =
    language === 'yaml' ? readYaml(text) : language === 'toml' ? readToml(text) : readJson(text, language === 'jsonc');

  test('is right', () => {
    expect(mistakes).toEqual([]);
    validate(value);
    expect(validate.errors).toBeNull();
  });
});

describe('the schema and nginx-lint agree', () => {
  test.each([
    [{}, true],
    [{ extends: 'nginx-lint:strict', root: true }, true],
    [{ extends: ['nginx-lint:strict', './base.json'] }, true],
    [{ extends: 'nginx-lint:strickt' }, false],
    [{ rulez: {} }, false],
    [{ rules: { 'proxy-timeout-zero': 'off' } }, true],
    [{ rules: { 'proxy-timeout-zero': 'loud' } }, false],
    [{ rules: { 'proxy-timeout-zerro': 'off' } }, false],
    [{ rules: { 'proxy-timeout-suspicious': ['info', { maxRead: 5 }] } }, true],
    [{ rules: { 'proxy-timeout-suspicious': { maxRead: 5 } } }, true],
    [{ rules: { 'proxy-timeout-suspicious': { maxRead: -5 } } }, false],
    [{ rules: { 'proxy-timeout-suspicious': { maxRead: '5' } } }, false],
    [{ rules: { 'proxy-timeout-suspicious': ['info', { maxRed: 5 }] } }, false],
    [{ rules: { 'proxy-timeout-suspicious': ['info', {}, 1] } }, false],
    [{ rules: { 'static-hostname-upstream': { internalSuffixes: ['.a'] } } }, false],
    [{ overrides: [{ files: ['*'], rules: {} }] }, true],
    [{ overrides: [{ contexts: ['http'], rules: { 'proxy-timeout-zero': 'off' } }] }, true],
    [{ overrides: [{ rules: {} }] }, false],
    [{ overrides: [{ files: ['*'] }] }, false],
    [{ nginx: { version: '1.28', flavor: 'plus', modules: ['stream'] } }, true],
    [{ nginx: { flavor: 'nginx' } }, false],
    [{ nginx: { version: 1.28 } }, false],
    [{ ignores: '*' }, false],
    [{ requireReason: true, reportUnusedSuppressions: 'off', template: false }, true],
    [{ include: { pathMap: { '/a': 1 } } }, false],
    [{ limits: { files: 20000, findings: 1 } }, true],
    [{ limits: { files: 0 } }, false],
    [{ limits: { file: 1 } }, false],
  ])('%j', async (config, right) => {
    expect(validate(config)).toBe(right);
    const sources = { 'nginx.conf': 'events { }\n' };
    const { errors } = await lint({ sources, config: config as object });
    if (!('extends' in config && right)) expect(errors.length === 0, errors.join('\n')).toBe(right);
  });
});
