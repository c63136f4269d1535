import type { Argument } from '../../grammar/nodes.ts';
import type { Directive } from '../config/directive.ts';
import type { Level, Related } from '../diagnostic.ts';
import type { Span } from '../text.ts';
import type { ArgumentProblem } from '../values/argument-problem.ts';

/** What nginx refuses, or warns of, about names and entries, and what could stand there instead. */
export interface Refusal {
  readonly directive: Directive;
  /** The word it is about; absent: all of the directive. */
  readonly mark?: Argument | undefined;
  /** nginx's own words, without " in FILE:LINE". */
  readonly message: string;
  /** What to write instead: a clause that follows the message. */
  readonly advice?: string | undefined;
  /** Lower than an error where it is less certain, or nginx only warns. */
  readonly level?: Level | undefined;
  readonly related?: readonly Related[];
  /** What would be taken in the place of a part of the text. */
  readonly replacement?: (Span & { readonly text: string }) | undefined;
}

/** What is wrong with a directive's arguments, at the directive. */
export function refusedArguments(
  directive: Directive,
  { index, message, advice, replacement, warning }: ArgumentProblem,
): Refusal {
  const mark = index === undefined ? undefined : directive.args[index];
  return {
    directive,
    mark,
    message,
    advice: replacement === undefined ? advice : `write "${replacement}"`,
    level: warning ? 'warning' : undefined,
    replacement:
      mark && replacement !== undefined ? { start: mark.start, end: mark.end, text: replacement } : undefined,
  };
}
