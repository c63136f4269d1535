import type { SourceFile } from '../../grammar/nodes.ts';
import type { Diagnostic, Edit, Report, Suppressed } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';

const SYNTAX = new Set(['unexpected-token', 'unclosed-block', 'unclosed-quote', 'unclosed-lua-block', 'missing-semicolon', 'token-too-long']);

/** ESLint's array: one entry for each file that was read, clean ones with `messages: []`. Severity is 2 for errors, else 1; `level` has all three. */
export default function json(report: Report, context: FormatContext): string {
  const byFile = new Map<SourceFile, Diagnostic[]>(report.files.map((file) => [file, []]));
  for (const diagnostic of report.diagnostics) byFile.get(diagnostic.file)?.push(diagnostic);
  const results = [...byFile].map(([file, diagnostics]) => {
    const messages = diagnostics.map((diagnostic) => message(diagnostic, context));
    const count = (level: string) => messages.filter((one) => one.level === level).length;
    const fixable = (level: string) => diagnostics.filter((one) => one.fix && one.level === level).length;
    return {
      filePath: file.path,
      messages,
      suppressedMessages: report.suppressed.filter(({ diagnostic }) => diagnostic.file === file).map((one) => hidden(one, context)),
      errorCount: count('error'),
      warningCount: count('warning'),
      infoCount: count('info'),
      fatalErrorCount: diagnostics.filter(({ ruleId }) => SYNTAX.has(ruleId)).length,
      fixableErrorCount: fixable('error'),
      fixableWarningCount: fixable('warning'),
      usedDeprecatedRules: [],
    };
  });
  return JSON.stringify(results) + '\n';
}

function message(diagnostic: Diagnostic, { docsUrl }: FormatContext) {
  const { ruleId, level, message: text, file, start, end, fix, suggestions, related, places } = diagnostic;
  return {
    ruleId,
    severity: level === 'error' ? 2 : 1,
    level,
    message: text,
    ...range(file, start, end),
    ...(fix ? fixOf(file, fix) : {}),
    ...(suggestions.length > 0
      ? { suggestions: suggestions.map(({ title, edits }) => ({ desc: title, ...fixOf(file, edits) })) }
      : {}),
    ...(related.length > 0
      ? { related: related.map((one) => ({ filePath: one.file.path, message: one.message, ...range(one.file, one.start, one.end) })) }
      : {}),
    ...(places
      ? {
          places: {
            count: places.count,
            first: places.first.map(({ includedFrom }) =>
              includedFrom.map((by) => ({ filePath: by.file.path, line: by.file.text.position(by.start).line })),
            ),
          },
        }
      : {}),
    docsUrl: docsUrl(ruleId),
  };
}

function hidden({ diagnostic, reason }: Suppressed, context: FormatContext) {
  return { ...message(diagnostic, context), suppressions: [{ kind: 'directive', justification: reason ?? '' }] };
}

function range(file: SourceFile, start: number, end: number) {
  const from = file.text.position(start);
  const to = file.text.position(end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** One range, as ESLint has it, when all edits are in the message's file; else each edit with its file. */
function fixOf(file: SourceFile, edits: readonly Edit[]) {
  if (edits.some((edit) => edit.file !== file)) {
    return { fixes: edits.map((edit) => ({ filePath: edit.file.path, range: [edit.start, edit.end], text: edit.text })) };
  }
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const start = sorted[0]!.start;
  const end = sorted.at(-1)!.end;
  let at = start;
  let text = '';
  for (const edit of sorted) {
    text += file.text.source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { fix: { range: [start, end], text } };
}
