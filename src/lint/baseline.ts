import { compareBytes } from '../config/paths.ts';
import type { Diagnostic, Report, Suppressed } from '../diagnostic.ts';
import { byPlace } from './check.ts';
import { UNHIDABLE } from './suppressions.ts';

/** How many findings of a rule a file may have: by the file's name, then by the rule's id. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The name that a baseline has for the file at a path. */
export type NameOf = (path: string) => string;

/**
 * Hides what a baseline allows. Where a file has more findings of a rule than that, all of them are shown: which of them is the new one
 * nobody knows.
 */
export function applyBaseline(report: Report, baseline: Baseline, nameOf: NameOf): Report {
  const found = countFindings(report, nameOf);
  const shown: Diagnostic[] = [];
  const suppressed: Suppressed[] = [...report.suppressed];
  for (const diagnostic of report.diagnostics) {
    const name = nameOf(diagnostic.file.path);
    const allowed = baseline.get(name)?.get(diagnostic.ruleId) ?? 0;
    const count = found.get(name)?.get(diagnostic.ruleId) ?? Infinity;
    if (count <= allowed) suppressed.push({ diagnostic, kind: 'external', reason: undefined });
    else shown.push(diagnostic);
  }
  return { ...report, diagnostics: shown, suppressed: suppressed.sort((a, b) => byPlace(a.diagnostic, b.diagnostic)) };
}

/** A baseline that allows what a report has of the rules wanted; what it said of others and of other files stays. */
export function extendBaseline(
  report: Report,
  baseline: Baseline,
  nameOf: NameOf,
  wanted: (ruleId: string) => boolean,
): Baseline {
  const asked = namesAsked(report, nameOf);
  const extended = new Map([...baseline].map(([name, rules]) => [name, new Map(rules)]));
  for (const [name, rules] of countFindings(report, nameOf)) {
    for (const [id, count] of rules) {
      if (!wanted(id)) continue;
      const allowed = extended.get(name) ?? new Map<string, number>();
      extended.set(name, allowed);
      // Of a file that the run was not about there may be more than it has found.
      allowed.set(id, asked.has(name) ? count : Math.max(count, allowed.get(id) ?? 0));
    }
  }
  return sorted(extended);
}

/** What a baseline allows and a report has not, of the rules that ran over the files it is about. */
export function unusedBaseline(
  report: Report,
  baseline: Baseline,
  nameOf: NameOf,
  ran: (ruleId: string) => boolean,
): Baseline {
  if (report.incomplete) return new Map();
  const asked = namesAsked(report, nameOf);
  const found = countFindings(report, nameOf);
  return mapCounts(baseline, (name, id, allowed) =>
    asked.has(name) && ran(id) ? Math.max(allowed - (found.get(name)?.get(id) ?? 0), 0) : 0,
  );
}

/** A baseline without what of it is unused, and without files that are gone. */
export function pruneBaseline(baseline: Baseline, unused: Baseline, isThere: (name: string) => boolean): Baseline {
  const there = new Map([...baseline].filter(([name]) => isThere(name)));
  return mapCounts(there, (name, id, allowed) => allowed - (unused.get(name)?.get(id) ?? 0));
}

/** How many findings a baseline allows in all. */
export function sizeOf(baseline: Baseline): number {
  return [...baseline.values()].flatMap((rules) => [...rules.values()]).reduce((sum, count) => sum + count, 0);
}

function namesAsked({ asked }: Report, nameOf: NameOf): ReadonlySet<string> {
  return new Set([...asked].map(({ path }) => nameOf(path)));
}

/** How many findings there are that can be hidden. */
function countFindings({ diagnostics }: Report, nameOf: NameOf): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { file, ruleId } of diagnostics) {
    if (UNHIDABLE.has(ruleId)) continue;
    const name = nameOf(file.path);
    let rules = counts.get(name);
    if (!rules) counts.set(name, (rules = new Map()));
    rules.set(ruleId, (rules.get(ruleId) ?? 0) + 1);
  }
  return counts;
}

/** The baseline with other counts; those of 0 are left out. */
function mapCounts(baseline: Baseline, change: (name: string, id: string, count: number) => number): Baseline {
  const changed = new Map<string, Map<string, number>>();
  for (const [name, rules] of baseline) {
    const kept = [...rules]
      .map(([id, count]) => [id, change(name, id, count)] as const)
      .filter(([, count]) => count > 0);
    if (kept.length > 0) changed.set(name, new Map(kept));
  }
  return sorted(changed);
}

function sorted(baseline: Baseline): Baseline {
  const byKey = <T>(map: ReadonlyMap<string, T>) => new Map([...map].sort(([a], [b]) => compareBytes(a, b)));
  return byKey(new Map([...baseline].map(([name, rules]) => [name, byKey(rules)])));
}
