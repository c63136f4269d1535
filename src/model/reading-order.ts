import type { Directive } from '../config/directive.ts';
import type { Dispatched } from './dispatch.ts';
import type { DirectiveInfo } from '../catalog/types.ts';
import type { Model } from './model.ts';

/** A directive whose name, place and number of arguments are right. */
export interface Sound extends Dispatched {
  readonly row: DirectiveInfo;
}

const known = new WeakMap<Model, readonly Sound[]>();

/** The directives that nginx hands to a setter, in the order in which it reads them, includes where they stand. */
export function inReadingOrder(config: Model): readonly Sound[] {
  let found = known.get(config);
  if (!found) known.set(config, (found = sorted(config)));
  return found;
}

function sorted(config: Model): readonly Sound[] {
  const dispatched = new Map<Directive, Dispatched>(config.dispatched.map((one) => [one.directive, one]));
  const found: Sound[] = [];
  const stack = config.top.toReversed();
  for (let directive = stack.pop(); directive; directive = stack.pop()) {
    const one = dispatched.get(directive);
    if (one?.row && one.fault === undefined) found.push(one as Sound);
    for (let i = directive.children.length - 1; i >= 0; i--) stack.push(directive.children[i]!);
  }
  return found;
}
