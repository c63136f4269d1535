import type { ArgumentProblem } from '../argument-problem.ts';
import { regexError } from '../regex.ts';
import { isUnknown } from './words.ts';

/** What PCRE2 refuses in the pattern that stands in an argument (ngx_regex_compile); `text` is the argument without what marks it as a pattern. */
export function pattern(text: string, index: number): ArgumentProblem | undefined {
  const message = isUnknown(text) ? undefined : regexError(text);
  return message === undefined ? undefined : { index, message, rule: 'invalid-regex' };
}
