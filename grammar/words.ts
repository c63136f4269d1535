import { asName, table } from '../src/collections.ts';
import type { IToken } from 'chevrotain';
import { PlainWord, Quoted } from './tokens.ts';

/** No word that nginx takes is longer (NGX_CONF_BUFFER in src/core/ngx_conf_file.c): what follows would only have to be looked at. */
const LONGEST = 4096;
const ESCAPED = /\\(["'\\trn])/g;
const CONTROL: Readonly<Record<string, string>> = table({ t: '\t', r: '\r', n: '\n' });

/** Words that begin statements, each kept once; so many of them at most. */
const names = new Map<string, string>();
const MOST = 1000;

/** The name that a token is. */
export function nameOf(token: IToken): string {
  const word = valueOf(token);
  const known = names.get(word);
  if (known !== undefined) return known;
  if (names.size >= MOST) return word;
  const name = asName(word);
  names.set(name, name);
  return name;
}

/** What nginx makes of a token: quotes off, the escapes \" \' \\ \t \r \n resolved, every other backslash kept. */
export function valueOf({ image, tokenType, payload }: IToken): string {
  if (tokenType === PlainWord) return image.slice(0, LONGEST);
  const whole = tokenType === Quoted ? image.slice(1, payload === undefined ? -1 : undefined) : image;
  const inner = whole.slice(0, LONGEST);
  return inner.includes('\\') ? inner.replace(ESCAPED, (_, char: string) => CONTROL[char] ?? char) : inner;
}
