import type { Directive } from '../config/directive.ts';
import { isPlaceholder } from './dispatch.ts';
import type { Dispatched } from './dispatch.ts';
import type { DirectiveInfo } from '../catalog/types.ts';
import type { Model } from './model.ts';

/** A directive of a known name. */
export interface Read extends Dispatched {
  readonly row: DirectiveInfo;
}

/** The directives, of these names, that nginx hands to a setter, in the order in which it reads them; without names, all of them. */
export function inReadingOrder(config: Model, ...names: readonly string[]): readonly Read[] {
  return asWritten(config, ...names).filter(({ fault }) => fault === undefined);
}

/** The same with those in the wrong place or with a wrong number of arguments: what they were to define is no second mistake. */
export function asWritten(config: Model, ...names: readonly string[]): readonly Read[] {
  const { all, groups } = config.dispatched;
  const wanted = new Set(names);
  const found = names.length === 0 ? all : groups.flatMap(({ name, members }) => (wanted.has(name) ? members : []));
  const read = found.filter((one): one is Read => one.row !== undefined);
  return names.length === 0 ? read : read.sort((a, b) => a.order - b.order);
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
