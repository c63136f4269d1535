import type { Argument } from '../../grammar/nodes.ts';
import type { Directive } from '../config/directive.ts';
import type { Level, Related } from '../diagnostic.ts';
import type { Span } from '../text.ts';

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
