import { readEscape } from './escapes.ts';
import { NOTHING, ONE } from './items.ts';
import { readProperty } from './properties.ts';
import { add, ended, fail, newGroup, tolerate } from './reader.ts';
import type { Reader } from './reader.ts';

const POSIX = new Set('alpha lower upper alnum ascii blank cntrl digit graph print punct space word xdigit'.split(' '));

/** The class while it is read: what a hyphen would mean next. */
interface Inside {
  range: 'none' | 'possible' | 'open';
  /** Where a range began. */
  from: number;
  /** Between `\Q` and `\E`. */
  quoted: boolean;
}

/** Reads a class; the reader stands after the `[`. */
export function readClass(reader: Reader): void {
  const { text } = reader;
  if (/^\[:[<>]:\]\]/.test(text.slice(reader.at, reader.at + 6))) {
    // "Start of word" and "end of word", as elsewhere: a lookahead and a lookbehind.
    add(reader, text[reader.at + 2] === '<' ? { ...NOTHING, group: newGroup('lookahead') } : NOTHING);
    reader.at += 6;
    return;
  }
  add(reader, ONE);
  if (isPosix(reader, reader.at)) {
    return fail(reader, text[reader.at] === ':' ? 'posixOutside' : 'collating', reader.at - 1);
  }
  if (skipStart(reader) && reader.at >= text.length) return fail(reader, 'backslashAtEnd');
  const inside: Inside = { range: 'none', from: 0, quoted: false };
  do {
    if (reader.at >= text.length) return fail(reader, 'classUnclosed');
    readMember(reader, inside);
    if (ended(reader)) return;
  } while (text[reader.at] !== ']' || inside.quoted);
  reader.at++;
}

/** Goes past `^` and what stands for nothing, so that a `]` that follows is one of the class; says whether `\E` came last. */
function skipStart(reader: Reader): boolean {
  const { text } = reader;
  let negated = false;
  for (let last = ''; ; reader.at += last.length) {
    const before = last;
    last = ['\\E', '\\Q\\E'].find((nothing) => text.startsWith(nothing, reader.at)) ?? '';
    if (last !== '') continue;
    if (!isBlank(reader) && (negated || text[reader.at] !== '^')) return before.endsWith('E');
    last = text[reader.at]!;
    negated ||= last === '^';
  }
}

function isBlank({ text, at, options }: Reader): boolean {
  return options.extendedMore && (text[at] === ' ' || text[at] === '\t');
}

/** Whether `[:name:]`, `[.name.]` or `[=name=]` is there, the offset being that of the second character. */
function isPosix({ text }: Reader, start: number): boolean {
  const mark = text[start];
  if (mark !== ':' && mark !== '.' && mark !== '=') return false;
  for (let at = start + 1; at + 1 < text.length; at++) {
    const char = text[at];
    const next = text[at + 1];
    if (char === '\\' && (next === ']' || next === '\\')) at++;
    else if ((char === '[' && next === mark) || char === ']') return false;
    else if (char === mark && next === ']') return true;
  }
  return false;
}

function readMember(reader: Reader, inside: Inside): void {
  const { text } = reader;
  const char = text[reader.at]!;
  if (inside.quoted) {
    if (!text.startsWith('\\E', reader.at)) return readCharacter(reader, inside);
    reader.at += 2;
    inside.quoted = false;
  } else if (isBlank(reader)) reader.at++;
  else if (char === '[' && text.length - reader.at > 3 && isPosix(reader, reader.at + 1)) readPosix(reader, inside);
  else if (char === '-' && inside.range === 'possible') {
    reader.at++;
    inside.range = 'open';
  } else if (char === '\\') readClassEscape(reader, inside);
  else readCharacter(reader, inside);
}

function readCharacter(reader: Reader, inside: Inside): void {
  const code = reader.utf ? reader.text.codePointAt(reader.at)! : reader.text.charCodeAt(reader.at);
  reader.at += code > 0xffff ? 2 : 1;
  addCharacter(reader, inside, code);
}

function addCharacter(reader: Reader, inside: Inside, code: number): void {
  if (inside.range === 'open') {
    if (inside.from > code) return fail(reader, 'rangeOutOfOrder', reader.at - 1);
    inside.range = 'none';
  } else {
    inside.range = 'possible';
    inside.from = code;
  }
}

function readPosix(reader: Reader, inside: Inside): void {
  const { text } = reader;
  const mark = text[++reader.at]!;
  if (inside.range === 'open') return fail(reader, 'rangeInvalid');
  if (mark !== ':') return fail(reader, 'collating', reader.at - 1);
  reader.at++;
  if (text[reader.at] === '^') reader.at++;
  const end = text.indexOf(':]', reader.at);
  if (!POSIX.has(text.slice(reader.at, end))) return fail(reader, 'unknownPosix');
  reader.at = end + 2;
  endRange(reader, inside);
}

const LAST_HYPHEN = /-(?:\\E|\\Q\\E|[ \t])*\]/y;

/** After what is no single character a hyphen must be the last of the class. */
function endRange(reader: Reader, inside: Inside): void {
  const { text, at } = reader;
  inside.range = 'none';
  if (text[at] !== '-' || at >= text.length - 1 || text[at + 1] === ']') return;
  // Since 10.45 what stands for nothing may come between.
  LAST_HYPHEN.lastIndex = at;
  if (LAST_HYPHEN.test(text)) tolerate(reader, 'rangeInvalid');
  else fail(reader, 'rangeInvalid');
}

function readClassEscape(reader: Reader, inside: Inside): void {
  reader.at++;
  const escape = readEscape(reader, true);
  if (!escape) return;
  if (escape.kind === 'char') return addCharacter(reader, inside, escape.code);
  const letter = escape.kind === 'letter' ? escape.letter : '';
  if (letter === 'b') return addCharacter(reader, inside, 8);
  // A plain "k" since 10.45.
  if (letter === 'k') {
    if (inside.range === 'open') tolerate(reader, 'rangeInvalid');
    else tolerate(reader, 'escapeInClass', reader.at - 1);
    return addCharacter(reader, inside, letter.charCodeAt(0));
  }
  if (letter === 'Q') inside.quoted = true;
  if (letter === 'Q' || letter === 'E') return;
  if ('BRX'.includes(letter)) return fail(reader, 'escapeInClass', reader.at - 1);
  if (inside.range === 'open') return fail(reader, 'rangeInvalid');
  if (letter === 'N') return fail(reader, 'notNewlineInClass');
  if (letter === 'p' || letter === 'P') readProperty(reader);
  else if (!'HhVvDdSsWw'.includes(letter)) return fail(reader, 'escapeInClass', reader.at - 1);
  if (!ended(reader)) endRange(reader, inside);
}
