import type { Report } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';
import { visible } from './escape.ts';
import { relativePath } from './paths.ts';

/** One line a finding: `file:line:column: level: message [rule]`. */
export default function compact(report: Report, { cwd }: FormatContext): string {
  return report.diagnostics
    .map(({ file, start, level, message, ruleId }) => {
      const { line, column } = file.text.position(start);
      return `${visible(relativePath(file.path, cwd))}:${line}:${column}: ${level}: ${visible(message)} [${ruleId}]\n`;
    })
    .join('');
}
