import type { SyntaxRule } from '../../grammar/nodes.ts';
import type { Diagnostic, Level, Report } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';
import { groupBy } from '../collections.ts';
import { messageOf } from './message.ts';
import { toJson } from './text.ts';

/** The mistakes that keep nginx from reading on. */
export const FATAL: Readonly<Record<Exclude<SyntaxRule, 'directive-block'>, true>> = {
  'unexpected-token': true,
  'unclosed-block': true,
  'unclosed-quote': true,
  'unclosed-lua-block': true,
  'missing-semicolon': true,
  'token-too-long': true,
};

/** ESLint's array: one entry for each file that was read, clean ones with `messages: []`. */
export default function json(report: Report, context: FormatContext): string {
  const hidden = groupBy(report.suppressed, ({ diagnostic }) => diagnostic.file);
  const shown = groupBy(report.diagnostics, ({ file }) => file);
  const results = report.files.map((file) => {
    const diagnostics = shown.get(file) ?? [];
    const of = (level: Level) => diagnostics.filter((one) => one.level === level);
    return {
      filePath: file.path,
      messages: diagnostics.map((one) => messageOf(one, context)),
      suppressedMessages: (hidden.get(file) ?? []).map(({ diagnostic, kind, reason }) =>
        Object.assign(messageOf(diagnostic, context), {
          suppressions: [{ kind: kind === 'external' ? 'file' : 'directive', justification: reason ?? '' }],
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
  return toJson(results) + '\n';
}

function isFixable({ fix = [] }: Diagnostic): boolean {
  return fix.length > 0;
}
