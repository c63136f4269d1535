import { asName, table } from '../src/collections.ts';
import type { IToken } from 'chevrotain';
import { PlainWord, Quoted } from './tokens.ts';

/** No word that nginx takes is longer (NGX_CONF_BUFFER in src/core/ngx_conf_file.c): what follows would only have to be looked at. */
const LONGEST = 4096;
const ESCAPED = /\\(["'\\trn])/g;
const CONTROL: Readonly<Record<string, string>> = table({ t: '\t', r: '\r', n: '\n' });

/** Words that begin statements, and others that are short, each kept once; so many of both at most. */
const names = new Map<string, string>();
const words = new Map<string, string>();
const MOST_NAMES = 1000;
const MOST_WORDS = 4000;
/** V8 makes a copy of a part of a text that is no longer: what is kept holds nothing else. */
const SHORT = 12;

/** The name that a token is. */
export function nameOf(token: IToken): string {
  return once(names, valueOf(token), MOST_NAMES, asName);
}

/** The argument that a token is, as nginx takes it. */
export function wordOf(token: IToken): string {
  const word = valueOf(token);
  return word.length > SHORT ? word : once(words, word, MOST_WORDS);
}

function once(known: Map<string, string>, word: string, most: number, make?: (word: string) => string): string {
  const same = known.get(word);
  if (same !== undefined || known.size >= most) return same ?? word;
  const kept = make ? make(word) : word;
  known.set(kept, kept);
  return kept;
}

/** What nginx makes of a token: quotes off, the escapes \" \' \\ \t \r \n resolved, every other backslash kept. */
function valueOf({ image, tokenType, payload }: IToken): string {
  if (tokenType === PlainWord) return image.slice(0, LONGEST);
  const whole = tokenType === Quoted ? image.slice(1, payload === undefined ? -1 : undefined) : image;
  const inner = whole.slice(0, LONGEST);
  return inner.includes('\\') ? inner.replace(ESCAPED, (_, char: string) => CONTROL[char] ?? char) : inner;
}
