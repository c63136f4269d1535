import { MOST_GROUPS } from './names.ts';
import { digitAt, fail } from './reader.ts';
import type { Reader } from './reader.ts';

/** The most that a quantifier counts. */
const MOST_TIMES = 65535;

/** Reads digits up to a number that is too big; `undefined` when there are none. */
export function readDigits(reader: Reader, most: number): number | undefined {
  if (!digitAt(reader, reader.at)) return undefined;
  let value = 0;
  while (digitAt(reader, reader.at) && value <= most) value = value * 10 + Number(reader.text[reader.at++]);
  return value;
}

/** Reads the number of a group, relative to those before it with a sign; `undefined` when there is none, or with the reader's problem. */
export function readGroupNumber(reader: Reader): number | undefined {
  const start = reader.at;
  const sign = reader.text[start];
  const signed = sign === '+' || sign === '-';
  if (signed) reader.at++;
  const most = sign === '+' ? MOST_GROUPS - reader.captures : MOST_GROUPS;
  const value = readDigits(reader, most);
  if (value === undefined) {
    reader.at = start;
    return undefined;
  }
  if (value > most) return fail(reader, 'numberTooBig');
  if (!signed) return value;
  if (value === 0) return fail(reader, 'relativeZero');
  if (sign === '+') return reader.captures + value;
  if (value > reader.captures) return fail(reader, 'noSuchGroup');
  return reader.captures + 1 - value;
}

const COUNTS = /(\d+)(?:(,)(\d*))?\}/y;

/** Reads what follows `{` when that is a quantifier; `undefined` when it is none, or with the reader's problem. */
export function readCounts(reader: Reader): readonly [least: number, most: number] | undefined {
  COUNTS.lastIndex = reader.at;
  const found = COUNTS.exec(reader.text);
  if (!found) return undefined;
  const [whole, , comma, second] = found;
  const least = readDigits(reader, MOST_TIMES)!;
  if (least > MOST_TIMES) return fail(reader, 'countTooBig');
  let most = least;
  if (comma !== undefined) {
    reader.at++;
    most = second === '' ? Infinity : readDigits(reader, MOST_TIMES)!;
    if (second !== '' && most > MOST_TIMES) return fail(reader, 'countTooBig');
    if (most < least) return fail(reader, 'countsOutOfOrder');
  }
  reader.at = found.index + whole.length;
  return [least, most];
}

const NEWER_COUNTS = /\{[ \t]*(?:\d+[ \t]*(?:,[ \t]*(?:\d+[ \t]*)?)?|,[ \t]*\d+[ \t]*)\}/y;

/** Where what PCRE2 10.43 and later read as a quantifier ends, the offset being that of its brace; -1 when it is none. */
export function newerCounts(text: string, at: number): number {
  NEWER_COUNTS.lastIndex = at;
  return NEWER_COUNTS.test(text) ? NEWER_COUNTS.lastIndex : -1;
}
