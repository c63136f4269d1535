import type { Level, Report } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';

const count = (number: number, word: string) => `${number.toLocaleString('en')} ${word}${number === 1 || word === 'info' ? '' : 's'}`;

/** The last lines of a report for people: how much was found in how many files, and what was left out. */
export function summary(report: Report, { hidden }: FormatContext): string {
  const { diagnostics, files, notRead, suppressed, incomplete } = report;
  const of = (level: Level) => diagnostics.filter((one) => one.level === level).length;
  const levels = [count(of('error'), 'error'), count(of('warning'), 'warning')];
  if (of('info') > 0) levels.push(count(of('info'), 'info'));
  const unread = notRead.length > 0 ? ` (${notRead.length.toLocaleString('en')} not read)` : '';
  const where = `in ${count(files.length, 'file')}${unread}`;
  const sign = of('error') > 0 ? '✖' : diagnostics.length > 0 ? '⚠' : notRead.length > 0 ? '⚠' : '✔';
  const found = diagnostics.length === 0 ? 'no problems' : `${count(diagnostics.length, 'problem')} (${levels.join(', ')})`;
  const rest = [
    hidden.warning > 0 ? `${count(hidden.warning, 'warning')} not shown` : '',
    hidden.info > 0 ? `${hidden.info.toLocaleString('en')} info not shown (--severity info)` : '',
    suppressed.length > 0 ? `${suppressed.length.toLocaleString('en')} suppressed` : '',
  ].filter((part) => part !== '');
  const lines = [`${sign} ${[`${found} ${where}`, ...rest].join(', ')}`];
  if (incomplete) lines.push('  The report is incomplete: not everything could be read or checked.');
  const rule = diagnostics[0]?.ruleId;
  if (rule !== undefined) lines.push(`  nginx-lint explain ${rule} tells more of a rule`);
  return lines.join('\n') + '\n';
}
