import type { SourceFile } from '../../grammar/nodes.ts';
import type { Span } from '../text.ts';

/** Where something stands: lines and columns count from 1, the end is exclusive, columns are in UTF-16 code units. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The lines and columns of a part of a file. */
export function rangeOf({ text }: SourceFile, { start, end }: Span): Range {
  const from = text.position(start);
  const to = text.position(end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
