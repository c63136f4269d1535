import stringWidth from 'string-width';
import type { Diagnostic } from '../diagnostic.ts';
import { visible } from './escape.ts';
import { relativePath } from './paths.ts';

const CONTEXT = 1;
const TAB = 8;

/** The lines of a file around a finding, with the marked part underlined, where its file is included from, and the related places. */
export function codeFrame(diagnostic: Diagnostic, cwd: string, columns: number): string[] {
  const { file, start, end, includedFrom, related } = diagnostic;
  const { text } = file;
  const from = text.position(start);
  const first = Math.max(1, from.line - CONTEXT);
  const last = Math.min(text.lines, from.line + CONTEXT);
  const gutter = String(last).length;
  const width = Math.max(columns - gutter - 12, 30);
  const lines: string[] = [];
  for (let number = first; number <= last; number++) {
    const source = text.line(number) ?? '';
    if (number !== from.line && source.trim() === '') continue;
    const to = text.position(end);
    const markEnd = to.line === from.line ? to.column : source.length + 1;
    const mark = number === from.line ? { from: from.column - 1, to: Math.max(markEnd - 1, from.column) } : undefined;
    const { shown, caret, length } = window(source, mark, width);
    lines.push(`${String(number).padStart(gutter)} | ${shown}`.trimEnd());
    if (mark) lines.push(`${' '.repeat(gutter)} | ${' '.repeat(caret)}^${'~'.repeat(Math.max(length - 1, 0))}`);
  }
  const place = (one: { file: Diagnostic['file']; start: number }) =>
    `${visible(relativePath(one.file.path, cwd))}:${one.file.text.position(one.start).line}`;
  for (const one of related.slice(0, 4)) lines.push(`${' '.repeat(gutter)} = ${place(one)}: ${visible(one.message)}`);
  if (includedFrom.length > 0) {
    const others = diagnostic.places && diagnostic.places.count > 1 ? `, and in ${diagnostic.places.count - 1} more places` : '';
    lines.push(`${' '.repeat(gutter)} = included from ${includedFrom.map(place).reverse().join(', from ')}${others}`);
  }
  return lines;
}

/** A line as a terminal shows it, cut to a width around the mark; the mark's column and length in cells. */
function window(
  source: string,
  mark: { from: number; to: number } | undefined,
  width: number,
): { shown: string; caret: number; length: number } {
  const expand = (part: string, column: number) => {
    let shown = '';
    for (const char of part) {
      shown += char === '\t' ? ' '.repeat(TAB - ((column + stringWidth(shown)) % TAB)) : visible(char);
    }
    return shown;
  };
  // A very long line is cut before it is measured.
  const startAt = mark ? Math.max(0, mark.from - width) : 0;
  const before = expand(source.slice(startAt, mark?.from ?? source.length).slice(0, 2 * width), 0);
  if (!mark) return { shown: cut(before, width), caret: 0, length: 0 };
  const marked = expand(source.slice(mark.from, Math.min(mark.to, mark.from + width)), stringWidth(before));
  const after = expand(source.slice(mark.to, mark.to + width), 0);
  const head = stringWidth(before) > width / 2 || startAt > 0 ? `…${before.slice(-Math.floor(width / 2))}` : before;
  const caret = stringWidth(head);
  const room = Math.max(width - caret, 10);
  return { shown: cut(head + marked + after, width), caret, length: Math.min(stringWidth(marked), room) };
}

function cut(text: string, width: number): string {
  return stringWidth(text) <= width ? text : `${text.slice(0, width - 1)}…`;
}
