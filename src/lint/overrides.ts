import { Directive } from '../config/directive.ts';
import type { Level } from '../diagnostic.ts';
import type { Model } from '../model/model.ts';
import type { OptionValue, Spot } from './rule.ts';
import type { ActiveRule } from './settings.ts';

/** Where something that a user says holds: in files, in blocks, or in both. */
export interface Scope {
  /** Whether a file is meant, by its absolute path; default: every file. */
  readonly files?: (path: string) => boolean;
  /** Chains of blocks (`['http', 'server']`): what stands in all blocks of one is meant; default: everything. */
  readonly contexts?: readonly (readonly string[])[];
}

/** What an override says of one rule. */
export interface RuleOverride {
  readonly scope: Scope;
  readonly level: Level | 'off' | undefined;
  /** Every option of the rule, where the override sets any. */
  readonly options: Readonly<Record<string, OptionValue>> | undefined;
}

/**
 * A rule as it runs where overrides change it: first with its own options, then once for each set of options that an override gives, each for
 * the places that the set is for. The last override that says something of a place wins.
 */
export function withOverrides(
  base: ActiveRule,
  enabled: boolean,
  overrides: readonly RuleOverride[],
): readonly [ActiveRule, ...ActiveRule[]] {
  const variant = (set: RuleOverride | undefined): ActiveRule => {
    const active = { ...base, options: set?.options ?? base.options };
    const at: ActiveRule['at'] = (place, model) => {
      const here = overrides.filter(({ scope }) => covers(scope, place, model));
      if (here.findLast(({ options }) => options) !== set) return undefined;
      const said = here.findLast(({ level }) => level)?.level;
      if (said === 'off' || (said === undefined && !enabled)) return undefined;
      return { ...active, level: said ?? base.level };
    };
    return { ...active, at };
  };
  return [variant(undefined), ...overrides.filter(({ options }) => options).map(variant)];
}

function covers({ files, contexts }: Scope, place: Directive | Spot, model: Model | undefined): boolean {
  if (files && !files(place.file.path)) return false;
  if (!contexts) return true;
  const blocks = blocksAround(place, model);
  return contexts.some((chain) => {
    let next = 0;
    for (const block of blocks) if (block === chain[next]) next++;
    return next === chain.length;
  });
}

/** The names of the blocks that a directive stands in, and its own where it is one, outermost first; of a part, those it is meant for too. */
function blocksAround(place: Directive | Spot, model: Model | undefined): readonly string[] {
  if (!(place instanceof Directive)) return [];
  const blocks: string[] = [];
  for (let at: Directive | undefined = place; at; at = at.parent) if (at.block) blocks.push(at.name);
  blocks.reverse();
  if (!model?.fragment) return blocks;
  const [context, ...others] = model.contexts;
  const around = context === undefined || others.length > 0 ? [] : context.split(/ in |\./).reverse();
  return [model.family(place), ...around, ...blocks];
}
