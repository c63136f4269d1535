import { table } from '../../collections.ts';
import { END, NOTHING } from './items.ts';
import { openAssertion, openLookbehind } from './lookarounds.ts';
import { readWord } from './names.ts';
import { branch, fail, giveUp, newGroup, open } from './reader.ts';
import type { Reader } from './reader.ts';

type Words = 'lookahead' | 'nonAtomic' | 'lookbehind' | 'nonAtomicBehind' | 'plain';

const WORDS: Readonly<Record<string, Words>> = table({
  pla: 'lookahead',
  nla: 'lookahead',
  napla: 'nonAtomic',
  plb: 'lookbehind',
  nlb: 'lookbehind',
  naplb: 'nonAtomicBehind',
  positive_lookahead: 'lookahead',
  negative_lookahead: 'lookahead',
  non_atomic_positive_lookahead: 'nonAtomic',
  positive_lookbehind: 'lookbehind',
  negative_lookbehind: 'lookbehind',
  non_atomic_positive_lookbehind: 'nonAtomicBehind',
  atomic: 'plain',
  sr: 'plain',
  asr: 'plain',
  script_run: 'plain',
  atomic_script_run: 'plain',
});

const VERBS = new Set(['', 'MARK', 'ACCEPT', 'F', 'FAIL', 'COMMIT', 'PRUNE', 'SKIP', 'THEN']);
const LONGEST_ARGUMENT = 255;

/** Reads what follows `(` when that is `*`: a verb, or an assertion in words. */
export function readVerb(reader: Reader, expected: number): void {
  const { text } = reader;
  const next = text[reader.at + 1];
  // Nothing to repeat is what PCRE2 says next.
  if (next === undefined || next === ')') return;
  reader.at++;
  const name = readWord(reader);
  if (next >= 'a' && next <= 'z') return readWords(reader, name, expected);
  if (text[reader.at] !== ':' && text[reader.at] !== ')') return fail(reader, 'unknownVerb');
  if (!VERBS.has(name)) return fail(reader, 'unknownVerb');
  if (text[reader.at] === ':' && text[reader.at + 1] === ')') reader.at++;
  if ((name === '' || name === 'MARK') && text[reader.at] !== ':') return fail(reader, 'markWithoutName');
  reader.repeatable = name === 'ACCEPT';
  branch(reader).push(name === 'ACCEPT' || name === 'F' || name === 'FAIL' ? END : NOTHING);
  if (text[reader.at++] === ':') readArgument(reader);
}

function readArgument(reader: Reader): void {
  const start = reader.at;
  const end = reader.text.indexOf(')', start);
  reader.at = end < 0 ? reader.text.length : end + 1;
  if (end < 0) fail(reader, 'unknownVerb');
  else if (end - start > LONGEST_ARGUMENT) fail(reader, 'verbNameTooLong', end);
}

/** `(*pla:…)` and the like, since 10.33. */
function readWords(reader: Reader, name: string, expected: number): void {
  if (reader.text[reader.at] !== ':') return fail(reader, 'unknownAssertion');
  // Newer versions have `(*scan_substring:`.
  const kind = WORDS[name];
  if (kind === undefined)
    return /^(?:scs|scan_substring)$/.test(name) ? giveUp(reader) : fail(reader, 'unknownAssertion');
  const behind = kind === 'lookbehind' || kind === 'nonAtomicBehind';
  if (expected > 0 && kind !== 'lookahead' && kind !== 'lookbehind')
    return fail(reader, kind === 'plain' ? 'assertionExpected' : 'atomicExpected');
  if (behind) {
    reader.at--;
    return openLookbehind(reader, expected);
  }
  if (kind !== 'plain') return openAssertion(reader, 1, expected);
  reader.at++;
  open(reader, newGroup('plain'));
}
