import { newGroup, open } from './reader.ts';
import type { Reader } from './reader.ts';

/** Opens a lookahead; the one that `(?(` expects cannot be repeated. */
export function openAssertion(reader: Reader, length: number, expected: number): void {
  reader.at += length;
  open(reader, newGroup('lookahead'), { isCondition: expected > 0 });
}

/** Opens a lookbehind; the reader stands two characters before its content. */
export function openLookbehind(reader: Reader, expected: number): void {
  const group = newGroup('lookbehind', reader.at - 2);
  reader.lookbehinds.push(group);
  reader.at += 2;
  open(reader, group, { isCondition: expected > 0 });
}
