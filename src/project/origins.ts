import { DEFAULT_LIMITS } from '../config/entry.ts';
import type { Limit, Limits } from '../config/entry.ts';
import { optionsOf } from '../lint/rule.ts';
import type { AnyRule, OptionValue } from '../lint/rule.ts';
import type { RuleSetting } from '../lint/settings.ts';
import type { NginxConfig } from './config.ts';
import type { Layer } from './layers.ts';
import type { Keys } from './located.ts';
import type { Rules } from './merge.ts';
import type { Configuration } from './configuration.ts';
import type { Said } from './settings.ts';

/** A value, and where it was set: "file:line:column", a preset, an option, or "default". */
export interface Origin<T> {
  readonly value: T;
  readonly from: string;
}

/** What holds of a rule, and where each part was set. */
export interface RuleOrigins {
  readonly level: string;
  readonly from: string;
  readonly options?: Readonly<Record<string, Origin<OptionValue>>>;
}

/** One thing that is said of rules, and where. */
interface Step {
  readonly rules: Rules;
  readonly from: (id: string) => string | Promise<string>;
}

/** What is said of rules for a file, in the order in which it is laid over each other; what depends on blocks is apart. */
export async function ruleOrigins(
  { layers, merged, rules }: Configuration,
  said: Said,
  path: string,
  option: (key: 'only' | 'skip' | 'rule') => string,
): Promise<Readonly<Record<string, RuleOrigins>>> {
  const steps: Step[] = layers.map((layer) => ({ rules: layer.rules, from: async (id) => placeOf(layer, id) }));
  let index = 0;
  for (const layer of layers) {
    for (const at of layer.overrides.keys()) {
      const { files, contexts, rules: given } = merged.overrides[index++]!;
      const from = async (id: string) => layer.source.place(['overrides', at, 'rules', id]);
      if (!contexts && (!files || files(path))) steps.push({ rules: given, from });
    }
  }
  steps.push({ rules: said.rules ?? {}, from: () => option('rule') });
  const found: Record<string, RuleOrigins> = {};
  for (const rule of rules) found[rule.id] = byCall(rule, await originsOf(rule, steps, merged.rules), said, option);
  return found;
}

/** Overrides that depend on blocks, as they are written. */
export async function contextOverrides({ layers }: Configuration): Promise<readonly object[]> {
  const found: object[] = [];
  for (const { source, config } of layers) {
    for (const [index, one] of (config.overrides ?? []).entries())
      if (one.contexts) found.push({ ...one, from: await source.place(['overrides', index]) });
  }
  return found;
}

/** What is said of nginx, and where. */
export async function nginxOrigins(
  { layers, merged }: Configuration,
  said: Said,
  option: (key: string) => string,
): Promise<Readonly<Record<string, Origin<unknown>>>> {
  const found: Record<string, Origin<unknown>> = {};
  for (const key of Object.keys({ ...merged.nginx, ...said.nginx }) as (keyof NginxConfig)[]) {
    const value = said.nginx?.[key] ?? merged.nginx[key];
    found[key] = { value, from: said.nginx?.[key] ? option(key) : await keyOrigin(layers, ['nginx', key]) };
  }
  return found;
}

/** The limits, and where they were set. */
export async function limitOrigins(
  { layers, merged }: Configuration,
  said: Partial<Limits>,
  option: string,
): Promise<Readonly<Record<string, Origin<number>>>> {
  const found: Record<string, Origin<number>> = {};
  for (const name of Object.keys(DEFAULT_LIMITS) as Limit[]) {
    const value = said[name] ?? merged.limits[name] ?? DEFAULT_LIMITS[name];
    found[name] = { value, from: said[name] ? option : await keyOrigin(layers, ['limits', name]) };
  }
  return found;
}

/** Where a key was set last; "default" where it was not. */
export async function keyOrigin(layers: readonly Layer[], keys: Keys): Promise<string> {
  const has = ({ config }: Layer) =>
    keys.reduce<unknown>((at, one) => (at as Record<string, unknown> | undefined)?.[one], config) !== undefined;
  return (await layers.findLast(has)?.source.place(keys)) ?? 'default';
}

async function placeOf({ source, config, preset }: Layer, id: string): Promise<string> {
  if (preset) return source.name;
  if (config.rules && Object.hasOwn(config.rules, id)) return source.place(['rules', id]);
  return source.place([id === 'suppression-unused' ? 'reportUnusedSuppressions' : 'requireReason']);
}

async function originsOf(rule: AnyRule, steps: readonly Step[], merged: Rules): Promise<RuleOrigins> {
  let level: Origin<string> = { value: rule.optIn ? 'off' : rule.severity, from: 'default' };
  if (merged[rule.id]?.level === 'off') level = { value: 'off', from: 'no preset has it' };
  const options: Record<string, Origin<OptionValue>> = {};
  for (const [name, option] of Object.entries(optionsOf(rule)))
    options[name] = { value: option.default, from: 'default' };
  for (const { rules, from } of steps) {
    const setting: RuleSetting | undefined = Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined;
    if (!setting) continue;
    const origin = await from(rule.id);
    const isOn = Object.keys(setting.options ?? {}).length === 0 && !setting.level;
    if (setting.level || isOn) level = { value: setting.level ?? rule.severity, from: origin };
    for (const [name, value] of Object.entries(setting.options ?? {})) options[name] = { value, from: origin };
  }
  const some = Object.keys(options).length > 0;
  return { level: level.value, from: level.from, ...(some ? { options } : {}) };
}

/** `--only` and `--skip` go before everything. */
function byCall(
  { id, severity }: AnyRule,
  origins: RuleOrigins,
  { only = [], skip = [] }: Said,
  option: (key: 'only' | 'skip') => string,
): RuleOrigins {
  if (skip.includes(id)) return { ...origins, level: 'off', from: option('skip') };
  if (only.length === 0) return origins;
  if (!only.includes(id)) return { ...origins, level: 'off', from: option('only') };
  return origins.level === 'off' ? { ...origins, level: severity, from: option('only') } : origins;
}
