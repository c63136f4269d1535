import { readGroupNumber, readDigits } from './numbers.ts';
import { MOST_GROUPS, readName } from './names.ts';
import { digitAt, ended, fail, newGroup, noteReference, open } from './reader.ts';
import type { Reader } from './reader.ts';
import type { GroupKind } from './items.ts';

/** Reads the condition of a conditional group, with the reader on its `(`. */
export function openCondition(reader: Reader): void {
  const { text } = reader;
  if (++reader.at >= text.length) return fail(reader, 'groupUnclosed');
  if (text[reader.at] === '?' || text[reader.at] === '*') {
    reader.at--;
    reader.expectAssertion = 2;
    return open(reader, newGroup('condition', reader.frames.at(-1)!.reference));
  }
  if (readNumberTest(reader) || ended(reader)) return close(reader);
  if (isVersion(reader)) readVersion(reader);
  else readNameTest(reader);
  close(reader);
}

function close(reader: Reader): void {
  if (ended(reader)) return;
  if (reader.text[reader.at] !== ')') return fail(reader, 'conditionUnclosed');
  reader.at++;
}

function test(reader: Reader, target: number | string, at: number, groupAt = at): void {
  noteReference(reader, { kind: 'test', target, at }, groupAt);
  open(reader, newGroup('condition', groupAt));
}

function readNumberTest(reader: Reader): boolean {
  const number = readGroupNumber(reader);
  if (number === undefined) return false;
  if (number <= 0) fail(reader, 'noSuchGroup');
  else test(reader, number, reader.at - 2, reader.at - 4);
  return true;
}

function isVersion({ text, at }: Reader): boolean {
  return text.length - at >= 10 && text.startsWith('VERSION', at) && text[at + 7] !== ')';
}

/** `(?(VERSION>=10.4)` */
function readVersion(reader: Reader): void {
  const { text } = reader;
  reader.at += 7;
  if (text[reader.at] === '>') reader.at++;
  if (text[reader.at] !== '=') return fail(reader, 'versionCondition');
  reader.at++;
  if (!digitAt(reader, reader.at)) return fail(reader, 'versionCondition');
  if (readDigits(reader, 1000)! > 1000 || reader.at >= text.length) return fail(reader, 'versionCondition');
  if (text[reader.at] === '.') {
    reader.at++;
    if (!digitAt(reader, reader.at)) return fail(reader, 'versionCondition');
    if (++reader.at < text.length && digitAt(reader, reader.at)) reader.at++;
    if (text[reader.at] !== ')') return fail(reader, 'versionCondition');
  }
  open(reader, newGroup('condition', reader.frames.at(-1)!.reference));
}

/** `(?(<name>)`, `(?('name')`, `(?(name)`, `(?(R)`, `(?(R1)`, `(?(R&name)`, `(?(DEFINE)` */
function readNameTest(reader: Reader): void {
  const { text } = reader;
  const first = text[reader.at];
  const recursion = text.startsWith('R&', reader.at);
  const terminator = first === '<' ? '>' : first === "'" ? "'" : ')';
  if (recursion) reader.at++;
  else if (terminator === ')') reader.at--;
  const read = readName(reader, terminator);
  if (!read) return;
  if (terminator === ')') reader.at--;
  const { name, at } = read;
  if (terminator === ')' && !recursion && /^(?:DEFINE|R\d*)$/.test(name)) return testRecursion(reader, name, at);
  test(reader, name, at);
}

/** `R` and digits may be a name, too: that is known at the end. */
function testRecursion(reader: Reader, name: string, at: number): void {
  const kind: GroupKind = name === 'DEFINE' ? 'define' : 'condition';
  if (kind === 'condition') noteReference(reader, { kind: 'test', target: name, at });
  open(reader, newGroup(kind, at));
  if (Number(name.slice(1)) > MOST_GROUPS) reader.unsure = true;
}
