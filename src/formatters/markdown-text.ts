import { visible } from './escape.ts';
import { pieces } from './text.ts';
import type { Piece } from './text.ts';

/** What GitHub makes a mention, a link or a formula of: "@name", "#1", addresses, "$a". */
const CODE = /(?<![\w./:-])[\w./:-]*(?:@|#\d|:\/\/|www\.|\$)[^\s,;"]*/g;
/** What means something to Markdown, to HTML in it, or to a table, within a line. */
const SPECIAL = /[\\`*_[\]<>#|~&]/g;

/** Text as Markdown that shows just this text, on one line, with what stands in double quotes as code. Safe in a cell of a table. */
export function prose(text: string): string {
  let out = '';
  for (const part of pieces(visible(text)).flatMap((one) => (one.quoted ? [one] : parts(one.text)))) {
    out += part.quoted ? code(part.text, out.endsWith('`')) : part.text.replaceAll(SPECIAL, '\\$&');
  }
  return out;
}

/** Text without quotes, in which some words are to be code all the same. */
function parts(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(CODE)) {
    found.push({ text: text.slice(at, index), quoted: false }, { text: word, quoted: true });
    at = index + word.length;
  }
  return [...found, { text: text.slice(at), quoted: false }];
}

/** Text as code in one line of Markdown, right behind a backtick where `afterTick` says so. Safe in a cell of a table. */
export function code(text: string, afterTick = false): string {
  const safe = visible(text);
  // Between backticks no escape helps against these, and blanks at the ends are lost.
  if (safe !== '' && !afterTick && !/[`|\\]|^ | $/.test(safe)) return `\`${safe}\``;
  return `<code>${safe.replaceAll(/[^A-Za-z\d /,;"'%]/gu, (char) => `&#${char.codePointAt(0)};`)}</code>`;
}
