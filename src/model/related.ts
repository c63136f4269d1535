import type { Directive } from '../config/directive.ts';
import type { Related } from '../diagnostic.ts';

/** A place that belongs to a finding: a directive's name and arguments, with what it is about. */
export function relatedTo(directive: Directive, message: string): Related {
  const { node, file, args } = directive;
  return { file, start: node.start, end: (args.at(-1) ?? node.name).end, message };
}
