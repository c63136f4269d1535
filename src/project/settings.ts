import type { AnyRule } from '../lint/rule.ts';
import { isErrors, resolveSettings } from '../lint/settings.ts';
import type { Settings, SettingsError, SettingsInput } from '../lint/settings.ts';
import type { NginxConfig, RuleConfig } from './config.ts';
import type { Layer } from './layers.ts';
import { overlay } from './merge.ts';
import type { Merged, Rules } from './merge.ts';
import type { Keys } from './located.ts';
import type { Configuration } from './configuration.ts';
import { lines } from './source.ts';
import type { Errors, Problem } from './source.ts';
import { targetOf } from './target.ts';

/** What a call says of rules and of nginx; it lies over what configuration files say. */
export interface Said {
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly rules?: Rules;
  readonly nginx?: NginxConfig;
}

/**
 * The settings of a run: those of the configuration files, with those of the call over them. `label` is how the call names a key; a rule
 * that is there `elsewhere` may be named by the call.
 */
export async function settingsOf(
  { layers, merged, rules: all, failures }: Configuration,
  said: Said,
  label: (key: 'only' | 'skip' | 'rule' | 'version' | 'modules') => string,
  elsewhere: ReadonlySet<string> = new Set(),
): Promise<Settings | Errors> {
  const { only = [], skip = [], rules = {} } = said;
  // What a plugin that could not be loaded has is not known.
  const absent = (id: string) => failures.length > 0 && id.includes('/');
  const problems = layers.flatMap((layer) => problemsOf(layer, (input) => errorsOf(all, { ...input, absent })));
  const errors = [...(await lines(problems)).errors];
  const complain = (key: Parameters<typeof label>[0], input: SettingsInput) => {
    for (const { message } of errorsOf(all, { ...input, absent, elsewhere })) errors.push(`${label(key)}: ${message}`);
  };
  if (only.length > 0) complain('only', { only });
  if (skip.length > 0) complain('skip', { skip });
  if (Object.keys(rules).length > 0) complain('rule', { rules });
  const target = targetOf({ ...merged.nginx, ...said.nginx });
  if (target && 'error' in target) errors.push(`${label(target.key)}: ${target.error}`);
  if (errors.length > 0 || (target && 'error' in target)) return { errors };
  const settings = resolveSettings(all, {
    only,
    skip,
    absent,
    elsewhere,
    ...laidOver(merged, rules),
    ...(target ? { target } : {}),
  });
  if (isErrors(settings)) return { errors: settings.map(({ message }) => message) };
  return { ...settings, failures, ...(merged.ignores ? { ignores: merged.ignores } : {}) };
}

/** What a call says of a rule goes before what overrides say. */
function laidOver({ rules, overrides }: Merged, said: Rules): Pick<SettingsInput, 'rules' | 'overrides'> {
  const all: Record<string, Rules[string]> = { ...rules };
  for (const [id, setting] of Object.entries(said)) all[id] = overlay(all[id], setting);
  const without = (id: string, setting: Rules[string]): Rules[string] => {
    const { level, options = {} } = setting;
    const call = said[id];
    const left = Object.entries(options).filter(([name]) => call?.options?.[name] === undefined);
    return { ...(level && !call?.level ? { level } : {}), options: Object.fromEntries(left) };
  };
  return {
    rules: all,
    overrides: overrides.map((one) => ({
      ...one,
      rules: Object.fromEntries(Object.entries(one.rules).map(([id, setting]) => [id, without(id, setting)])),
    })),
  };
}

/** What the rules do not take of what a layer says. */
function problemsOf(
  { source, config, preset, rules, overrides }: Layer,
  judge: (input: SettingsInput) => readonly SettingsError[],
): Problem[] {
  if (preset) return [];
  const located = (said: Readonly<Record<string, RuleConfig>> | undefined, given: Rules, keys: Keys): Problem[] =>
    judge({ rules: given }).map(({ rule, option, message }) => {
      const options = option === undefined ? [] : [...(Array.isArray(said?.[rule]) ? [1] : []), option];
      return { source, keys: [...keys, rule, ...options], message };
    });
  return [
    ...located(config.rules, rules, ['rules']),
    ...overrides.flatMap((given, index) =>
      located(config.overrides?.[index]?.rules, given, ['overrides', index, 'rules']),
    ),
  ];
}

function errorsOf(all: readonly AnyRule[], input: SettingsInput): readonly SettingsError[] {
  const settings = resolveSettings(all, input);
  return isErrors(settings) ? settings : [];
}
