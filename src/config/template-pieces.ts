import type { Span } from '../text.ts';

/** What opens a piece that may go over several lines, and what closes it; else a placeholder that is one word. */
const START =
  /\{\{|\{%|\{#|<%|@@?[A-Za-z_][A-Za-z0-9_.:-]*@@?|__[A-Z][A-Z0-9_]*__|%\{[A-Za-z_]\w*\}|%%?[A-Za-z_]\w*%%?|\$\{[A-Za-z_]\w*(?::?[-=?+][^}\n]*)?\}|\$[A-Z][A-Z0-9_]*(?!\w)|(?<![$\w%{])\{[A-Za-z_]\w*\}|(?<![?P\w])<[A-Z][A-Z0-9_-]*>|\[\[[ \t]*[A-Za-z_.$][\w.]*[ \t]*\]\]/g;
const CLOSE: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}', '<%': '%>' };
/** No placeholder is longer than this: an opening mark that is none must not take the rest of the file, nor the time to look through it. */
const LONGEST = 10_000;

/** The parts of a text that a template engine replaces, in the dialects of Jinja, Go, Mustache, ERB, envsubst and plain marks (`%x%`, `@X@`, `__X__`). */
export function* pieces(source: string): Iterable<Span> {
  START.lastIndex = 0;
  for (let from = 0; ;) {
    START.lastIndex = from;
    const match = START.exec(source);
    if (!match) return;
    const start = match.index;
    const [mark] = match;
    const end = CLOSE[mark] === undefined ? start + mark.length : endOf(source, start, mark);
    from = end ?? start + mark.length;
    if (end !== undefined) yield { start, end };
  }
}

/** Where a piece ends; `undefined` when nothing closes it. In a comment of the configuration it ends on the same line. */
function endOf(source: string, start: number, mark: string): number | undefined {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const inComment = /^[ \t]*#/.test(source.slice(lineStart, start));
  const lineEnd = source.indexOf('\n', start);
  const until = inComment && lineEnd >= 0 ? lineEnd : start + LONGEST;
  const text = source.slice(start, until);
  const length = mark === '{{' ? bracesEnd(text) : after(text, CLOSE[mark]!, mark.length);
  return length === undefined ? undefined : start + length;
}

function after(text: string, close: string, from: number): number | undefined {
  const at = text.indexOf(close, from);
  return at < 0 ? undefined : at + close.length;
}

const IN_BRACES = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|[{}]/g;

/** The end of `{{ … }}`: braces in it are balanced, those in quotes do not count; comments end at their own mark. */
function bracesEnd(text: string): number | undefined {
  const comment = /^\{\{[-~]?(?:!--|!|\s*\/\*)/.exec(text)?.[0];
  if (comment?.endsWith('/*')) return after(text, '}}', after(text, '*/', comment.length) ?? comment.length);
  if (comment !== undefined) return after(text, comment.endsWith('--') ? '--}}' : '}}', comment.length);
  let depth = 0;
  for (const { 0: piece, index } of text.slice(2).matchAll(IN_BRACES)) {
    if (piece === '{') depth++;
    else if (piece === '}' && depth > 0) depth--;
    else if (piece === '}' && text[index + 3] === '}') return index + 4;
  }
  return after(text, '}}', 2);
}
