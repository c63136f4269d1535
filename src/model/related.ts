import type { Directive } from '../config/directive.ts';
import type { Related } from '../diagnostic.ts';

/** What is said of the place that nginx names, where a finding is at another one. */
export const STOP = 'nginx stops here';

/** A place that belongs to a finding: a directive's name and arguments, with what it is about. */
export function relatedTo(directive: Directive, message: string): Related {
  const { node, file, args } = directive;
  return { file, start: node.start, end: (args.at(-1) ?? node.name).end, message };
}

/** The first of two directives that do not go together; where an `include` brought in the same one twice, the first `include`. */
export function relatedFirst(first: Directive, { node }: Directive): Related {
  const { includedBy } = first;
  return first.node === node && includedBy
    ? relatedTo(includedBy, 'included here first')
    : relatedTo(first, 'the first one');
}
