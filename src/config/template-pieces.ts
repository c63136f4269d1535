import { table } from '../collections.ts';
import type { Span } from '../text.ts';

/** What opens a piece that may go over several lines, and what closes it; else a placeholder that is one word. */
const START =
  /(?<![^\n])[ \t]*>[^\n]*|\{\{|\{%|\{#|<%|@@?[A-Za-z_][A-Za-z0-9_.:-]*@@?|__[A-Z][A-Z0-9_]*__|%\{~?[ \t]*[A-Za-z_][^{}\n]{0,300}\}|%%?[A-Za-z_]\w*%%?|\$?\$\{[A-Za-z_]\w*(?::?[-=?+][^}\n]{0,300})?\}|\$\([A-Za-z_][\w.[\]]*\)|\$[A-Z][A-Z0-9_]*(?!\w)|(?<![$\w%{])\{[A-Za-z_]\w*\}|(?<![?P\w])<[A-Z][A-Z0-9_-]*>|\[\[[ \t]*[A-Za-z_.$][\w.]*[ \t]*\]\]/g;
const CLOSE: Readonly<Record<string, string>> = table({ '{{': '}}', '{%': '%}', '{#': '#}', '<%': '%>' });
/** No placeholder is longer than this: an opening mark that is none must not take the rest of the file, nor the time to look through it. */
const LONGEST = 10_000;
const LONGEST_LINE = 500;

/** The parts of a text that a template engine replaces, in the dialects of Jinja, Go, Mustache, ERB, Penlight (lines that begin with `>`), Terraform (`%{ if }`), envsubst and plain marks (`%x%`, `@X@`, `__X__`). */
export function* pieces(source: string): Iterable<Span> {
  const closes = closeFinder(source);
  for (let from = 0; ;) {
    START.lastIndex = from;
    const match = START.exec(source);
    if (!match) return;
    const start = match.index;
    const [mark] = match;
    const close = CLOSE[mark];
    const end =
      close === undefined ? start + mark.length : closes(close, start) ? endOf(source, start, mark, close) : undefined;
    from = end ?? start + mark.length;
    if (end !== undefined) yield { start, end };
  }
}

/** Tells whether a closing mark follows near enough; each is looked for once from where the last one was. */
function closeFinder(source: string): (close: string, start: number) => boolean {
  const next = new Map<string, number>();
  return (close, start) => {
    let at = next.get(close) ?? -1;
    if (at < start) {
      const found = source.indexOf(close, start);
      next.set(close, (at = found < 0 ? Infinity : found));
    }
    return at - start < LONGEST;
  };
}

/** Where a piece ends; `undefined` when nothing closes it. In a comment of the configuration it ends on the same line. */
function endOf(source: string, start: number, mark: string, close: string): number | undefined {
  const before = source.slice(Math.max(0, start - LONGEST_LINE), start);
  const inComment = /^[ \t]*#/.test(before.slice(before.lastIndexOf('\n') + 1));
  const rest = source.slice(start, start + LONGEST);
  const text = inComment ? rest.split('\n', 1)[0]! : rest;
  const length = mark === '{{' ? bracesEnd(text) : after(text, close, mark.length);
  return length === undefined ? undefined : start + length;
}

function after(text: string, close: string, from: number): number | undefined {
  const at = text.indexOf(close, from);
  return at < 0 ? undefined : at + close.length;
}

const IN_BRACES = /"(?:[^"\\\n]|\\.){0,300}"|'(?:[^'\\\n]|\\.){0,300}'|`[^`]{0,300}`|[{}]/g;

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
