import { addTo } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { isUnread } from '../config/include.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';

/** The passes in a block and in the blocks inside it. */
export function passesBelow(config: Model, block: Directive): readonly Pass[] {
  return config.once(passesByBlock).get(block) ?? [];
}

function passesByBlock(config: Model): ReadonlyMap<Directive, readonly Pass[]> {
  const found = new Map<Directive, Pass[]>();
  for (const pass of config.passes) {
    for (let up = pass.directive.parent; up; up = up.parent) addTo(found, up, pass);
  }
  return found;
}

/** The pass that a directive is. */
export function passAt(config: Model, directive: Directive): Pass | undefined {
  return config.once(byDirective).get(directive);
}

function byDirective({ passes: all }: Model): ReadonlyMap<Directive, Pass> {
  return new Map(all.map((pass) => [pass.directive, pass]));
}

/** Whether all of a block (of the top level: `undefined`) was read, the blocks inside it included, and no template hides a part of it. */
export function isReadWhole(config: Model, block: Directive | undefined): boolean {
  return !config.once(blocksOfUnread).has(block) && !(block?.file ?? config.main).template;
}

function blocksOfUnread({ includes }: Model): ReadonlySet<Directive | undefined> {
  const found = new Set<Directive | undefined>();
  for (const include of includes.filter(isUnread)) {
    found.add(undefined);
    for (let up = include.directive.parent; up; up = up.parent) found.add(up);
  }
  return found;
}
