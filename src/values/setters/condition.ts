import { table } from '../../collections.ts';
import type { ArgumentCheck, ArgumentProblem } from '../argument-problem.ts';
import { variables } from '../kinds.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { at } from './words.ts';

const FORMS = 'write "($variable)", "($variable = text)", "!=", "~", "~*", "!~", "!~*", or "(-f path)"';
const PARENTHESES = 'a condition stands in parentheses';
const OPERATORS = ['=', '!=', '~', '~*', '!~', '!~*'];
/** What people write for nginx's operators. */
const MEANT: Readonly<Record<string, string>> = table({
  '==': '=',
  '===': '=',
  eq: '=',
  '!==': '!=',
  '<>': '!=',
  '=~': '~',
  is: '=',
});
const TEST = /^!?-[fdex]$/;

/** The words of a condition between the parentheses, and the index of the first among the arguments. */
interface Words {
  readonly words: readonly string[];
  readonly first: number;
}

/** The condition of `if` (ngx_http_rewrite_if_condition in ngx_http_rewrite_module.c); patterns are for `invalid-regex`, names for `unknown-variable`. */
const condition: ArgumentCheck = (args) => {
  if (args.some(isUnknown)) return undefined;
  const inside = withoutParentheses(args);
  if ('message' in inside) return inside;
  const { words, first } = inside;
  const [head = ''] = words;
  if (head.length > 1 && head.startsWith('$')) return ofVariable(inside);
  // A test and its path: two words, whatever stands between.
  if (!/^!?-.$/s.test(head)) return invalid(head, first);
  if (words.length !== 2) return invalid(head, first);
  return shifted(variables([`${words[1]}\0`]), first + 1) ?? (TEST.test(head) ? undefined : invalid(head, first));
};

/** The words of a condition without its parentheses, as nginx cuts them off. */
export function withoutParentheses(args: readonly string[]): Words | ArgumentProblem {
  const [open = ''] = args;
  const close = args.length - 1;
  if (!open.startsWith('(') || (args.length === 1 && open.length === 1)) return invalid(open, 0, PARENTHESES);
  // The first word is cut before the end of the last, which may be the same, is looked at.
  const words = [open.slice(1), ...args.slice(1)];
  const last = words[close]!;
  if (!last.endsWith(')')) return invalid(last, close, PARENTHESES);
  words[close] = last.slice(0, -1);
  const first = open.length === 1 ? 1 : 0;
  const inside = words.slice(first, last.length === 1 ? close : undefined);
  return inside.length === 0 ? invalid(')', close) : { words: inside, first };
}

function ofVariable({ words, first }: Words): ArgumentProblem | undefined {
  const [head = '', operator, value = ''] = words;
  if (words.length !== 1 && words.length !== 3) {
    const chained = words.find((word) => /^(?:&&|\|\||and|or)$/i.test(word));
    return invalid(
      head,
      first,
      chained === undefined ? FORMS : `nginx has no "${chained}": use a "map" of both values`,
    );
  }
  if (operator === undefined) return undefined;
  if (!OPERATORS.includes(operator)) {
    const meant = MEANT[operator.toLowerCase()];
    const more = meant === undefined ? { advice: FORMS } : { replacement: meant };
    return { ...at(first + 1, `unexpected "${operator}" in condition`, more), rule: 'invalid-condition' };
  }
  return operator.endsWith('=') ? shifted(variables([value]), first + 2) : undefined;
}

function invalid(word: string, index: number, advice = FORMS): ArgumentProblem {
  return { ...at(index, `invalid condition "${word}"`, { advice }), rule: 'invalid-condition' };
}

function shifted(problem: ArgumentProblem | undefined, index: number): ArgumentProblem | undefined {
  return problem && { ...problem, index };
}

/** The setter of `if`. */
export const CONDITION: Setters = { 'ngx_http_rewrite_module/if': condition };
