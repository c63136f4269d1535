import { table } from '../../collections.ts';
import { readCallout } from './callouts.ts';
import { openCondition } from './conditions.ts';
import { openNamed, openCapture, MOST_GROUPS, readName } from './names.ts';
import { openAssertion, openLookbehind } from './lookarounds.ts';
import { readGroupNumber } from './numbers.ts';
import { readOptions } from './options.ts';
import { addReference, digitAt, ended, fail, giveUp, newGroup, open } from './reader.ts';
import type { Reader } from './reader.ts';
import { readVerb } from './verbs.ts';

/** Reads what follows `(`. */
export function readParenthesis(reader: Reader, expected: number): void {
  const { text } = reader;
  if (reader.at >= text.length) return fail(reader, 'groupUnclosed');
  if (text[reader.at] === '*') return readVerb(reader, expected);
  if (text[reader.at] !== '?') return openPlain(reader);
  if (++reader.at >= text.length) return fail(reader, 'groupUnclosed');
  const next = text[reader.at]!;
  if (digitAt(reader, reader.at) || ('+-'.includes(next) && digitAt(reader, reader.at + 1))) return readCall(reader);
  const read = BY_CHARACTER[next];
  if (read) read(reader, expected);
  else readOptions(reader);
}

const BY_CHARACTER: Readonly<Record<string, (reader: Reader, expected: number) => void>> = table({
  '|': openReset,
  '>': (reader) => openAt(reader, 1),
  '=': (reader, expected) => openAssertion(reader, 1, expected),
  '!': (reader, expected) => openAssertion(reader, 1, expected),
  // A lookahead since 10.34.
  '*': (reader, expected) => openAssertion(reader, 1, expected),
  '<': openAngle,
  "'": (reader) => readNamed(reader, "'"),
  P: readPython,
  R: readRecursion,
  '+': (reader) => fail(reader, 'digitExpected'),
  '&': (reader) => readNamedReference(reader, 'call', ')'),
  C: readCallout,
  '(': openCondition,
  '[': readExtendedClass,
});

/** `(?[…])` is a class since 10.45. */
function readExtendedClass(reader: Reader): void {
  if (reader.text.includes('])', reader.at)) giveUp(reader);
  else fail(reader, 'unknownOption');
}

function openPlain(reader: Reader): void {
  if (reader.options.noCaptures) return open(reader, newGroup('plain'));
  if (reader.captures >= MOST_GROUPS) return fail(reader, 'tooManyGroups');
  openCapture(reader);
}

function openAt(reader: Reader, length: number): void {
  reader.at += length;
  open(reader, newGroup('plain'));
}

function openReset(reader: Reader): void {
  reader.at++;
  reader.resets = true;
  open(reader, newGroup('plain'), { countFrom: reader.captures });
}

function openAngle(reader: Reader, expected: number): void {
  const next = reader.text[reader.at + 1];
  if (next === '=' || next === '!' || next === '*') openLookbehind(reader, expected);
  else readNamed(reader, '>');
}

function readNamed(reader: Reader, terminator: string): void {
  const read = readName(reader, terminator);
  if (read) openNamed(reader, read.name);
}

/** Reads a name that refers to a group. */
export function readNamedReference(reader: Reader, kind: 'back' | 'call', terminator: string): void {
  const read = readName(reader, terminator);
  if (read) addReference(reader, { kind, target: read.name, at: read.at });
}

function readPython(reader: Reader): void {
  if (++reader.at >= reader.text.length) return fail(reader, 'groupUnclosed');
  const next = reader.text[reader.at];
  if (next === '<') readNamed(reader, '>');
  else if (next === '>') readNamedReference(reader, 'call', ')');
  else if (next === '=') readNamedReference(reader, 'back', ')');
  else fail(reader, 'unknownPython');
}

function readRecursion(reader: Reader): void {
  if (reader.text[++reader.at] !== ')') return fail(reader, 'recursionUnclosed');
  addReference(reader, { kind: 'call', target: 0, at: reader.at++ });
}

function readCall(reader: Reader): void {
  const target = readGroupNumber(reader);
  if (target === undefined || ended(reader)) return;
  if (reader.text[reader.at] !== ')') return fail(reader, 'groupUnclosed');
  addReference(reader, { kind: 'call', target, at: reader.at++ });
}

/** Closes the innermost group. */
export function closeParenthesis(reader: Reader): void {
  if (reader.frames.length === 1) return fail(reader, 'unmatchedClose', reader.at - 1);
  const { group, options, countFrom, most, isCondition } = reader.frames.pop()!;
  reader.repeatable = !isCondition;
  reader.options = options;
  if (countFrom !== undefined) reader.captures = Math.max(reader.captures, most);
  if (group.kind === 'condition' || group.kind === 'define') reader.conditions.push({ group, at: group.at });
}

/** Begins the next alternative of the innermost group. */
export function nextBranch(reader: Reader): void {
  const frame = reader.frames.at(-1)!;
  if (frame.countFrom !== undefined) {
    frame.most = Math.max(frame.most, reader.captures);
    reader.captures = frame.countFrom;
  }
  frame.reference = 0;
  frame.group.branches.push([]);
}
