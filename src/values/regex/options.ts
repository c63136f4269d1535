import { fail, newGroup, NO_OPTIONS, open, tolerate } from './reader.ts';
import type { Options, Reader } from './reader.ts';

/** The letters of options; those with `a` and `r` since 10.43. */
const LETTER = /xx|a[DSWPT]?|[imsUnJxr]/y;

/** Reads `(?i)` and `(?i:`; the reader stands after `(?`. */
export function readOptions(reader: Reader): void {
  const { text } = reader;
  let options: Options = reader.options;
  const caret = text[reader.at] === '^';
  if (caret) {
    options = { ...NO_OPTIONS, sameNames: options.sameNames };
    reader.at++;
  }
  let hyphen = !caret;
  let on = true;
  const set: Partial<Options> = {};
  const unset: Partial<Options> = {};
  while (reader.at < text.length && text[reader.at] !== ')' && text[reader.at] !== ':') {
    const char = text[reader.at]!;
    if (char === '-') {
      if (!hyphen) {
        // 10.30 takes several hyphens, but no "^".
        if (caret) return fail(reader, 'hyphen');
        tolerate(reader, 'hyphen');
      }
      on = hyphen = false;
      reader.at++;
    } else if (!readOption(reader, on ? set : unset)) return fail(reader, 'unknownOption');
  }
  if (reader.at >= text.length) return fail(reader, 'groupUnclosed');
  const changed = { ...options, ...flags(set, true), ...flags(unset, false) };
  if (text[reader.at++] === ':') open(reader, newGroup('plain'));
  reader.options = changed;
}

type Flags = { -readonly [K in keyof Options]?: boolean };

/** `x` alone takes back `xx`. */
function flags({ extended, ...others }: Partial<Options>, on: boolean): Flags {
  const result: Flags = {};
  for (const name of Object.keys(others) as (keyof Options)[]) result[name] = on;
  if (extended === undefined) return result;
  result.extended = on;
  result.extendedMore = on && others.extendedMore === true;
  return result;
}

function readOption(reader: Reader, into: Flags): boolean {
  LETTER.lastIndex = reader.at;
  const letter = LETTER.exec(reader.text)?.[0];
  if (letter === undefined) return false;
  if (letter.startsWith('a') || letter === 'r') tolerate(reader, 'unknownOption');
  reader.at += letter.length;
  if (letter === 'n') into.noCaptures = true;
  if (letter === 'J') into.sameNames = true;
  if (letter.startsWith('x')) into.extended = true;
  if (letter === 'xx') into.extendedMore = true;
  return true;
}
