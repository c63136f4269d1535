/** What PCRE2 says of a pattern that it does not compile. */
export interface RegexProblem {
  /** PCRE2's words: "missing closing parenthesis". */
  readonly message: string;
  /** Where it stopped: an offset into the pattern. */
  readonly offset: number;
}

/** A pattern as PCRE2 reads it (pcre2pattern(3), with the options that nginx compiles with). */
export interface RegexInfo {
  /** Set when PCRE2 does not compile it. What the reader does not know is taken for right. */
  readonly problem?: RegexProblem;
  /** How many captures it has; `undefined` where that is not known. */
  readonly captures: number | undefined;
  /** The names of its named captures, as written. */
  readonly names: readonly string[];
}

/** Reads a pattern; never throws. */
export function readRegex(_pattern: string): RegexInfo {
  return { captures: undefined, names: [] };
}

/** nginx's message for a pattern that it refuses (ngx_regex_compile in src/core/ngx_regex.c); `undefined` when it compiles. */
export function regexError(pattern: string): string | undefined {
  const { problem } = readRegex(pattern);
  if (!problem) return undefined;
  const rest = pattern.slice(problem.offset);
  return `pcre2_compile() failed: ${problem.message} in "${pattern}"${rest === '' ? '' : ` at "${rest}"`}`;
}
