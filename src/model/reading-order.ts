import type { Directive } from '../config/directive.ts';
import { isPlaceholder } from './dispatch.ts';
import type { Dispatched } from './dispatch.ts';
import type { DirectiveInfo } from '../catalog/types.ts';
import type { Model } from './model.ts';

/** A directive of a known name. */
export interface Read extends Dispatched {
  readonly row: DirectiveInfo;
}

interface Lists {
  readonly all: readonly Read[];
  readonly sound: readonly Read[];
}

const known = new WeakMap<Model, Lists>();

/** The directives that nginx hands to a setter, in the order in which it reads them, includes where they stand. */
export function inReadingOrder(config: Model): readonly Read[] {
  return lists(config).sound;
}

/** The same with those in the wrong place or with a wrong number of arguments: what they were to define is no second mistake. */
export function asWritten(config: Model): readonly Read[] {
  return lists(config).all;
}

function lists(config: Model): Lists {
  let found = known.get(config);
  if (found) return found;
  const dispatched = new Map<Directive, Dispatched>(
    config.dispatched.groups.flatMap(({ members }) => members.map((one) => [one.directive, one] as const)),
  );
  const all: Read[] = [];
  for (const directive of walk(config)) {
    const one = dispatched.get(directive);
    if (one?.row) all.push(one as Read);
  }
  known.set(config, (found = { all, sound: all.filter(({ fault }) => fault === undefined) }));
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
