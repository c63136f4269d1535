import { table } from '../collections.ts';
import { builtinRules, categoryOf } from '../../rules/index.ts';
import type { AnyRule } from '../lint/rule.ts';
import type { RuleSetting } from '../lint/settings.ts';
import { UNHIDABLE } from '../lint/suppressions.ts';

const PREFIX = 'nginx-lint:';

/** What each preset says of a rule; `undefined`: the rule is not in it. Made from what the rules say of themselves. */
const PRESETS: Readonly<Record<string, (rule: AnyRule) => RuleSetting | undefined>> = table({
  /** What runs without a configuration. */
  recommended: ({ optIn }) => (optIn ? undefined : {}),
  /** Advice counts as a warning; opt-in rules about the text itself are on. */
  strict: ({ id, optIn, severity }) => {
    if (optIn && categoryOf(id) !== 'notes') return undefined;
    return { level: severity === 'info' ? 'warning' : severity };
  },
  ...Object.fromEntries(categories().map((category) => [category, ofCategory(category)])),
  /** Every rule, shown whatever its level. */
  all: ({ severity }) => ({ level: severity }),
});

/** The names of the presets, as `extends` takes them. */
export const PRESET_NAMES: readonly string[] = Object.keys(PRESETS).map((name) => PREFIX + name);

/** Whether a name in `extends` is meant to be a preset's. */
export function isPresetName(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** The rules that a preset has, with what it says of each; `undefined` where there is no such preset. */
export function presetRules(
  name: string,
  rules: readonly AnyRule[],
): Readonly<Record<string, RuleSetting>> | undefined {
  const short = name.slice(PREFIX.length);
  if (!isPresetName(name) || !Object.hasOwn(PRESETS, short)) return undefined;
  const said = PRESETS[short]!;
  return Object.fromEntries(
    rules.flatMap((rule) => {
      const setting = said(rule);
      return setting ? [[rule.id, setting]] : [];
    }),
  );
}

/** The categories that there are rules of; notes are in every preset. */
function categories(): readonly string[] {
  const all = new Set(builtinRules.flatMap(({ id }) => categoryOf(id) ?? []));
  return [...all].filter((category) => category !== 'notes');
}

/** The rules of a category, with those that no choice leaves out: what the linter could not read, and what it could not do. */
function ofCategory(category: string): (rule: AnyRule) => RuleSetting | undefined {
  return ({ id, optIn }) => {
    const always = categoryOf(id) === 'notes' || UNHIDABLE.has(id);
    return !optIn && (always || categoryOf(id) === category) ? {} : undefined;
  };
}
