import { ADVICE } from './regex/advice.ts';
import { checkLookbehinds } from './regex/lookbehinds.ts';
import { MESSAGES } from './regex/messages.ts';
import { parse } from './regex/parse.ts';
import { newReader } from './regex/reader.ts';
import { checkReferences } from './regex/references.ts';
import { readStart } from './regex/start.ts';
import { unitsOf } from './regex/units.ts';

/** What PCRE2 says of a pattern that it does not compile. */
export interface RegexProblem {
  /** PCRE2's words: "missing closing parenthesis". */
  readonly message: string;
  /** Where it stopped: an offset into the pattern. */
  readonly offset: number;
  /** What to write instead: a clause. */
  readonly advice?: string;
}

/** A pattern as PCRE2 reads it (pcre2pattern(3), with the options that nginx compiles with). */
export interface RegexInfo {
  /** Set when no PCRE2 since 10.30 compiles it; the words are those of 10.42. What the reader does not know is taken for right. */
  readonly problem?: RegexProblem;
  /** How many captures it has; `undefined` where that is not known. */
  readonly captures: number | undefined;
  /** The names of its named captures, as written, in their order. */
  readonly names: readonly string[];
}

/** Reads a pattern; never throws. */
export function readRegex(pattern: string): RegexInfo {
  const start = readStart(pattern);
  const { text, offset } = unitsOf(pattern, start.utf);
  const reader = newReader(text, start.at, start.utf);
  if (start.problem) reader.problem = start.problem;
  else parse(reader);
  if (!reader.problem && !reader.unsure) checkLookbehinds(reader);
  if (!reader.problem && !reader.unsure) checkReferences(reader);
  const problem = reader.problem && (reader.tolerated ?? reader.problem);
  const names = [...reader.names.keys()];
  if (problem) {
    const advice = ADVICE[problem.message];
    const message = MESSAGES[problem.message];
    return {
      problem: { message, offset: offset(problem.at), ...(advice === undefined ? {} : { advice }) },
      captures: undefined,
      names,
    };
  }
  return { captures: reader.unsure ? undefined : reader.captures, names };
}

/**
 * nginx's message for a pattern that it refuses (ngx_regex_compile in src/core/ngx_regex.c); `undefined` when it compiles. The rule
 * `invalid-regex` reports it for every pattern; setters do not.
 */
export function regexError(pattern: string): string | undefined {
  const { problem } = readRegex(pattern);
  if (!problem) return undefined;
  const rest = pattern.slice(problem.offset);
  return `pcre2_compile() failed: ${problem.message} in "${pattern}"${rest === '' ? '' : ` at "${rest}"`}`;
}
