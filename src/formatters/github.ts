import { LEVEL_RANK } from '../diagnostic.ts';
import type { Diagnostic, Level, Report } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';
import { details } from './details.ts';
import { visible } from './escape.ts';
import { relativePath } from './paths.ts';
import { rangeOf } from './range.ts';

const COMMAND: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * GitHub's workflow commands, one line a finding:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands. The gravest come first, since GitHub shows the
 * first ten of a kind only.
 */
export default function github({ diagnostics }: Report, context: FormatContext): string {
  const worstFirst = diagnostics.toSorted((a, b) => LEVEL_RANK[b.level] - LEVEL_RANK[a.level]);
  return worstFirst.map((one) => annotation(one, context)).join('');
}

function annotation(diagnostic: Diagnostic, { root }: FormatContext): string {
  const { file, level, ruleId, message } = diagnostic;
  const { line, column, endLine, endColumn } = rangeOf(file, diagnostic);
  const path = visible(relativePath(file.path, root));
  // Columns over several lines are none that GitHub could mark.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = { file: path, line, endLine, ...columns, title: `nginx-lint (${ruleId})` };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  // The log shows the message alone: it says the place, too.
  const text = [`${path}:${line}:${column}: ${visible(message)}`, ...details(diagnostic, root)].join('\n');
  return `::${COMMAND[level]} ${list.join(',')}::${escapeData(text)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
