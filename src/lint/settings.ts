import type { Level } from '../diagnostic.ts';
import { didYouMean } from '../values/nearest.ts';
import { defaultTarget } from '../values/version.ts';
import type { Target } from '../values/version.ts';
import type { AnyRule, OptionValue, RuleOption } from './rule.ts';

/** What a user says of a rule: a level, `off`, options; what is not said stays as it was. */
export interface RuleSetting {
  readonly level?: Level | 'off';
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** What a user says of a run. `rules` is what a configuration file says with what the command line says laid over it. */
export interface SettingsInput {
  /** Run these rules alone, opt-in ones too. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly target?: Target;
}

/** A mistake in the settings, with the rule it is about. */
export interface SettingsError {
  readonly message: string;
  readonly rule: string;
}

/** A rule that runs: the level the user gave, if any, and every option. */
export interface ActiveRule {
  readonly rule: AnyRule;
  readonly level: Level | undefined;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** The settings of a run, checked and complete. */
export interface Settings {
  /** The rules that run, by id. */
  readonly rules: ReadonlyMap<string, ActiveRule>;
  /** The ids of all rules there are, for comments that name one. */
  readonly known: ReadonlySet<string>;
  readonly target: Target;
  /** False when the user named the rules to run: comments about others are none of this run's business. */
  readonly allRules: boolean;
}

/** Checks what the user says against the rules there are, and completes it. */
export function resolveSettings(rules: readonly AnyRule[], input: SettingsInput): Settings | readonly SettingsError[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const said = input.rules ?? {};
  const named = [...(input.only ?? []), ...(input.skip ?? []), ...Object.keys(said)];
  const errors: SettingsError[] = named
    .filter((id) => !byId.has(id))
    .map((id) => ({ rule: id, message: `unknown rule "${id}"${didYouMean(id, byId.keys())}` }));
  const active = new Map<string, ActiveRule>();
  for (const rule of rules) {
    const setting = said[rule.id];
    const options = optionsOf(rule, setting?.options ?? {}, errors);
    const only = input.only && input.only.length > 0;
    const wanted = only ? input.only.includes(rule.id) : !rule.optIn || (setting?.level ?? 'off') !== 'off';
    if (!wanted || input.skip?.includes(rule.id) || (setting?.level === 'off' && !only)) continue;
    const level = setting?.level === 'off' ? undefined : setting?.level;
    active.set(rule.id, { rule, level, options });
  }
  if (errors.length > 0) return errors;
  const allRules = !input.only || input.only.length === 0;
  return { rules: active, known: new Set(byId.keys()), target: input.target ?? defaultTarget(), allRules };
}

function optionsOf(
  rule: AnyRule,
  said: Readonly<Record<string, OptionValue>>,
  errors: SettingsError[],
): Record<string, OptionValue> {
  const declared = (rule.options ?? {}) as Readonly<Record<string, RuleOption>>;
  const options: Record<string, OptionValue> = {};
  for (const [name, { default: value }] of Object.entries(declared)) options[name] = value;
  for (const [name, value] of Object.entries(said)) {
    const option = declared[name];
    if (!option) {
      const message = `rule "${rule.id}" has no option "${name}"${didYouMean(name, Object.keys(declared))}`;
      errors.push({ rule: rule.id, message });
    } else if (typeof value !== typeof option.default || Array.isArray(value) !== Array.isArray(option.default)) {
      const kind = Array.isArray(option.default) ? 'a list of strings' : `a ${typeof option.default}`;
      errors.push({ rule: rule.id, message: `option "${name}" of rule "${rule.id}" must be ${kind}` });
    } else options[name] = value;
  }
  return options;
}
