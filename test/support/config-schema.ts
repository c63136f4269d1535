import { toJsonSchema } from '@valibot/to-json-schema';
import { builtinRules } from '../../rules/index.ts';
import { SCHEMA_URL } from '../../src/docs.ts';
import { optionsOf } from '../../src/lint/rule.ts';
import type { AnyRule, RuleOption } from '../../src/lint/rule.ts';
import { PRESET_NAMES } from '../../src/project/presets.ts';
import { LEVELS } from '../../src/project/rule-setting.ts';
import { configSchema } from '../../src/project/schema.ts';

type Json = Record<string, unknown>;

/** The JSON Schema of configuration files, made from what checks them and from the rules. */
export function configurationSchema(): Json {
  const made = structuredClone(toJsonSchema(configSchema)) as Json & { properties: Record<string, Json> };
  const { properties } = made;
  const rules = { $ref: '#/definitions/rules' };
  properties['rules'] = { description: properties['rules']!['description'], ...rules };
  const override = properties['overrides']!['items'] as { properties: Json };
  override.properties['rules'] = rules;
  Object.assign(override, { anyOf: [{ required: ['files'] }, { required: ['contexts'] }] });
  // Plugins as values are for code.
  properties['plugins'] = { ...properties['plugins'], items: { type: 'string' } };
  const name = { anyOf: [{ enum: PRESET_NAMES }, { type: 'string', not: { pattern: '^nginx-lint:' } }] };
  const { description } = properties['extends']!;
  properties['extends'] = { description, anyOf: [name, { type: 'array', items: name }] };
  return {
    ...made,
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: SCHEMA_URL,
    title: 'Configuration of nginx-lint',
    definitions: { level: { enum: LEVELS }, rules: ruleSettings() },
  };
}

function ruleSettings(): Json {
  return {
    type: 'object',
    properties: Object.fromEntries(builtinRules.map((rule) => [rule.id, settingOf(rule)])),
    // Rules of plugins have a name before them; nothing is known of their options.
    patternProperties: {
      '/': { anyOf: [{ $ref: '#/definitions/level' }, { type: 'array' }, { type: 'object' }] },
    },
    additionalProperties: false,
  };
}

function settingOf(rule: AnyRule): Json {
  const options = Object.fromEntries(Object.entries(optionsOf(rule)).map(([name, one]) => [name, option(one)]));
  const level = { $ref: '#/definitions/level' };
  const object = { type: 'object', properties: options, additionalProperties: false };
  return {
    description: rule.summary,
    anyOf: [
      level,
      { type: 'array', items: [level, object], minItems: 1, maxItems: 2, additionalItems: false },
      { ...object, properties: { level, ...options } },
    ],
  };
}

function option({ default: value, description, minimum = 0, maximum }: RuleOption): Json {
  const known = { description, default: value };
  if (Array.isArray(value)) return { ...known, type: 'array', items: { type: 'string' } };
  if (typeof value !== 'number') return { ...known, type: typeof value };
  return { ...known, type: 'number', minimum, ...(maximum === undefined ? {} : { maximum }) };
}
