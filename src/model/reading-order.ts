import type { Directive } from '../config/directive.ts';
import { isPlaceholder } from './dispatch.ts';
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
  const dispatched = new Map<Directive, Dispatched>(
    config.dispatched.groups.flatMap(({ members }) => members.map((one) => [one.directive, one] as const)),
  );
  const found: Sound[] = [];
  for (const directive of walk(config)) {
    const one = dispatched.get(directive);
    if (one?.row && one.fault === undefined) found.push(one as Sound);
  }
  return found;
}

/** Every directive, a block before what stands in it. */
function* walk(config: Model): Iterable<Directive> {
  const stack = config.top.toReversed();
  for (let directive = stack.pop(); directive; directive = stack.pop()) {
    yield directive;
    for (let i = directive.children.length - 1; i >= 0; i--) stack.push(directive.children[i]!);
  }
}

const whole = new WeakMap<Model, boolean>();

/**
 * Whether all that nginx would read in a block and around it is known: no include is missing, and no template steers what is there or fills
 * in directives. Only then "nothing defines this" is sure.
 */
export function isWhole(config: Model, block: Directive | undefined): boolean {
  let filled = whole.get(config);
  if (filled === undefined) {
    const templates = config.files.filter(({ template }) => template);
    filled = !templates.some(({ template }) => template?.control);
    if (filled && templates.length > 0)
      for (const directive of walk(config)) if (isPlaceholder(directive)) filled = false;
    whole.set(config, filled);
  }
  return filled && config.complete(block);
}
