import { builtinRules } from '../../rules/index.ts';
import type { Diagnostic, Report } from '../../src/diagnostic.ts';
import { memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { fixAll } from '../../src/lint/fix.ts';
import { resolveSettings } from '../../src/lint/settings.ts';
import type { Settings } from '../../src/lint/settings.ts';
import type { Verdict } from '../differential/oracle.ts';

/** The texts of a configuration by path. */
export type Texts = Readonly<Record<string, Uint8Array>>;

/** A configuration to fix, and how to ask nginx about its texts. */
export interface Subject {
  readonly name: string;
  readonly main: string;
  readonly files: Texts;
  judge(files: Texts): Verdict;
}

/** What became of the fixes of one rule in one configuration. */
export interface Outcome {
  readonly rule: string;
  readonly subject: string;
  /** How many were made, in how many files. */
  readonly fixes: number;
  readonly files: number;
  /** Fixes that were left out, since they would have added a finding. */
  readonly refused: readonly string[];
  /** What nginx said of the text before and after. */
  readonly nginx: string;
  /** The texts afterwards. */
  readonly after: Texts;
  /** What is wrong with the result: nothing, if fixes are what they promise. */
  readonly wrong: readonly string[];
}

const settings = resolveSettings(builtinRules, {}) as Settings;

/** Makes the fixes of each rule that has some in a configuration, and looks at what comes of it. */
export function tryFixes(subject: Subject, only: ReadonlySet<string> | undefined = undefined): readonly Outcome[] {
  const before = lint(subject, subject.files);
  const rules = new Set(before.diagnostics.filter(({ fix }) => fix).map(({ ruleId }) => ruleId));
  return [...rules].filter((rule) => only?.has(rule) ?? true).map((rule) => tryRule(subject, rule, before));
}

function lint({ main }: Subject, files: Texts): Report {
  return check(memoryHost(files), [{ path: main }], settings);
}

function tryRule(subject: Subject, rule: string, before: Report): Outcome {
  const fixed = fixIn(subject, subject.files, rule);
  const { count, changes, refused } = fixed;
  const after = lint(subject, fixed.files);
  const again = fixIn(subject, fixed.files, rule);
  const verdicts = count > 0 ? ([subject.judge(subject.files), subject.judge(fixed.files)] as const) : undefined;
  const left = after.diagnostics.filter(({ ruleId, fix }) => ruleId === rule && fix).length;
  return {
    rule,
    subject: subject.name,
    fixes: count,
    files: changes.length,
    refused: refused.map(({ reason }) => reason),
    after: fixed.files,
    nginx: verdicts ? verdicts.map(({ verdict }) => verdict).join(' > ') : '',
    wrong: [
      ...added(before, after).map((one) => `new: ${one}`),
      ...(left > refused.length ? [`${left} findings are still there`] : []),
      ...(again.changes.length > 0 ? ['fixing again changes more'] : []),
      ...changes.flatMap(({ before: old, after: text }) => lineEndsKept(old.source, text.source)),
      ...(verdicts ? judged(...verdicts, after) : []),
    ],
  };
}

function fixIn(subject: Subject, files: Texts, rule: string) {
  const host = memoryHost(files);
  const wants = ({ ruleId }: Diagnostic) => ruleId === rule;
  const fixed = fixAll({ host, check: (other) => check(other, [{ path: subject.main }], settings), wants });
  const texts = fixed.changes.map(({ path, after }) => [path, after.encode()] as const);
  return { ...fixed, files: { ...files, ...Object.fromEntries(texts) } };
}

/** Findings of rules that have more in a file than before, and messages that were not there. */
function added(before: Report, after: Report): readonly string[] {
  const tally = (report: Report, key: (one: Diagnostic) => string) => {
    const counts = new Map<string, number>();
    for (const one of report.diagnostics) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
    return counts;
  };
  const more = (key: (one: Diagnostic) => string) => {
    const old = tally(before, key);
    return [...tally(after, key)].filter(([name, count]) => count > (old.get(name) ?? 0)).map(([name]) => name);
  };
  return [
    ...more(({ file, ruleId }) => `${file.path} ${ruleId}`),
    ...more(({ ruleId, message }) => `${ruleId}: ${message}`),
  ];
}

function lineEndsKept(before: string, after: string): readonly string[] {
  const bare = (text: string) => /(?<!\r)\n/.test(text);
  const crlf = (text: string) => text.includes('\r\n');
  if (crlf(before) && !bare(before) && bare(after)) return ['a line end lost its carriage return'];
  return !crlf(before) && crlf(after) ? ['a line end got a carriage return'] : [];
}

/** What nginx took it still takes; where no error is left, it takes what it refused. */
function judged(before: Verdict, after: Verdict, report: Report): readonly string[] {
  if (before.verdict === 'accepted')
    return after.verdict === 'accepted' ? [] : [`nginx refuses it now: ${after.message}`];
  const clean = !report.diagnostics.some(({ level }) => level === 'error');
  return clean && after.verdict === 'refused' ? [`nginx still refuses it: ${after.message}`] : [];
}
