import type { IToken } from 'chevrotain';
import type { Argument } from './nodes.ts';
import { PlainWord, Quoted } from './tokens.ts';

/** No word that nginx takes is longer (NGX_CONF_BUFFER in src/core/ngx_conf_file.c): what follows would only have to be looked at. */
const LONGEST = 4096;
const ESCAPED = /\\(["'\\trn])/g;
const CONTROL: Readonly<Record<string, string>> = { t: '\t', r: '\r', n: '\n' };

/** Words of up to so many characters are kept once, and so many of them at most. */
const SHORT = 40;
const MOST = 10_000;
const words = new Map<string, string>();

/** The same word as it was read before: most occur many times. */
function known(word: string): string {
  if (word.length > SHORT) return word;
  const before = words.get(word);
  if (before !== undefined) return before;
  if (words.size === MOST) words.clear();
  words.set(word, word);
  return word;
}

/** What nginx makes of a token: quotes off, the escapes \" \' \\ \t \r \n resolved, every other backslash kept. */
export function argument(token: IToken): Argument {
  const start = token.startOffset;
  const end = start + token.image.length;
  if (token.tokenType === PlainWord) return { start, end, value: known(token.image.slice(0, LONGEST)), quoted: false };
  const quoted = token.tokenType === Quoted;
  const whole = quoted ? token.image.slice(1, token.payload === undefined ? -1 : undefined) : token.image;
  const inner = whole.slice(0, LONGEST);
  const value = inner.includes('\\') ? inner.replace(ESCAPED, (_, char: string) => CONTROL[char] ?? char) : inner;
  return { start, end, value, quoted };
}
