import type { SourceFile, SyntaxRule } from '../../grammar/nodes.ts';
import type { Diagnostic, Edit, Level, Placement, Related, Report, Suggestion } from '../diagnostic.ts';
import type { Span } from '../text.ts';
import type { FormatContext } from './context.ts';

const FATAL: Readonly<Record<Exclude<SyntaxRule, 'directive-block'>, true>> = {
  'unexpected-token': true,
  'unclosed-block': true,
  'unclosed-quote': true,
  'unclosed-lua-block': true,
  'missing-semicolon': true,
  'token-too-long': true,
};

/**
 * ESLint's array: one entry for each file that was read, clean ones with `messages: []`. Severity is 2 for errors, else 1; `level` has
 * all three. Lines and columns count from 1, ends are exclusive, columns and ranges are in UTF-16 code units.
 */
export default function json(report: Report, context: FormatContext): string {
  const hidden = groupBy(report.suppressed, ({ diagnostic }) => diagnostic.file);
  const shown = groupBy(report.diagnostics, ({ file }) => file);
  const results = report.files.map((file) => {
    const diagnostics = shown.get(file) ?? [];
    const of = (level: Level) => diagnostics.filter((one) => one.level === level);
    return {
      filePath: file.path,
      messages: diagnostics.map((one) => message(one, context)),
      suppressedMessages: (hidden.get(file) ?? []).map(({ diagnostic, reason }) =>
        Object.assign(message(diagnostic, context), {
          suppressions: [{ kind: 'directive', justification: reason ?? '' }],
        }),
      ),
      errorCount: of('error').length,
      warningCount: of('warning').length,
      infoCount: of('info').length,
      fatalErrorCount: diagnostics.filter(({ ruleId }) => ruleId in FATAL).length,
      fixableErrorCount: of('error').filter(isFixable).length,
      fixableWarningCount: of('warning').filter(isFixable).length,
      usedDeprecatedRules: [],
      ...(context.changed?.has(file.path) ? { output: file.text.source } : {}),
    };
  });
  return JSON.stringify(results) + '\n';
}

function groupBy<T>(items: readonly T[], key: (item: T) => SourceFile): Map<SourceFile, T[]> {
  const groups = new Map<SourceFile, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function isFixable({ fix = [] }: Diagnostic): boolean {
  return fix.length > 0;
}

function message(diagnostic: Diagnostic, { docsUrl }: FormatContext) {
  const { ruleId, level, message: text, file, fix = [], suggestions, related, places } = diagnostic;
  return {
    ruleId,
    severity: level === 'error' ? 2 : 1,
    level,
    message: text,
    ...range(file, diagnostic),
    ...(fix.length > 0 ? fixOf(file, fix) : {}),
    ...(suggestions.length > 0 ? { suggestions: suggestions.map((one) => suggestionOf(file, one)) } : {}),
    ...(related.length > 0 ? { related: related.map(relatedOf) } : {}),
    ...(places ? { places: { count: places.count, first: places.first.map(chainOf) } } : {}),
    docsUrl: docsUrl(ruleId),
  };
}

function relatedOf(one: Related) {
  return { filePath: one.file.path, message: one.message, ...range(one.file, one) };
}

function chainOf({ includedFrom }: Placement) {
  return includedFrom.map(({ file, start }) => ({ filePath: file.path, line: file.text.position(start).line }));
}

function range({ text }: SourceFile, { start, end }: Span) {
  const from = text.position(start);
  const to = text.position(end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function suggestionOf(file: SourceFile, { title, edits }: Suggestion) {
  return { desc: title, ...fixOf(file, edits) };
}

/** One range, as ESLint has it, when all edits are in the message's file; else each edit with its file. */
function fixOf(file: SourceFile, edits: readonly Edit[]) {
  if (edits.length === 0 || edits.some((edit) => edit.file !== file)) {
    return {
      fixes: edits.map((edit) => ({ filePath: edit.file.path, range: [edit.start, edit.end], text: edit.text })),
    };
  }
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const start = sorted[0]!.start;
  let at = start;
  let text = '';
  for (const edit of sorted) {
    text += file.text.source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { fix: { range: [start, at], text } };
}
