import stringWidth from 'string-width';
import type { Diagnostic } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';
import { visible } from './escape.ts';
import { includeChain, place } from './paths.ts';
import { LEVEL_STYLE, paint } from './style.ts';

/** Lines shown before and after the marked one. */
const CONTEXT = 2;
const TAB = 8;
/** Of a longer line only what stands near the mark is looked at. */
const NEAR = 512;
const RELATED_SHOWN = 4;

/** A character as a terminal shows it, the column it starts in, and where it stands in its line. */
interface Cell {
  readonly text: string;
  readonly column: number;
  readonly width: number;
  readonly at: number;
}

/** The part of the lines that is shown: `left` columns are cut off. */
interface View {
  readonly base: number;
  readonly left: number;
  readonly width: number;
}

/**
 * The lines of a file around a finding, with the marked part underlined, the related places, and where its file is included from.
 * Safe for a terminal, and no wider than `columns` less `indent` where the text is cut.
 */
export function codeFrame(diagnostic: Diagnostic, { cwd, columns, color }: FormatContext, indent = 0): string[] {
  const { file, start, end, level, includedFrom, related } = diagnostic;
  const { text } = file;
  const from = text.position(start);
  const to = text.position(end);
  const last = Math.min(text.lines, from.line + CONTEXT);
  const gutter = String(last).length;
  const marked = text.line(from.line) ?? '';
  const mark = { from: from.column - 1, to: to.line === from.line ? to.column - 1 : marked.length };
  const { view, caret, length } = viewOf(marked, mark, Math.max(columns - indent - gutter - 3, 20));
  const bar = (head: string, separator: string) => paint(`${head.padStart(gutter)} ${separator}`, 'dim', color);
  const lines: string[] = [];
  for (let number = Math.max(1, from.line - CONTEXT); number <= last; number++) {
    const source = text.line(number) ?? '';
    // The empty line after the last line feed is none that anybody sees.
    if (number === text.lines && source === '' && number !== from.line) continue;
    lines.push(`${bar(String(number), '|')} ${show(source, view)}`.trimEnd());
    const tilde = `^${'~'.repeat(length - 1)}`;
    if (number === from.line)
      lines.push(`${bar('', '|')} ${' '.repeat(caret)}${paint(tilde, LEVEL_STYLE[level], color)}`);
  }
  const shown = related.slice(0, RELATED_SHOWN).map((one) => `${place(one, cwd)}: ${visible(one.message)}`);
  if (related.length > RELATED_SHOWN) shown.push(`and ${related.length - RELATED_SHOWN} more places`);
  if (includedFrom.length > 0) shown.push(includeChain(diagnostic, cwd));
  return [...lines, ...shown.map((one) => `${bar('', '=')} ${one}`)];
}

/** Chooses the part of a line that shows the mark; the mark's place and length in it. */
function viewOf(
  line: string,
  mark: { from: number; to: number },
  width: number,
): { view: View; caret: number; length: number } {
  const base = Math.max(0, mark.from - NEAR);
  const cells = cellsOf(line, base, 2 * NEAR);
  const columnOf = (at: number) => cells.find((cell) => cell.at >= at)?.column ?? endOf(cells);
  const from = columnOf(mark.from);
  const length = Math.max(columnOf(mark.to) - from, 1);
  const fits = from + Math.min(length, width >> 1) < width;
  const left = fits && base === 0 ? 0 : Math.max(from - (width >> 2), 0);
  return { view: { base, left, width }, caret: from - left, length: Math.min(length, width - (from - left)) };
}

/** The part of a line that a view shows, with `…` where text is cut off. */
function show(line: string, { base, left, width }: View): string {
  const cells = cellsOf(line, base, Math.max(left + 2 * width, 2 * NEAR));
  const cutBefore = base > 0 || left > 0;
  const cutAfter = endOf(cells) - left > width;
  const from = cutBefore ? left + 1 : left;
  const to = left + width - (cutAfter ? 1 : 0);
  const inside = cells.filter((cell) => cell.column >= from && cell.column + cell.width <= to);
  const [first] = inside;
  if (!first) return cutBefore && line !== '' ? '…' : '';
  const before = (cutBefore ? '…' : '') + ' '.repeat(first.column - from);
  return before + inside.map(({ text }) => text).join('') + (cutAfter ? '…' : '');
}

function cellsOf(line: string, from: number, most: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let at = from;
  for (const char of line.slice(from, from + most)) {
    const text = char === '\t' ? ' '.repeat(TAB - (column % TAB)) : visible(char);
    const width = /^[ -~]+$/.test(text) ? text.length : stringWidth(text);
    cells.push({ text, column, width, at });
    column += width;
    at += char.length;
  }
  return cells;
}

function endOf(cells: readonly Cell[]): number {
  const last = cells.at(-1);
  return last ? last.column + last.width : 0;
}
