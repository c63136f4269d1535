import { visible } from './escape.ts';
import { pieces } from './text.ts';

/** What GitHub makes a mention, a link or a formula of: "@name", "#1", addresses, "$a". */
const CODE = /[\w./:-]*(?:@|#\d|:\/\/|www\.|\$)[^\s,;"]*/g;
/** What means something to Markdown, to HTML in it, or to a table, within a line. */
const SPECIAL = /[\\`*_[\]<>#|~&]/g;

/** Text as Markdown that shows just this text, on one line, with what stands in double quotes as code. Safe in a cell of a table. */
export function prose(text: string): string {
  return pieces(visible(text))
    .map((piece) => (piece.quoted ? code(piece.text) : plain(piece.text)))
    .join('');
}

function plain(text: string): string {
  let at = 0;
  let out = '';
  for (const match of text.matchAll(CODE)) {
    out += text.slice(at, match.index).replaceAll(SPECIAL, '\\$&') + code(match[0]);
    at = match.index + match[0].length;
  }
  return out + text.slice(at).replaceAll(SPECIAL, '\\$&');
}

/** Text as code in one line of Markdown. Safe in a cell of a table. */
export function code(text: string): string {
  const safe = visible(text);
  // Between backticks no escape helps against these, and blanks at the ends are lost.
  if (safe !== '' && !/[`|\\]|^ | $/.test(safe)) return `\`${safe}\``;
  return `<code>${safe.replaceAll(/[^A-Za-z\d /,;"'%]/gu, (char) => `&#${char.codePointAt(0)};`)}</code>`;
}
