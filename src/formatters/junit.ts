import type { SourceFile } from '../../grammar/nodes.ts';
import { groupBy } from '../collections.ts';
import type { Diagnostic, NotRead, Report } from '../diagnostic.ts';
import { details } from './details.ts';
import type { FormatContext } from './context.ts';
import { relativePath } from './paths.ts';
import { element, escapeXml, XML_HEAD } from './xml.ts';

interface Suite {
  readonly name: string;
  readonly cases: readonly string[];
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/**
 * JUnit's XML: a suite for each file that was read, with a test for each finding; a clean file is one test that passes. Errors and
 * warnings are failures, advice is a skipped test. Times are left out: the same findings make the same report.
 */
export default function junit(report: Report, context: FormatContext): string {
  const found = groupBy(report.diagnostics, ({ file }) => file);
  const suites = [
    ...report.files.map((file) => suiteOf(file, found.get(file) ?? [], context)),
    ...report.notRead.filter(({ incomplete }) => incomplete).map((one) => unreadSuite(one, context)),
  ];
  const sum = (count: (suite: Suite) => number) => suites.reduce((total, suite) => total + count(suite), 0);
  const totals = {
    tests: sum(({ cases }) => cases.length),
    failures: sum(({ failures }) => failures),
    errors: sum(({ errors }) => errors),
    skipped: sum(({ skipped }) => skipped),
  };
  const content = suites.map(({ name, cases, failures, errors, skipped }) =>
    element('testsuite', { name, tests: cases.length, failures, errors, skipped }, `\n${cases.join('')}`),
  );
  return XML_HEAD + element('testsuites', { name: 'nginx-lint', ...totals }, `\n${content.join('')}`);
}

function suiteOf(file: SourceFile, diagnostics: readonly Diagnostic[], context: FormatContext): Suite {
  const name = relativePath(file.path, context.root);
  const about = { classname: className(name), file: name };
  const skipped = diagnostics.filter(({ level }) => level === 'info').length;
  // GitLab takes tests of one name for one test.
  const seen = new Map<string, number>();
  const cases = diagnostics.map((diagnostic) => {
    const { ruleId } = diagnostic;
    const nth = (seen.get(ruleId) ?? 0) + 1;
    seen.set(ruleId, nth);
    return caseOf(diagnostic, nth === 1 ? ruleId : `${ruleId} (${nth})`, about, context);
  });
  if (cases.length === 0) cases.push(element('testcase', { name: 'no findings', ...about }));
  return { name, cases, failures: diagnostics.length - skipped, errors: 0, skipped };
}

function caseOf(
  diagnostic: Diagnostic,
  name: string,
  about: { readonly classname: string; readonly file: string },
  context: FormatContext,
): string {
  const { file, start, level, message } = diagnostic;
  const { line, column } = file.text.position(start);
  const body = [`${about.file}:${line}:${column}: ${level}: ${message}`, ...details(diagnostic, context.root)];
  const text = escapeXml(`${body.join('\n')}\n`);
  const outcome =
    level === 'info' ? element('skipped', { message }, text) : element('failure', { type: level, message }, text);
  return element('testcase', { name, ...about, line }, `\n${outcome}`);
}

function unreadSuite({ path, reason }: NotRead, { root }: FormatContext): Suite {
  const name = relativePath(path, root);
  const error = element('error', { type: 'unreadable', message: `cannot be read: ${reason}` });
  const test = element('testcase', { name: 'can be read', classname: className(name), file: name }, `\n${error}`);
  return { name, cases: [test], failures: 0, errors: 1, skipped: 0 };
}

function className(path: string): string {
  return path.replace(/\.conf$/, '');
}
