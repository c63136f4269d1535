import type { Refusal } from './messages.ts';
import { fail, newGroup, open, tolerate } from './reader.ts';
import type { Reader } from './reader.ts';

/** The longest name before PCRE2 10.44, which takes 128 units. */
const LONGEST = 32;
const LONGEST_NOW = 128;
const MOST_NAMES = 10000;
/** The highest number of a group. */
export const MOST_GROUPS = 65535;

const WORD = /\w*/y;
const UNICODE_WORD = /[\p{L}\p{Nd}_]*/uy;

/** The word at the reader's place, which goes past it. */
export function readWord(reader: Reader, unicode = false): string {
  const word = unicode ? UNICODE_WORD : WORD;
  word.lastIndex = reader.at;
  const [text] = word.exec(reader.text)!;
  reader.at += text.length;
  return text;
}

/** Goes past blanks inside of braces, which 10.43 and later take there. */
export function skipBlanks(reader: Reader, message: Refusal, at: number = reader.at): void {
  const { text } = reader;
  if (text[reader.at] === ' ' || text[reader.at] === '\t') tolerate(reader, message, at);
  while (text[reader.at] === ' ' || text[reader.at] === '\t') reader.at++;
}

/** Reads the name of a group and its terminator; the reader stands on the character before. */
export function readName(reader: Reader, terminator: string): { name: string; at: number } | undefined {
  const { text } = reader;
  reader.at++;
  if (terminator === '}') skipBlanks(reader, 'nameExpected');
  const { at } = reader;
  if (at >= text.length) return fail(reader, 'nameExpected');
  if (reader.utf ? /\p{Nd}/u.test(text[at]!) : /\d/.test(text[at]!)) return fail(reader, 'nameDigit');
  const name = readWord(reader, reader.utf);
  if (name.length > LONGEST_NOW) return fail(reader, 'nameTooLong');
  if (name.length > LONGEST) tolerate(reader, 'nameTooLong');
  if (name === '') return fail(reader, 'nameExpected');
  if (terminator === '}') skipBlanks(reader, 'nameSyntax');
  if (text[reader.at] !== terminator) return fail(reader, 'nameSyntax');
  reader.at++;
  return { name, at };
}

/** Opens the capture that a name was read for. */
export function openNamed(reader: Reader, name: string): void {
  if (reader.captures >= MOST_GROUPS) return fail(reader, 'tooManyGroups');
  openCapture(reader);
  if (reader.order.size >= MOST_NAMES) return fail(reader, 'tooManyNames');
  addName(reader, name, reader.captures);
}

/** Opens a capture. */
export function openCapture(reader: Reader): void {
  const group = newGroup('capture');
  reader.captures++;
  reader.groups[reader.captures] ??= group;
  open(reader, group);
}

function addName(reader: Reader, name: string, number: number): void {
  const { names, named, order } = reader;
  const numbers = names.get(name);
  const other = named.get(number);
  const taken = numbers !== undefined && !numbers.has(number) && !reader.options.sameNames;
  const renamed = other !== undefined && other.name !== name;
  if (taken && !(renamed && other.order < order.get(name)!)) return fail(reader, 'nameTaken');
  if (renamed) return fail(reader, 'numberTaken');
  if (!numbers) {
    names.set(name, new Set([number]));
    order.set(name, order.size);
  } else numbers.add(number);
  named.set(number, { name, order: order.get(name)! });
}
