import { table } from '../src/collections.ts';
import type { IToken } from 'chevrotain';
import type { Argument } from './nodes.ts';
import { PlainWord, Quoted } from './tokens.ts';

/** No word that nginx takes is longer (NGX_CONF_BUFFER in src/core/ngx_conf_file.c): what follows would only have to be looked at. */
const LONGEST = 4096;
const ESCAPED = /\\(["'\\trn])/g;
const CONTROL: Readonly<Record<string, string>> = table({ t: '\t', r: '\r', n: '\n' });

/** Words that begin statements, each kept once; so many of them at most. */
const names = new Map<string, string>();
const MOST = 1000;

/** A name as V8 keeps the names of properties: compared by its address, hashed once, and without the text that it was cut from. */
function nameOf(word: string): string {
  const known = names.get(word);
  if (known !== undefined) return known;
  if (names.size >= MOST) return word;
  const name = Object.keys({ [word]: true })[0]!;
  names.set(name, name);
  return name;
}

/** What nginx makes of a token: quotes off, the escapes \" \' \\ \t \r \n resolved, every other backslash kept. */
export function argument(token: IToken, isName: boolean): Argument {
  const start = token.startOffset;
  const end = start + token.image.length;
  if (token.tokenType === PlainWord) {
    const word = token.image.slice(0, LONGEST);
    return { start, end, value: isName ? nameOf(word) : word, quoted: false };
  }
  const quoted = token.tokenType === Quoted;
  const whole = quoted ? token.image.slice(1, token.payload === undefined ? -1 : undefined) : token.image;
  const inner = whole.slice(0, LONGEST);
  const value = inner.includes('\\') ? inner.replace(ESCAPED, (_, char: string) => CONTROL[char] ?? char) : inner;
  return { start, end, value, quoted };
}
