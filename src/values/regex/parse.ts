import { table } from '../../collections.ts';
import { readClass } from './classes.ts';
import { readEscape } from './escapes.ts';
import type { Escape } from './escapes.ts';
import { closeParenthesis, nextBranch, readNamedReference, readParenthesis } from './groups.ts';
import { NEWLINE, NOTHING, ONE, UNLIMITED } from './items.ts';
import { newerCounts, readCounts, readGroupNumber } from './numbers.ts';
import { readProperty } from './properties.ts';
import { add, addReference, branch, ended, fail } from './reader.ts';
import type { Reader } from './reader.ts';

/** Parentheses may be nested this deeply. */
const DEEPEST = 250;

/** Reads a pattern to its end, or to the first thing that PCRE2 refuses. */
export function parse(reader: Reader): void {
  const { text } = reader;
  while (reader.at < text.length && !ended(reader)) {
    if (reader.frames.length - 1 > DEEPEST) return fail(reader, 'tooDeep');
    if (!skip(reader)) readItem(reader);
  }
  if (!ended(reader) && reader.frames.length > 1) fail(reader, 'groupUnclosed');
}

/** Goes past what is not seen: comments, blanks of `(?x)`, `\E`; what `\Q` quotes is taken as it is. */
function skip(reader: Reader): boolean {
  const { text, options } = reader;
  const char = text[reader.at]!;
  if (char === '\\') {
    if (text[reader.at + 1] === 'E') return pass(reader, 2);
    return text[reader.at + 1] === 'Q' && readQuoted(reader);
  }
  if (options.extended) {
    if (/[\t-\r \x85]/.test(char) || (reader.utf && /[\u200e\u200f\u2028\u2029]/.test(char))) return pass(reader, 1);
    if (char === '#') return skipLine(reader);
  }
  if (!text.startsWith('(?#', reader.at)) return false;
  const end = text.indexOf(')', reader.at + 3);
  if (end < 0) fail(reader, 'commentUnclosed', text.length);
  reader.at = end + 1;
  return true;
}

function pass(reader: Reader, length: number): true {
  reader.at += length;
  return true;
}

function skipLine(reader: Reader): true {
  const end = reader.text.indexOf('\n', reader.at);
  reader.at = end < 0 ? reader.text.length : end + 1;
  return true;
}

function readQuoted(reader: Reader): true {
  const { text } = reader;
  const start = reader.at + 2;
  const found = text.indexOf('\\E', start);
  const end = found < 0 ? text.length : found;
  if (end > start && reader.expectAssertion > 0) fail(reader, 'assertionExpected', start);
  for (let at = start; at < end; at++) add(reader, ONE);
  if (end > start) reader.quantified = false;
  reader.at = found < 0 ? end : end + 2;
  return true;
}

function readItem(reader: Reader): void {
  const { text, repeatable, quantified, expectAssertion } = reader;
  const start = reader.at;
  const char = text[reader.at++]!;
  const counts = char === '{' ? readCounts(reader) : SIGNS[char];
  if (ended(reader)) return;
  if (char === '{' && !counts) reader.newerCountsEnd = newerCounts(text, start);
  if (expectAssertion > 0 && !mayBeAssertion(text, start, expectAssertion))
    return fail(reader, 'assertionExpected', start);
  reader.expectAssertion = 0;
  reader.repeatable = reader.quantified = false;
  if (quantified && (char === '?' || char === '+')) return;
  // To newer versions this is a quantifier's second part.
  const limited = start === reader.newerCountsEnd && char === '+';
  if (counts) return repeat(reader, limited ? [0, 1] : counts, repeatable);
  const read = BY_CHARACTER[char];
  if (read) read(reader, expectAssertion);
  else add(reader, ONE);
}

const SIGNS: Readonly<Record<string, readonly [number, number]>> = table({
  '*': [0, Infinity],
  '+': [1, Infinity],
  '?': [0, 1],
});

const BY_CHARACTER: Readonly<Record<string, (reader: Reader, expected: number) => void>> = table({
  '\\': readBackslash,
  '[': readClass,
  '(': readParenthesis,
  ')': closeParenthesis,
  '|': nextBranch,
  '^': (reader) => void branch(reader).push(NOTHING),
  $: (reader) => void branch(reader).push(NOTHING),
});

/** What may follow `(?(`, from its own parenthesis on. */
function mayBeAssertion(text: string, start: number, expected: number): boolean {
  if (text.length - start < 4) return false;
  const head = text.slice(start, start + 4);
  return /^\((?:\*[a-z]|\?[=!]|\?<[=!])/.test(head) || (expected === 2 && head.startsWith('(?C'));
}

function repeat(reader: Reader, times: readonly [number, number], repeatable: boolean): void {
  if (!repeatable) return fail(reader, 'nothingToRepeat', reader.at - 1);
  reader.quantified = true;
  const items = branch(reader);
  const last = items.pop();
  if (last) items.push({ ...last, times });
}

function readBackslash(reader: Reader): void {
  const escape = readEscape(reader, false);
  if (!escape) return;
  if (escape.kind === 'back') addBackReference(reader, escape.group);
  else if (escape.kind === 'char') add(reader, ONE);
  else readLetter(reader, escape);
}

function addBackReference(reader: Reader, group: number): void {
  const { smallReferences } = reader;
  let at = reader.at - 1;
  if (group < 10) {
    at = smallReferences.get(group) ?? at;
    smallReferences.set(group, at);
  }
  addReference(reader, { kind: 'back', target: group, at });
}

function readLetter(reader: Reader, { letter }: Escape & { kind: 'letter' }): void {
  if (letter === 'g' || letter === 'k') return readReference(reader, letter);
  if (letter === 'p' || letter === 'P') readProperty(reader);
  if (letter === 'X') add(reader, UNLIMITED);
  else if (letter === 'R') add(reader, NEWLINE);
  else if ('CHhNVvDdSsWwpP'.includes(letter)) add(reader, ONE);
  else branch(reader).push(NOTHING);
}

const CLOSING: Readonly<Record<string, string>> = table({ '{': '}', '<': '>', "'": "'" });

/** `\g<name>` and `\g'1'` call a group; `\k` refers back. */
function readReference(reader: Reader, letter: 'g' | 'k'): void {
  const { text } = reader;
  const terminator = CLOSING[text[reader.at] ?? ''];
  if (terminator === undefined) return fail(reader, 'namedReference');
  const call = letter === 'g';
  if (call) {
    const start = reader.at++;
    const target = readGroupNumber(reader);
    if (target !== undefined) {
      if (text[reader.at] !== terminator) return fail(reader, 'backReference', start);
      return addReference(reader, { kind: 'call', target, at: reader.at++ });
    }
    reader.at = start;
    if (reader.problem) reader.problem = { ...reader.problem, at: start };
    if (ended(reader)) return;
  }
  readNamedReference(reader, call ? 'call' : 'back', terminator);
}
