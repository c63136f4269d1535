import { stripVTControlCharacters } from 'node:util';
import type { Diagnostic, Report } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';
import { visible } from './escape.ts';
import type { codeFrame } from './frame.ts';
import { includeChain, relativePath } from './paths.ts';
import { wrap } from './style.ts';
import { summary } from './summary.ts';
import { splitMessage } from './text.ts';
import { fileUri } from './uri.ts';

type CodeFrame = typeof codeFrame;

const INDENT = 8;
/** From so many columns on, what is wrong fits on one line mostly, beside the name of its rule. */
const WIDE = 100;
/** The library makes text between these bold and drops them; stand-ins that `visible` leaves in no text go through it untouched. */
const QUOTES: readonly (readonly [string, string])[] = [
  ["'", '\ufdd0'],
  ['`', '\ufdd1'],
];

const ENVIRONMENT = ['NO_COLOR', 'FORCE_COLOR', 'FORCE_HYPERLINK'];

interface Message {
  readonly ruleId: string;
  readonly severity: 1 | 2;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly diagnostic: Diagnostic;
  /** What does not fit beside the rule's name. */
  readonly rest: string;
}

interface Result {
  readonly filePath: string;
  readonly messages: Message[];
  readonly errorCount: number;
  readonly warningCount: number;
}

/** The list of eslint-formatter-pretty, each finding followed by what to do and, on a terminal, by the lines it is about. */
export default async function pretty(report: Report, context: FormatContext): Promise<string> {
  const tail = summary(report, context);
  if (report.diagnostics.length === 0) return tail;
  const results = resultsOf(report, context);
  const listed = (await list(results, context)).split('\n');
  const frame = context.snippets ? (await import('./frame.ts')).codeFrame : undefined;
  const lines: string[] = [''];
  let at = 1;
  // The library sorts results and messages in place: they are in the order of its lines now.
  for (const { filePath, messages } of results) {
    lines.push(fileLine(listed[at++]!, filePath, messages[0]!, context));
    for (const message of messages) {
      const line = plainUnless(context.color, restore(listed[at++]!, message));
      lines.push(linked(line, message.ruleId, context.docsUrl(message.ruleId), context));
      lines.push(...details(message, context, frame));
    }
    if (lines.at(-1) !== '') lines.push('');
    at++;
  }
  return lines.join('\n') + '\n' + tail;
}

/** The line with a file's name. Without colors the library's hidden line number would show. */
function fileLine(line: string, path: string, { diagnostic }: Message, context: FormatContext): string {
  const name = relativePath(path, context.cwd);
  return linked(context.color ? line : `  ${name}`, name, fileUri(diagnostic.file.path), context);
}

function plainUnless(color: boolean, line: string): string {
  return color ? line : stripVTControlCharacters(line).trimEnd();
}

/** A line with the last of its words linked: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda. */
function linked(line: string, word: string, url: string, { hyperlinks }: FormatContext): string {
  const at = hyperlinks ? line.lastIndexOf(word) : -1;
  if (at < 0) return line;
  return `${line.slice(0, at)}\u001b]8;;${url}\u001b\\${word}\u001b]8;;\u001b\\${line.slice(at + word.length)}`;
}

function resultsOf({ diagnostics }: Report, context: FormatContext): Result[] {
  const byPath = new Map<string, Message[]>();
  const longest = Math.max(...new Set(diagnostics.map(({ ruleId }) => ruleId.length)));
  for (const diagnostic of diagnostics) {
    const messages = byPath.get(diagnostic.file.path) ?? [];
    byPath.set(diagnostic.file.path, messages);
    messages.push(toMessage(diagnostic, context, longest));
  }
  return [...byPath].map(([path, messages]) => {
    const errorCount = messages.filter(({ severity }) => severity === 2).length;
    return { filePath: visible(path), messages, errorCount, warningCount: messages.length - errorCount };
  });
}

/** `longest` is the length of the longest name of a rule: those stand in a column of their own. */
function toMessage(diagnostic: Diagnostic, { columns }: FormatContext, longest: number): Message {
  const { file, start, ruleId, level, message } = diagnostic;
  const [what, separator, advice] = splitMessage(message);
  const width =
    columns < WIDE ? Math.max(columns - 16 - longest, 24) : Math.min(Math.max(columns - 16 - ruleId.length, 60), 100);
  const [headline = '', ...over] = wrap(visible(level === 'info' ? `info: ${what}` : what), width);
  let text = headline;
  for (const [quote, standIn] of QUOTES) text = text.replaceAll(quote, standIn);
  const rest = over.length > 0 ? over.join(' ') + separator + visible(advice) : visible(advice);
  const severity = level === 'error' ? 2 : 1;
  return { ruleId, severity, message: text, ...file.text.position(start), diagnostic, rest };
}

/** Calls the library, which looks at the environment and not at what the user said or where the text goes; the links are ours. */
async function list(results: readonly Result[], { cwd, color }: FormatContext): Promise<string> {
  const before = ENVIRONMENT.map((name) => [name, process.env[name]] as const);
  process.env['FORCE_HYPERLINK'] = '0';
  if (color) {
    process.env['FORCE_COLOR'] = '1';
    delete process.env['NO_COLOR'];
  }
  try {
    const { default: format } = await import('eslint-formatter-pretty');
    return format(results as never, { cwd } as never);
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** A line of the library with its quotes back, and the sign of an info, which the library does not know. */
function restore(line: string, { diagnostic: { level } }: Message): string {
  let text = line;
  for (const [quote, standIn] of QUOTES) text = text.replaceAll(standIn, quote);
  if (level !== 'info') return text;
  return text
    .replace(/\u001b\[33m(?=[\u26a0\u203c])/u, '\u001b[34m')
    .replace('⚠', 'ℹ')
    .replace('‼', 'i');
}

/** What stands below a line of the list: the rest of the message, and the code or else where the file is included from. */
function details({ diagnostic, rest }: Message, context: FormatContext, frame: CodeFrame | undefined): string[] {
  const { cwd, columns } = context;
  const lines = rest === '' ? [] : wrap(rest, Math.max(Math.min(columns, 120) - INDENT, 40));
  if (frame) lines.push(...frame(diagnostic, context, INDENT), '');
  else if (diagnostic.places && diagnostic.includedFrom.length > 0) lines.push(includeChain(diagnostic, cwd));
  return lines.map((line) => (line === '' ? '' : ' '.repeat(INDENT) + line));
}
