import { table } from '../../collections.ts';
import type { Refusal } from './messages.ts';
import { MOST_GROUPS, skipBlanks } from './names.ts';
import { newerCounts, readCounts, readDigits, readGroupNumber } from './numbers.ts';
import { ended, fail, tolerate } from './reader.ts';
import type { Reader } from './reader.ts';

/** What a backslash and what follows it stand for: a character, a letter with a meaning of its own, or a back reference. */
export type Escape =
  | { readonly kind: 'char'; readonly code: number }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'back'; readonly group: number };

const CHARACTERS: Readonly<Record<string, number>> = table({ a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 });
const LETTERS = 'ABCDEGHKNPQRSVWXZbdhkpsvwz';
const HIGHEST_UNICODE = 0x10ffff;
/** Above this a run of digits is no back reference. */
const MOST_DIGITS = 214748363;

/** Reads what follows a backslash; `undefined` with the reader's problem. */
export function readEscape(reader: Reader, inClass: boolean): Escape | undefined {
  const { text } = reader;
  const char = text[reader.at];
  if (char === undefined) return fail(reader, 'backslashAtEnd');
  reader.at++;
  if (!/[0-9A-Za-z]/.test(char)) return literal(reader, char);
  const code = CHARACTERS[char];
  if (code !== undefined) return { kind: 'char', code };
  if (char === 'N' && text[reader.at] === '{') return readNotNewline(reader);
  if (LETTERS.includes(char)) return { kind: 'letter', letter: char };
  if ('FLlUu'.includes(char)) return fail(reader, 'unsupportedEscape');
  if (char === 'g') return inClass ? { kind: 'char', code: char.charCodeAt(0) } : readG(reader);
  if (char >= '0' && char <= '9') return readNumber(reader, char, inClass);
  if (char === 'o') return readOctal(reader);
  if (char === 'x') return readHex(reader);
  if (char === 'c') return readControl(reader);
  return fail(reader, 'unknownEscape', reader.at - 1);
}

function literal(reader: Reader, char: string): Escape {
  const code = reader.utf ? reader.text.codePointAt(reader.at - 1)! : char.charCodeAt(0);
  if (code > 0xffff) reader.at++;
  return { kind: 'char', code };
}

/** `\N{…}`: a quantifier after `\N`, or a code point. */
function readNotNewline(reader: Reader): Escape | undefined {
  const { text, at } = reader;
  if (text.startsWith('{U+', at)) {
    if (!reader.utf) return fail(reader, 'notUnicode');
    reader.at += 2;
    return readBraced(reader, 16, 'nonHex');
  }
  // 10.30 takes a brace that nothing can follow as it is.
  if (text.length - at <= 2) return { kind: 'letter', letter: 'N' };
  reader.at++;
  const counts = readCounts(reader);
  reader.at = at;
  if (reader.problem) reader.problem = { ...reader.problem, at };
  if (counts) return { kind: 'letter', letter: 'N' };
  if (ended(reader) || newerCounts(text, at) < 0) return fail(reader, 'unsupportedEscape');
  tolerate(reader, 'unsupportedEscape');
  return { kind: 'letter', letter: 'N' };
}

/** `\g`: a back reference by number or name, or a call in brackets or quotes. */
function readG(reader: Reader): Escape | undefined {
  const { text, at } = reader;
  const next = text[at];
  if (next === '<' || next === "'") return { kind: 'letter', letter: 'g' };
  const braced = next === '{';
  if (braced) {
    reader.at++;
    skipBlanks(reader, 'nameExpected');
  }
  const group = readGroupNumber(reader);
  if (ended(reader)) {
    // The number is read apart, and the place stays.
    if (braced && reader.problem) reader.problem = { ...reader.problem, at };
    return undefined;
  }
  if (group === undefined) {
    reader.at = at;
    return braced ? { kind: 'letter', letter: 'k' } : fail(reader, 'backReference');
  }
  if (braced) {
    skipBlanks(reader, 'backReference', at);
    if (text[reader.at] !== '}') return fail(reader, 'backReference', at);
    reader.at++;
  }
  return group <= 0 ? fail(reader, 'noSuchGroup') : { kind: 'back', group };
}

/** Digits: a back reference where there are that many groups, or below 10; else an octal number. */
function readNumber(reader: Reader, first: string, inClass: boolean): Escape | undefined {
  if (first !== '0' && !inClass) {
    const start = reader.at--;
    const value = readDigits(reader, MOST_DIGITS)!;
    if (value <= MOST_DIGITS && (value < 10 || first >= '8' || value <= reader.captures)) {
      return value > MOST_GROUPS ? fail(reader, 'numberTooBig') : { kind: 'back', group: value };
    }
    reader.at = start;
  }
  if (first >= '8') return { kind: 'char', code: first.charCodeAt(0) };
  let code = Number(first);
  for (let i = 0; i < 2 && /[0-7]/.test(reader.text[reader.at] ?? ''); i++)
    code = code * 8 + Number(reader.text[reader.at++]);
  if (code > 0xff && !reader.utf) return fail(reader, 'octalTooLarge');
  return { kind: 'char', code };
}

function readOctal(reader: Reader): Escape | undefined {
  if (reader.text[reader.at] !== '{') return fail(reader, 'octalBrace', lastSeen(reader));
  return readBraced(reader, 8, 'nonOctal');
}

function readHex(reader: Reader): Escape | undefined {
  if (reader.text[reader.at] === '{') return readBraced(reader, 16, 'nonHex');
  const [digits] = /^[0-9A-Fa-f]{0,2}/.exec(reader.text.slice(reader.at, reader.at + 2))!;
  reader.at += digits.length;
  return { kind: 'char', code: digits === '' ? 0 : Number.parseInt(digits, 16) };
}

const DIGITS = { 8: /[0-7]*/y, 16: /[0-9A-Fa-f]*/y } as const;

/** Reads `{digits}` with the reader on the brace, or on the `+` of `\N{U+`. */
function readBraced(reader: Reader, base: 8 | 16, malformed: Refusal): Escape | undefined {
  const { text } = reader;
  reader.at++;
  skipBlanks(reader, malformed);
  if (reader.at >= text.length || text[reader.at] === '}') return fail(reader, 'digitsMissing');
  const digits = DIGITS[base];
  digits.lastIndex = reader.at;
  const [number] = digits.exec(text)!;
  reader.at += number.length;
  const code = number === '' ? 0 : Number.parseInt(number, base);
  if (code > (reader.utf ? HIGHEST_UNICODE : 0xff)) return fail(reader, 'codeTooLarge');
  skipBlanks(reader, malformed);
  if (text[reader.at] !== '}') return fail(reader, malformed, lastSeen(reader));
  if (reader.utf && code >= 0xd800 && code <= 0xdfff) return fail(reader, 'surrogate');
  reader.at++;
  return { kind: 'char', code };
}

/** PCRE2 points to the last character where the pattern ends too early. */
function lastSeen({ text, at }: Reader): number {
  return Math.min(at, text.length - 1);
}

function readControl(reader: Reader): Escape | undefined {
  const char = reader.text[reader.at];
  if (char === undefined) return fail(reader, 'controlAtEnd');
  if (char < ' ' || char > '~') return fail(reader, 'controlUnprintable');
  reader.at++;
  return { kind: 'char', code: char.toUpperCase().charCodeAt(0) ^ 0x40 };
}
