import type { Refusal } from './messages.ts';

/** What a pattern begins with: settings for the whole of it. */
export interface Start {
  /** Where the pattern itself begins. */
  readonly at: number;
  readonly utf: boolean;
  readonly problem?: { readonly message: Refusal; readonly at: number };
}

const SETTING =
  /\(\*(?:(UTF8?|UTF)|UCP|NOTEMPTY(?:_ATSTART)?|NO_AUTO_POSSESS|NO_DOTSTAR_ANCHOR|NO_JIT|NO_START_OPT|CR|LF|CRLF|ANY|NUL|ANYCRLF|BSR_ANYCRLF|BSR_UNICODE)\)/y;
const LIMIT = /\(\*LIMIT_(?:HEAP|MATCH|DEPTH|RECURSION)=/y;
const DIGITS = /\d*/y;

/** Reads `(*UTF)`, `(*LIMIT_MATCH=10)` and the like at the start of a pattern. */
export function readStart(pattern: string): Start {
  let at = 0;
  let utf = false;
  for (;;) {
    SETTING.lastIndex = LIMIT.lastIndex = at;
    const setting = SETTING.exec(pattern);
    if (setting) {
      at += setting[0].length;
      utf ||= setting[1] !== undefined;
      continue;
    }
    const limit = LIMIT.exec(pattern);
    if (!limit) return { at, utf };
    DIGITS.lastIndex = at + limit[0].length;
    const [digits] = DIGITS.exec(pattern)!;
    at += limit[0].length + digits.length;
    if (digits === '') return { at, utf, problem: { message: 'unknownVerb', at } };
    if (pattern[at++] !== ')') return { at, utf, problem: { message: 'unknownVerb', at } };
  }
}
