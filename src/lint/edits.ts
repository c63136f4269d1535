import type { Directive } from '../config/directive.ts';
import type { Edit } from '../diagnostic.ts';
import type { Span } from '../text.ts';

/** The line end at a directive: its own line's, else the one before. */
function lineEnd({ file, node }: Directive): string {
  const { source } = file.text;
  const next = source.indexOf('\n', node.start);
  const at = next < 0 ? source.lastIndexOf('\n') : next;
  return at > 0 && source[at - 1] === '\r' ? '\r\n' : '\n';
}

/** The blanks before a directive when it is the first on its line; `undefined` when something stands before it. */
function indentation(directive: Directive): string | undefined {
  const { source } = directive.file.text;
  const lineStart = source.lastIndexOf('\n', directive.node.start - 1) + 1;
  const before = source.slice(lineStart, directive.node.start);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

/** The end of the comment that follows on the same line; the offset itself when none does. */
function afterComment(source: string, offset: number): number {
  const comment = /[ \t]*#[^\n]*?(?=\r?(?:\n|$))/y;
  comment.lastIndex = offset;
  return comment.test(source) ? comment.lastIndex : offset;
}

/** Replaces a part of a directive's file. */
export function replace(directive: Directive, { start, end }: Span, text: string): Edit {
  return { file: directive.file, start, end, text };
}

/** New directives on the lines after one and its comment, indented like it; beside it when it shares its line. */
export function insertAfter(directive: Directive, ...lines: readonly string[]): Edit {
  const indent = indentation(directive);
  const text = lines.map((line) => (indent === undefined ? ` ${line}` : lineEnd(directive) + indent + line)).join('');
  const { end } = directive.node;
  const at = indent === undefined ? end : afterComment(directive.file.text.source, end);
  return { file: directive.file, start: at, end: at, text };
}

/** New directives on the lines before one, indented like it; beside it when it shares its line. */
export function insertBefore(directive: Directive, ...lines: readonly string[]): Edit {
  const indent = indentation(directive);
  const text = lines.map((line) => (indent === undefined ? `${line} ` : line + lineEnd(directive) + indent)).join('');
  return { file: directive.file, start: directive.node.start, end: directive.node.start, text };
}

/** New directives at the start of a block, indented like its first directive. */
export function insertInto(block: Directive, ...lines: readonly string[]): Edit {
  const first = block.node.block?.directives[0];
  const open = (block.node.block?.start ?? block.node.end - 1) + 1;
  const { source } = block.file.text;
  const ownLine = first && source.slice(open, first.start).includes('\n');
  const at = ownLine ? afterComment(source, open) : open;
  const indent = ownLine ? source.slice(source.lastIndexOf('\n', first.start - 1) + 1, first.start) : undefined;
  const blank = indent !== undefined && /^[ \t]*$/.test(indent) ? lineEnd(block) + indent : ' ';
  return { file: block.file, start: at, end: at, text: lines.map((line) => blank + line).join('') };
}

/** Takes a directive out, with its whole line when nothing else stands on it. */
export function remove(directive: Directive): Edit {
  const { source } = directive.file.text;
  const { start, end } = directive.node;
  const indent = indentation(directive);
  const rest = /[ \t]*(?:\r?\n|$)/y;
  rest.lastIndex = end;
  if (indent === undefined || !rest.test(source)) return { file: directive.file, start, end, text: '' };
  return { file: directive.file, start: start - indent.length, end: rest.lastIndex, text: '' };
}

/** More arguments for a directive, after its last one. */
export function insertAfterArguments(directive: Directive, text: string): Edit {
  const { end } = directive.args.at(-1) ?? directive.node.name;
  return { file: directive.file, start: end, end, text: ` ${text}` };
}

/** More arguments for a directive, before its first one. */
export function insertBeforeArguments(directive: Directive, text: string): Edit {
  const { end } = directive.node.name;
  return { file: directive.file, start: end, end, text: ` ${text}` };
}
