import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import type { ArgumentProblem } from '../values/argument-problem.ts';
import { variables } from '../values/kinds.ts';

/** Blocks that define the variable of their last argument. */
const DEFINING: ReadonlySet<string> = new Set(['map', 'geo', 'split_clients']);

/** What nginx refuses in the first line of a block of entries. */
export function entryBlockHead(directive: Directive): ArgumentProblem | undefined {
  const { name, values } = directive;
  if (values.some(isUnknown)) return undefined;
  if (name === 'charset_map') return charsets(values) ?? samePair(directive);
  if (!DEFINING.has(name)) return undefined;
  const last = values.length - 1;
  // A "geo" reads the variable of its first argument by name.
  if (name === 'geo' && last > 0) return variable(values[0]!, 0) ?? variable(values[last]!, last);
  return (last > 0 ? variables([values[0]!]) : undefined) ?? variable(values[last] ?? '', last);
}

function variable(text: string, index: number): ArgumentProblem | undefined {
  if (text.startsWith('$') && text !== '$') return undefined;
  const meant = /^\w+$/.test(text) ? { replacement: `$${text}` } : {};
  return { index, message: `invalid variable name "${text}"`, advice: 'a variable is "$name"', ...meant };
}

function charsets([from = '', to = '']: readonly string[]): ArgumentProblem | undefined {
  if (from.toLowerCase() !== to.toLowerCase()) return undefined;
  return { message: `"charset_map" between the same charsets "${from}" and "${to}"` };
}

/** nginx compares with the first pair of all alone. */
function samePair({ node, parent, file, values }: Directive): ArgumentProblem | undefined {
  const first = parent?.childrenNamed('charset_map').find(({ values }) => values.length === 2);
  if (!first || first.node === node || file.template?.control) return undefined;
  const pair = (words: readonly string[]) =>
    words
      .map((word) => word.toLowerCase())
      .sort()
      .join(' ');
  if (pair(first.values) !== pair(values)) return undefined;
  return {
    message: `duplicate "charset_map" between "${values[0]}" and "${values[1]}"`,
    advice: 'keep one of the two',
  };
}
