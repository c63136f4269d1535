import type { Diagnostic, Report } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';
import { details } from './details.ts';
import { visible } from './escape.ts';
import { relativePath } from './paths.ts';

/** One line a finding with all that is known of it, and nothing else: for programs that read words. */
export default function agent({ diagnostics }: Report, { cwd }: FormatContext): string {
  return diagnostics.map((one) => line(one, cwd)).join('');
}

function line(diagnostic: Diagnostic, cwd: string): string {
  const { file, start, level, ruleId, message } = diagnostic;
  const { line, column } = file.text.position(start);
  const where = `${visible(relativePath(file.path, cwd))}:${line}:${column}`;
  const more = details(diagnostic, cwd).map((one) => ` [${one}]`);
  return `${where}: ${level} ${ruleId}: ${visible(message)}${more.join('')}\n`;
}
