import { table } from '../collections.ts';
import type { Diagnostic, Level, Report } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';
import { visible } from './escape.ts';
import { count, paint, thousands } from './style.ts';
import type { Style } from './style.ts';

const INDENT = '  ';
const SIGNS: Readonly<Record<string, Style>> = table({ '✖': 'red', '⚠': 'yellow', ℹ: 'blue', '✔': 'green' });

/** The last lines of a report for people: how much was found in how many files, and what was left out. */
export function summary(report: Report, context: FormatContext): string {
  const { diagnostics, notRead, incomplete } = report;
  const { hidden, color } = context;
  const sign = signOf(report);
  const rest = [
    hidden.warning > 0 ? `${count(hidden.warning, 'warning')} not shown` : '',
    hidden.info > 0 ? `${count(hidden.info, 'info')} not shown (--severity info)` : '',
    report.suppressed.length > 0 ? `${thousands(report.suppressed.length)} suppressed` : '',
  ].filter((part) => part !== '');
  const lines = [`${paint(sign, SIGNS[sign]!, color)} ${[headline(report, context), ...rest].join(', ')}`];
  if (incomplete) lines.push(...incompleteness(report));
  else if (notRead.length > 0) lines.push('nginx-lint files  lists the files, and those that were not read');
  const fixable = context.canFix ? diagnostics.filter((one) => isFixable(one, report)).length : 0;
  if (fixable > 0) lines.push(`${thousands(fixable)} can be fixed with --fix (--diff shows how)`);
  const rule = (diagnostics.find(({ level }) => level === 'error') ?? diagnostics[0])?.ruleId;
  if (rule !== undefined) lines.push(`nginx-lint explain ${rule}  says why, and what to write instead`);
  return lines.map((line, i) => (i === 0 ? line : INDENT + line)).join('\n') + '\n';
}

/** Why a run is incomplete, a line for each file that could not be read: for people, safe for a terminal. */
export function incompleteness({ notRead }: Report): string[] {
  const lines = ['this report is incomplete: not everything could be read or checked'];
  for (const { path, reason, incomplete } of notRead) {
    if (incomplete) lines.push(`cannot read "${visible(path)}": ${visible(reason)}`);
  }
  return lines;
}

/** Whether there is a fix, and in files that the run was about. */
function isFixable({ fix = [] }: Diagnostic, { asked }: Report): boolean {
  return fix.length > 0 && fix.every(({ file }) => asked.has(file));
}

function signOf({ diagnostics, notRead, incomplete }: Report): string {
  if (incomplete || diagnostics.some(({ level }) => level === 'error')) return '✖';
  if (notRead.length > 0 || diagnostics.some(({ level }) => level === 'warning')) return '⚠';
  return diagnostics.length > 0 ? 'ℹ' : '✔';
}

/** "7 problems (3 errors, 4 warnings, 2 info) in 1,003 files (3 not read)". */
function headline({ diagnostics, files, notRead }: Report, { hidden, label }: FormatContext): string {
  const of = (level: Level) => diagnostics.filter((one) => one.level === level).length;
  const levels = [count(of('error'), 'error'), count(of('warning'), 'warning')];
  if (of('info') > 0) levels.push(count(of('info'), 'info'));
  const unread = notRead.length > 0 ? ` (${thousands(notRead.length)} not read)` : '';
  const where = `${count(files.length, 'file')}${label === undefined ? '' : ` of "${visible(label)}"`}${unread}`;
  if (diagnostics.length > 0) return `${count(diagnostics.length, 'problem')} (${levels.join(', ')}) in ${where}`;
  if (files.length === 0) return `nothing could be read${unread}`;
  const nothing = hidden.warning > 0 ? 'no errors' : 'no problems';
  return `${nothing} ${notRead.length > 0 ? 'in what was read: ' : 'in '}${where}`;
}
