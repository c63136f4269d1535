import type { Level } from '../diagnostic.ts';
import { didYouMean } from '../values/nearest.ts';
import { defaultTarget } from '../values/version.ts';
import type { Target } from '../values/version.ts';
import type { Directive } from '../config/directive.ts';
import type { Model } from '../model/model.ts';
import { withOverrides } from './overrides.ts';
import type { RuleOverride, Scope } from './overrides.ts';
import { PEER_RULES } from './peers.ts';
import { optionsOf } from './rule.ts';
import type { AnyRule, OptionValue, RuleOption, Spot } from './rule.ts';

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
  /** What holds for some files or blocks alone, laid over `rules`; later ones win. */
  readonly overrides?: readonly (Scope & { readonly rules: Readonly<Record<string, RuleSetting>> })[];
  readonly target?: Target;
  /** Whether a rule that is not there may be named. */
  readonly absent?: (id: string) => boolean;
  /** Rules that may be named though they are not there: other configurations of the same call have them. */
  readonly elsewhere?: ReadonlySet<string>;
}

/** A mistake in the settings, with the rule it is about. */
export interface SettingsError {
  readonly message: string;
  readonly rule: string;
  /** The option of the rule that it is about. */
  readonly option?: string;
}

/** A rule that runs: the level the user gave, if any, and every option. */
export interface ActiveRule {
  readonly rule: AnyRule;
  readonly level: Level | undefined;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Where overrides are about the rule: the rule as it is at a place, `undefined` where this is none of its places. */
  readonly at?: (place: Directive | Spot, model?: Model) => ActiveRule | undefined;
}

/** The settings of a run, checked and complete. */
export interface Settings {
  /** The rules that run, by id. */
  readonly rules: ReadonlyMap<string, ActiveRule>;
  /** The same rules once more, with the options that overrides give them for some places. */
  readonly variants: readonly ActiveRule[];
  /** Files, by absolute path, in which nothing is reported. */
  readonly ignores?: (path: string) => boolean;
  /** What could not be loaded of the user's own rules: reported in every run, which is incomplete then. */
  readonly failures?: readonly string[];
  /** The ids of all rules there are, for comments that name one. */
  readonly known: ReadonlySet<string>;
  readonly target: Target;
  /** False when the user named the rules to run: comments about others are none of this run's business. */
  readonly allRules: boolean;
  /** True when comments hide nothing, and nothing is said of them. */
  readonly ignoreComments?: true;
}

/** Checks what the user says against the rules there are, and completes it. */
export function resolveSettings(rules: readonly AnyRule[], input: SettingsInput): Settings | readonly SettingsError[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const said = input.rules ?? {};
  const { only = [], skip = [], overrides = [], elsewhere = new Set<string>() } = input;
  const named = [...only, ...skip, ...[{ rules: said }, ...overrides].flatMap(({ rules }) => Object.keys(rules))];
  const errors: SettingsError[] = named
    .filter((id) => !byId.has(id) && !elsewhere.has(id) && !input.absent?.(id))
    .map((id) => ({ rule: id, message: `unknown rule "${id}"${ruleMeant(id, [...byId.keys(), ...elsewhere])}` }));
  const active = new Map<string, ActiveRule>();
  const variants: ActiveRule[] = [];
  for (const rule of rules) {
    const setting = said[rule.id];
    const options = givenOptions(rule, setting?.options ?? {}, {}, errors);
    const local = overridesOf(rule, overrides, options, errors);
    if (skip.includes(rule.id) || (only.length > 0 && !only.includes(rule.id))) continue;
    const enabled = only.length > 0 || (rule.optIn ? (setting?.level ?? 'off') : setting?.level) !== 'off';
    const base = { rule, level: setting?.level === 'off' ? undefined : setting?.level, options };
    if (local.length === 0 && enabled) active.set(rule.id, base);
    else if (enabled || local.some(({ level = 'off' }) => level !== 'off')) {
      const [first, ...more] = withOverrides(base, enabled, local);
      active.set(rule.id, first);
      variants.push(...more);
    }
  }
  if (errors.length > 0) return errors;
  const target = input.target ?? defaultTarget();
  return { rules: active, variants, known: new Set(byId.keys()), target, allRules: only.length === 0 };
}

/** The end of an error about a rule that is not there: what looks for the same as another linter's, or what is spelt much like it. */
function ruleMeant(id: string, known: readonly string[]): string {
  const meant = PEER_RULES.get(id);
  if (!meant) return didYouMean(id, known);
  const { peer, rules } = meant;
  if (rules.length === 0) return `: no rule here looks for what this one of ${peer} looks for`;
  return `: for this one of ${peer} write ${rules.map((one) => `"${one}"`).join(', ')}`;
}

/** Tells mistakes in settings from settings. */
export function isErrors(settings: Settings | readonly SettingsError[]): settings is readonly SettingsError[] {
  return Array.isArray(settings);
}

function overridesOf(
  rule: AnyRule,
  overrides: NonNullable<SettingsInput['overrides']>,
  base: ActiveRule['options'],
  errors: SettingsError[],
): RuleOverride[] {
  return overrides.flatMap(({ rules, ...scope }) => {
    const setting = rules[rule.id];
    if (!setting) return [];
    const { level, options = {} } = setting;
    const isSet = Object.keys(options).length > 0;
    return [{ scope, level, options: isSet ? givenOptions(rule, options, base, errors) : undefined }];
  });
}

function givenOptions(
  rule: AnyRule,
  said: Readonly<Record<string, OptionValue>>,
  base: ActiveRule['options'],
  errors: SettingsError[],
): Record<string, OptionValue> {
  const declared = optionsOf(rule);
  const options: Record<string, OptionValue> = {};
  for (const [name, { default: value }] of Object.entries(declared)) options[name] = base[name] ?? value;
  for (const [name, value] of Object.entries(said)) {
    const option = Object.hasOwn(declared, name) ? declared[name] : undefined;
    const wrong = option && wrongValue(value, option);
    if (option && !wrong) options[name] = value;
    else {
      const near = didYouMean(name, Object.keys(declared));
      const message = wrong
        ? `option "${name}" of rule "${rule.id}" ${wrong}`
        : `rule "${rule.id}" has no option "${name}"${near}`;
      errors.push({ rule: rule.id, option: name, message });
    }
  }
  return options;
}

/** What is wrong with the value of an option; `undefined` when nothing is. */
function wrongValue(value: OptionValue, option: RuleOption): string | undefined {
  const { default: known, minimum = 0, maximum = Infinity } = option;
  if (typeof value !== typeof known || Array.isArray(value) !== Array.isArray(known))
    return `must be ${Array.isArray(known) ? 'a list of strings' : `a ${typeof known}`}`;
  if (typeof value !== 'number') return undefined;
  if (!Number.isFinite(value)) return 'must be a finite number';
  if (value < minimum) return `must be at least ${minimum}, not ${value}`;
  return value > maximum ? `must be at most ${maximum}, not ${value}` : undefined;
}
