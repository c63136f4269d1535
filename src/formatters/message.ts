import type { SourceFile } from '../../grammar/nodes.ts';
import type { Diagnostic, Edit, Placement, Related, Suggestion } from '../diagnostic.ts';
import { asOneEdit } from './around.ts';
import type { FormatContext } from './context.ts';
import { rangeOf } from './range.ts';

/**
 * A finding as ESLint's JSON has it, with what ESLint has no field for. Severity is 2 for errors, else 1; `level` has all three. Lines and
 * columns count from 1, ends are exclusive, columns and ranges are in UTF-16 code units.
 */
export function messageOf(diagnostic: Diagnostic, { docsUrl }: FormatContext) {
  const { ruleId, level, message, file, fix = [], suggestions, related, places, includedFrom } = diagnostic;
  return {
    ruleId,
    severity: level === 'error' ? 2 : 1,
    level,
    message,
    ...rangeOf(file, diagnostic),
    ...(fix.length > 0 ? fixOf(file, fix) : {}),
    ...(suggestions.length > 0 ? { suggestions: suggestions.map((one) => suggestionOf(file, one)) } : {}),
    ...(related.length > 0 ? { related: related.map(relatedOf) } : {}),
    ...(includedFrom.length > 0 ? { includedFrom: chainOf({ includedFrom }) } : {}),
    ...(places ? { places: { count: places.count, first: places.first.map(chainOf) } } : {}),
    docsUrl: docsUrl(ruleId),
  };
}

function relatedOf(one: Related) {
  return { filePath: one.file.path, message: one.message, ...rangeOf(one.file, one) };
}

function chainOf({ includedFrom }: Placement) {
  return includedFrom.map(({ file, start }) => ({ filePath: file.path, line: file.text.position(start).line }));
}

function suggestionOf(file: SourceFile, { title, edits }: Suggestion) {
  return { desc: title, ...fixOf(file, edits) };
}

/** One range, as ESLint has it, when all edits are in the message's file; else each edit with its file. */
function fixOf(file: SourceFile, edits: readonly Edit[]) {
  const [first, ...more] = edits;
  if (!first || edits.some((edit) => edit.file !== file)) {
    return {
      fixes: edits.map((edit) => ({ filePath: edit.file.path, range: [edit.start, edit.end], text: edit.text })),
    };
  }
  const { start, end, text } = asOneEdit([first, ...more]);
  return { fix: { range: [start, end], text } };
}
