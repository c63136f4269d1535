import { groupBy } from '../collections.ts';
import type { Diagnostic, Report } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';
import { details } from './details.ts';
import { visible } from './escape.ts';
import { relativePath } from './paths.ts';

interface Point {
  readonly ok: boolean;
  readonly path: string;
  /** The lines of the YAML block, without their indentation. */
  readonly yaml: readonly string[];
}

/** TAP 13: a test for each file that was read, with its findings in YAML; an error among them is a failure. */
export default function tap(report: Report, { cwd }: FormatContext): string {
  const found = groupBy(report.diagnostics, ({ file }) => file);
  const points: Point[] = report.files.map((file) => {
    const diagnostics = found.get(file) ?? [];
    const yaml = diagnostics.flatMap((one) => finding(one, cwd));
    return {
      ok: diagnostics.every(({ level }) => level !== 'error'),
      path: file.path,
      yaml: yaml.length > 0 ? ['findings:', ...yaml] : [],
    };
  });
  for (const { path, reason, incomplete } of report.notRead) {
    if (incomplete) points.push({ ok: false, path, yaml: [`message: ${quote(`cannot be read: ${reason}`)}`] });
  }
  const lines = points.flatMap(({ ok, path, yaml }, index) => [
    `${ok ? 'ok' : 'not ok'} ${index + 1} - ${description(relativePath(path, cwd))}`,
    ...(yaml.length > 0 ? ['---', ...yaml, '...'].map((line) => `  ${line}`) : []),
  ]);
  return ['TAP version 13', `1..${points.length}`, ...lines].join('\n') + '\n';
}

function finding(diagnostic: Diagnostic, cwd: string): readonly string[] {
  const { file, start, level, ruleId, message } = diagnostic;
  const { line, column } = file.text.position(start);
  const more = details(diagnostic, cwd);
  return [
    `  - rule: ${ruleId}`,
    `    severity: ${level}`,
    `    message: ${quote(message)}`,
    `    line: ${line}`,
    `    column: ${column}`,
    ...(more.length > 0 ? ['    details:', ...more.map((one) => `      - ${quote(one)}`)] : []),
  ];
}

/** A `#` would begin a directive ("# TODO" makes a failure none). */
function description(path: string): string {
  return visible(path).replaceAll(/[\\#]/g, '\\$&');
}

/** A string of JSON is one of YAML. */
function quote(text: string): string {
  return JSON.stringify(visible(text));
}
