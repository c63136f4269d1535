import { LEVEL_RANK } from '../diagnostic.ts';
import type { Diagnostic, Level, Report } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';
import { details } from './details.ts';
import { code, prose } from './markdown-text.ts';
import { relativePath } from './paths.ts';
import { thousands } from './style.ts';
import { incompleteness, summary } from './summary.ts';

const SIGN: Readonly<Record<Level, string>> = { error: '🔴 error', warning: '🟡 warning', info: '🔵 info' };
const ROW_AFTER_CUT = 200;

/** A table in GitHub's Markdown, the gravest findings first: for comments and summaries. */
export default function markdown(report: Report, context: FormatContext): string {
  return markdownWithin(report, context, Infinity);
}

/** The same, with as many findings as fit into a number of bytes, and how many were left out. */
export function markdownWithin(report: Report, context: FormatContext, bytes: number): string {
  const [headline = ''] = summary(report, { ...context, color: false }).split('\n');
  const lines = ['## nginx-lint', '', prose(headline), ''];
  if (report.incomplete) lines.push(...incompleteness(report).map((one) => `- ${prose(one)}`), '');
  if (report.diagnostics.length === 0) return lines.join('\n');
  lines.push('| Level | Place | Finding | Rule |', '| --- | --- | --- | --- |');
  const encoder = new TextEncoder();
  let left = bytes - encoder.encode(lines.join('\n')).length - ROW_AFTER_CUT;
  const sorted = report.diagnostics.toSorted((a, b) => LEVEL_RANK[b.level] - LEVEL_RANK[a.level]);
  for (const [index, diagnostic] of sorted.entries()) {
    const row = rowOf(diagnostic, context);
    left -= encoder.encode(row).length + 1;
    if (left < 0) {
      lines.push('', `and ${thousands(sorted.length - index)} more`);
      break;
    }
    lines.push(row);
  }
  return lines.join('\n') + '\n';
}

function rowOf(diagnostic: Diagnostic, { root, docsUrl }: FormatContext): string {
  const { file, start, level, message, ruleId } = diagnostic;
  const place = code(`${relativePath(file.path, root)}:${file.text.position(start).line}`);
  const text = [message, ...details(diagnostic, root)].map(prose).join('<br>');
  return `| ${SIGN[level]} | ${place} | ${text} | [${ruleId}](${docsUrl(ruleId)}) |`;
}
