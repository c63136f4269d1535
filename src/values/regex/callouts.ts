import { digitAt, fail } from './reader.ts';
import type { Reader } from './reader.ts';

const OPENING = '`\'"^%#${';
const CLOSING = '`\'"^%#$}';

/** Reads a callout, with the reader on the `C` of `(?C`. */
export function readCallout(reader: Reader, expected: number): void {
  const { text } = reader;
  if (++reader.at >= text.length) return fail(reader, 'groupUnclosed');
  reader.expectAssertion = expected - 1;
  if (text[reader.at] === ')' || digitAt(reader, reader.at)) readCalloutNumber(reader);
  else readCalloutText(reader);
  if (reader.problem) return;
  if (text[reader.at] !== ')') return fail(reader, 'calloutUnclosed');
  reader.at++;
}

function readCalloutNumber(reader: Reader): void {
  let number = 0;
  while (digitAt(reader, reader.at)) {
    number = number * 10 + Number(reader.text[reader.at++]);
    if (number > 255) return fail(reader, 'calloutTooBig');
  }
}

/** A text ends at its delimiter, unless that is doubled. */
function readCalloutText(reader: Reader): void {
  const { text } = reader;
  const start = reader.at;
  const delimiter = CLOSING[OPENING.indexOf(text[start]!)];
  if (delimiter === undefined) return fail(reader, 'calloutDelimiter');
  for (reader.at++; ; reader.at++) {
    if (reader.at >= text.length) return fail(reader, 'calloutDelimiterMissing', start);
    if (text[reader.at] !== delimiter) continue;
    reader.at++;
    if (text[reader.at] !== delimiter) return;
  }
}
