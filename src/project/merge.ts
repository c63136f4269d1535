import { resolve } from 'node:path';
import { builtinRules } from '../../rules/index.ts';
import type { Limits } from '../config/entry.ts';
import type { RuleSetting, SettingsInput } from '../lint/settings.ts';
import type { NginxConfig } from './config.ts';
import { pathTest } from './globs.ts';
import type { Layer } from './layers.ts';
import { blocksOf } from './meaning.ts';

/** Settings of rules by id. */
export type Rules = Readonly<Record<string, RuleSetting>>;

/** What the layers of a configuration come to. */
export interface Merged {
  readonly rules: Rules;
  readonly overrides: NonNullable<SettingsInput['overrides']>;
  readonly ignores?: (path: string) => boolean;
  /** With an absolute `prefix`. */
  readonly nginx: NginxConfig;
  readonly pathMap: readonly { readonly from: string; readonly to: string }[];
  readonly template: boolean;
  readonly limits: Partial<Limits>;
  /** The layer whose `entries` count. */
  readonly entries: Layer | undefined;
}

/** Lays the layers over each other, the lowest first. */
export async function merge(layers: readonly Layer[]): Promise<Merged> {
  let nginx: NginxConfig = {};
  let limits: Partial<Limits> = {};
  const pathMap = new Map<string, string>();
  for (const { config, directory } of layers) {
    const { prefix } = config.nginx ?? {};
    nginx = { ...nginx, ...config.nginx, ...(prefix === undefined ? {} : { prefix: resolve(directory, prefix) }) };
    limits = { ...limits, ...config.limits };
    for (const [from, to] of Object.entries(config.include?.pathMap ?? {})) pathMap.set(from, resolve(directory, to));
  }
  const ignores = await ignoredBy(layers);
  return {
    rules: mergeRules(layers),
    overrides: await overridesOf(layers),
    ...(ignores ? { ignores } : {}),
    nginx,
    pathMap: [...pathMap].map(([from, to]) => ({ from, to })),
    template: layers.findLast(({ config }) => config.template !== undefined)?.config.template ?? false,
    limits,
    entries: layers.findLast(({ config }) => config.entries !== undefined),
  };
}

/** One setting laid over another: its level, if it has one, and each of its options. */
export function overlay(below: RuleSetting | undefined, above: RuleSetting): RuleSetting {
  return { ...below, ...above, options: { ...below?.options, ...above.options } };
}

/** With presets, a built-in rule that none of them has is off, unless it is given a level. */
function mergeRules(layers: readonly Layer[]): Rules {
  const rules: Record<string, RuleSetting> = {};
  for (const layer of layers)
    for (const [id, setting] of Object.entries(layer.rules)) rules[id] = overlay(rules[id], setting);
  const presets = layers.filter(({ preset }) => preset);
  if (presets.length === 0) return rules;
  for (const { id } of builtinRules) {
    if (rules[id]?.level === undefined && !presets.some((one) => Object.hasOwn(one.rules, id)))
      rules[id] = { ...rules[id], level: 'off' };
  }
  return rules;
}

async function overridesOf(layers: readonly Layer[]): Promise<Merged['overrides']> {
  const overrides: Merged['overrides'][number][] = [];
  for (const { config, directory, overrides: rules } of layers) {
    for (const [index, { files, contexts }] of (config.overrides ?? []).entries()) {
      overrides.push({
        ...(files ? { files: await pathTest(files, directory) } : {}),
        ...(contexts ? { contexts: contexts.map(blocksOf) } : {}),
        rules: rules[index]!,
      });
    }
  }
  return overrides;
}

async function ignoredBy(layers: readonly Layer[]): Promise<((path: string) => boolean) | undefined> {
  const tests: ((path: string) => boolean)[] = [];
  for (const { config, directory } of layers) {
    if (config.ignores && config.ignores.length > 0) tests.push(await pathTest(config.ignores, directory));
  }
  return tests.length > 0 ? (path) => tests.some((test) => test(path)) : undefined;
}
