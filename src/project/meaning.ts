import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { lookup } from '../catalog/directives.ts';
import { modulesNamed } from '../catalog/module-names.ts';
import type { RuleSetting } from '../lint/settings.ts';
import { mapProblem } from '../node.ts';
import { didYouMean } from '../values/nearest.ts';
import { parseTarget } from '../values/version.ts';
import type { Config, RuleConfig } from './config.ts';
import type { Keys } from './located.ts';
import { readSetting } from './rule-setting.ts';
import type { Problem, Source } from './source.ts';

/** Rules of an override, with the ways to it. */
export interface RulesRead {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** The rules of each override, in order. */
  readonly overrides: readonly Readonly<Record<string, RuleSetting>>[];
  readonly problems: readonly Problem[];
}

/** Reads what a configuration says of rules. */
export function readRules(source: Source, config: Config): RulesRead {
  const problems: Problem[] = [];
  const read = (rules: Readonly<Record<string, RuleConfig>>, keys: Keys) => {
    const settings: (readonly [string, RuleSetting])[] = [];
    for (const [id, value] of Object.entries(rules)) {
      const setting = readSetting(value);
      if ('error' in setting) problems.push({ source, keys: [...keys, id], message: `rule "${id}": ${setting.error}` });
      else settings.push([id, setting]);
    }
    return Object.fromEntries(settings);
  };
  const rules = { ...shortcuts(config), ...read(config.rules ?? {}, ['rules']) };
  const overrides = (config.overrides ?? []).map((one, index) => read(one.rules, ['overrides', index, 'rules']));
  return { rules, overrides, problems };
}

/** The keys that stand for rules. */
function shortcuts({ reportUnusedSuppressions, requireReason }: Config): Record<string, RuleSetting> {
  return {
    ...(reportUnusedSuppressions === undefined ? {} : { 'suppression-unused': { level: reportUnusedSuppressions } }),
    ...(requireReason === undefined
      ? {}
      : { 'suppression-without-reason': { level: requireReason ? 'warning' : 'off' } }),
  };
}

/** Blocks that people write of, for those who mistype them. */
const BLOCKS = ['http', 'server', 'location', 'upstream', 'stream', 'events', 'mail', 'map', 'geo', 'limit_except'];

/** The names of the blocks that an override is for, outermost first. */
export function blocksOf(context: string): readonly string[] {
  return context.split(/[\s,]+/).filter((name) => name !== '');
}

/** What a configuration says that cannot be: versions, modules and blocks that there are none of. */
export function checkMeaning(source: Source, config: Config): readonly Problem[] {
  const problems: Problem[] = [];
  const complain = (message: string, ...keys: Keys) => void problems.push({ source, keys, message });
  const { version, modules = [] } = config.nginx ?? {};
  const target = version === undefined ? undefined : parseTarget(version);
  if (target && 'error' in target) complain(`"version": ${target.error}`, 'nginx', 'version');
  modules.forEach((name, index) => {
    const known = modulesNamed(name);
    if ('error' in known) complain(known.error, 'nginx', 'modules', index);
  });
  config.overrides?.forEach(({ files, contexts }, index) => {
    if (!files && !contexts) complain('an override needs "files" or "contexts"', 'overrides', index);
    contexts?.forEach((context, at) => {
      const wrong = blocksOf(context).find((name) => !lookup(name).some(({ block }) => block));
      const near = wrong === undefined ? '' : didYouMean(wrong, BLOCKS);
      if (wrong !== undefined) complain(`"${wrong}" is no block${near}`, 'overrides', index, 'contexts', at);
    });
  });
  return problems;
}

/** What a configuration says of directories that are not there. */
export function checkPlaces(source: Source, { nginx, include }: Config, directory: string): readonly Problem[] {
  const problems: Problem[] = [];
  const { prefix } = nginx ?? {};
  if (prefix !== undefined && !statSync(resolve(directory, prefix), { throwIfNoEntry: false })?.isDirectory())
    problems.push({ source, keys: ['nginx', 'prefix'], message: `"prefix": "${prefix}" is no directory` });
  for (const [from, to] of Object.entries(include?.pathMap ?? {})) {
    const wrong = mapProblem(from, to, directory);
    if (wrong !== undefined)
      problems.push({ source, keys: ['include', 'pathMap', from], message: `"pathMap": ${wrong}` });
  }
  return problems;
}
