import type { Context, DirectiveInfo } from '../catalog/types.ts';
import type { Directive } from '../config/directive.ts';
import { isPlaceholder } from './dispatch.ts';
import type { Fault } from './dispatch.ts';
import type { Model } from './model.ts';

/** A directive of a known name. */
export interface Read {
  readonly directive: Directive;
  /** Where it stands; several in a part whose surroundings are not known. */
  readonly contexts: readonly Context[];
  /** What reads it. */
  readonly row: DirectiveInfo;
  /** Set where nginx does not hand it to a setter, or may not. */
  readonly fault?: Fault;
}

/** The directives, of these names, that nginx hands to a setter, in the order in which it reads them. */
export function inReadingOrder(config: Model, ...names: readonly string[]): readonly Read[] {
  const wanted = new Set(names);
  const read = config.dispatched.groups.flatMap(({ name, contexts, forms }) =>
    wanted.has(name)
      ? forms.flatMap(({ row, directives }) => directives.map((directive): Read => ({ directive, contexts, row })))
      : [],
  );
  return read.sort(byOrder);
}

/** The same with those in the wrong place or with a wrong number of arguments: what they were to define is no second mistake. */
export function asWritten(config: Model, ...names: readonly string[]): readonly Read[] {
  const wanted = new Set(names);
  const refused = config.dispatched.groups.flatMap((group) =>
    wanted.has(group.name) ? group.refused.filter((one): one is Read & typeof one => one.row !== undefined) : [],
  );
  const read = inReadingOrder(config, ...names);
  return refused.length === 0 ? read : [...read, ...refused].sort(byOrder);
}

function byOrder(a: Read, b: Read): number {
  return a.directive.order - b.directive.order;
}

/** Every directive, a block before what stands in it. */
function* walk(config: Model): Iterable<Directive> {
  const stack = config.top.toReversed();
  for (let directive = stack.pop(); directive; directive = stack.pop()) {
    yield directive;
    for (let i = directive.children.length - 1; i >= 0; i--) stack.push(directive.children[i]!);
  }
}

/**
 * Whether all that nginx would read in a block and around it is known: no include is missing, and no template steers what is there or fills
 * in directives. Only then "nothing defines this" is sure.
 */
export function isWhole(config: Model, block: Directive | undefined): boolean {
  return config.once(isPlain) && config.complete(block);
}

/** Whether no template steers what is in the files or fills in directives. */
function isPlain(config: Model): boolean {
  const templates = config.files.filter(({ template }) => template);
  if (templates.length === 0) return true;
  return !templates.some(({ template }) => template?.control) && ![...walk(config)].some(isPlaceholder);
}
