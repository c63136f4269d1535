import { stripVTControlCharacters } from 'node:util';
import type { Diagnostic, Report } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';
import { visible } from './escape.ts';
import { codeFrame } from './frame.ts';
import { summary } from './summary.ts';

interface Message {
  readonly ruleId: string;
  readonly severity: 1 | 2;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** Place of the diagnostic in the report: survives the formatter's sorting. */
  readonly index: number;
}

/** The list of eslint-formatter-pretty, each finding followed by what to do and, on a terminal, by the lines it is about. */
export default async function pretty(report: Report, context: FormatContext): Promise<string> {
  const tail = summary(report, context);
  if (report.diagnostics.length === 0) return tail;
  // The library looks at the environment when it is loaded, not at the stream it is written to.
  if (context.color) process.env['FORCE_COLOR'] ??= '1';
  const { default: format } = await import('eslint-formatter-pretty');
  const results = resultsOf(report);
  const rulesMeta = Object.fromEntries(report.diagnostics.map(({ ruleId }) => [ruleId, { docs: { url: context.docsUrl(ruleId) } }]));
  const listed = format(results as never, { cwd: context.cwd, rulesMeta } as never).split('\n');
  const lines: string[] = [''];
  let at = 1;
  for (const { messages } of results) {
    lines.push(listed[at++]!);
    for (const { index } of messages) {
      lines.push(listed[at++]!);
      lines.push(...details(report.diagnostics[index]!, context));
    }
    lines.push('');
    at++;
  }
  const text = lines.join('\n') + '\n' + tail;
  return context.color ? text : stripVTControlCharacters(text).replaceAll(/[ \t]+$/gm, '');
}

function resultsOf(report: Report) {
  const byFile = new Map<string, Message[]>();
  report.diagnostics.forEach((diagnostic, index) => {
    const { file, start, ruleId, level, message } = diagnostic;
    const { line, column } = file.text.position(start);
    const [headline] = split(message);
    const text = level === 'info' ? `info: ${headline}` : headline;
    const messages = byFile.get(file.path) ?? [];
    byFile.set(file.path, messages);
    messages.push({ ruleId, severity: level === 'error' ? 2 : 1, message: visible(text), line, column, index });
  });
  return [...byFile].map(([path, messages]) => {
    const errorCount = messages.filter(({ severity }) => severity === 2).length;
    const counts = { errorCount, warningCount: messages.length - errorCount, fatalErrorCount: 0 };
    return { filePath: visible(path), messages, ...counts, fixableErrorCount: 0, fixableWarningCount: 0, suppressedMessages: [], usedDeprecatedRules: [] };
  });
}

/** What is wrong, and the rest: messages say first the one, then what nginx does and what to write instead. */
function split(message: string): [string, string] {
  let quoted = false;
  for (let i = 0; i < message.length - 1; i++) {
    if (message[i] === '"') quoted = !quoted;
    if (!quoted && (message[i] === ':' || message[i] === ';') && message[i + 1] === ' ') {
      return [message.slice(0, i), message.slice(i + 2)];
    }
  }
  return [message, ''];
}

function details(diagnostic: Diagnostic, { cwd, columns, snippets }: FormatContext): string[] {
  const [, rest] = split(diagnostic.message);
  const indent = ' '.repeat(8);
  const lines = rest === '' ? [] : wrap(visible(rest), Math.max(Math.min(columns, 120) - indent.length, 40));
  if (snippets) lines.push(...codeFrame(diagnostic, cwd, columns));
  if (snippets && lines.length > 0) lines.push('');
  return lines.map((line) => (line === '' ? '' : indent + line));
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
