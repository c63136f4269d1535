import type { SourceFile } from '../../grammar/nodes.ts';
import { compareBytes } from '../config/paths.ts';
import type { Diagnostic, NotRead, Report, Suppressed } from '../diagnostic.ts';
import type { Collector, Found } from './collect.ts';
import { both } from './merged.ts';
import { withoutOwned } from './owners.ts';
import { suppressionNotes } from './notes.ts';
import type { Settings } from './settings.ts';
import { findSuppressions, hider } from './suppressions.ts';

/** What was read with the same settings. */
export interface Read {
  readonly settings: Settings;
  /** The files that the run is about. */
  readonly asked: Set<SourceFile>;
  /** Those of them that were read in whole configurations: what rules do not find there is not there. */
  readonly whole: Set<SourceFile>;
  readonly notRead: Map<string, NotRead>;
  /** Whether a rule has failed. */
  failed: boolean;
}

/** What settings have of a report: what is found in the files that they are asked about. */
export type Share = Pick<Report, 'asked' | 'diagnostics' | 'suppressed' | 'incomplete'>;

/** The report of a run, and what each of the settings has of it, by their number; of one alone, that is the same report. */
export interface Outcome {
  readonly report: Report;
  readonly shares: readonly Share[];
}

interface Hidden {
  readonly suppressed: Suppressed;
  readonly by: readonly number[];
}

/** Puts together what was read and found, each by settings of its own. */
export function reportOf(collector: Collector, reads: readonly Read[]): Outcome {
  const found = collector.found((file, related, index) => {
    const { asked, settings } = reads[index]!;
    return (asked.has(file) || related.some((one) => asked.has(one.file))) && !settings.ignores?.(file.path);
  });
  const { shown: all, hidden } = suppress(reads, found);
  // What is hidden owns nothing.
  const shown = [...withoutOwned(all, collector.general)];
  shown.sort((a, b) => byPlace(a.diagnostic, b.diagnostic));
  hidden.sort((a, b) => byPlace(a.suppressed.diagnostic, b.suppressed.diagnostic));
  const report = together(reads, shown, hidden);
  if (reads.length === 1) return { report, shares: [report] };
  const own = reads.map(() => ({ shown: [] as Found[], hidden: [] as Hidden[] }));
  for (const one of shown) for (const index of one.by) own[index]!.shown.push(one);
  for (const one of hidden) for (const index of one.by) own[index]!.hidden.push(one);
  return { report, shares: reads.map((read, index) => together([read], own[index]!.shown, own[index]!.hidden)) };
}

/** What several of the settings have together. */
export function sharedBy({ report, shares }: Outcome, indexes: readonly number[]): Share {
  if (indexes.length === shares.length) return report;
  const own = indexes.map((index) => shares[index]!);
  return {
    asked: new Set(own.flatMap(({ asked }) => [...asked])),
    diagnostics: [...new Set(own.flatMap(({ diagnostics }) => diagnostics))],
    suppressed: [...new Set(own.flatMap(({ suppressed }) => suppressed))],
    incomplete: own.some(({ incomplete }) => incomplete),
  };
}

function together(reads: readonly Read[], found: readonly Found[], hidden: readonly Hidden[]): Report {
  const asked = new Set(reads.flatMap((read) => [...read.asked]));
  const diagnostics = found.map(({ diagnostic }) => diagnostic);
  const notRead = new Map<string, NotRead>();
  for (const [path, unread] of reads.flatMap((read) => [...read.notRead]))
    if (!notRead.has(path)) notRead.set(path, unread);
  const files = new Set([...asked, ...diagnostics.map(({ file }) => file)]);
  return {
    files: [...files].sort((a, b) => compareBytes(a.path, b.path)),
    asked,
    diagnostics,
    suppressed: hidden.map(({ suppressed }) => suppressed),
    notRead: [...notRead.values()].sort((a, b) => compareBytes(a.path, b.path)),
    incomplete: reads.some((read) => read.failed) || [...notRead.values()].some(({ incomplete }) => incomplete),
  };
}

/** Hides what comments in the files are about, and adds what is to be said of these. A comment serves all who read its file. */
function suppress(reads: readonly Read[], found: readonly Found[]): { shown: Found[]; hidden: Hidden[] } {
  const files = new Set(reads.flatMap(({ asked, settings }) => (settings.ignoreComments ? [] : [...asked])));
  const suppressions = new Map([...files].map((file) => [file, findSuppressions(file)]));
  const hiders = new Map([...suppressions].map(([file, ofFile]) => [file, hider(ofFile)]));
  const shown: Found[] = [];
  const hidden: Hidden[] = [];
  for (const one of found) {
    const { diagnostic, by } = one;
    const comment = hiders.get(diagnostic.file)?.(diagnostic);
    if (!comment) shown.push(one);
    else hidden.push({ suppressed: { diagnostic, kind: 'inSource', reason: comment.reason }, by });
  }
  for (const [file, comments] of suppressions)
    if (comments.length > 0) for (const note of notesOf(file, comments, reads)) shown.push(note);
  return { shown, hidden };
}

/** What all that read a file say of its comments, each once. */
function notesOf(file: SourceFile, comments: ReturnType<typeof findSuppressions>, reads: readonly Read[]): Found[] {
  const notes = new Map<string, Found>();
  for (const [index, { asked, whole, settings }] of reads.entries()) {
    if (!asked.has(file)) continue;
    for (const note of suppressionNotes(file, comments, settings, whole.has(file))) {
      const key = `${note.ruleId} ${note.start} ${note.message}`;
      const known = notes.get(key);
      notes.set(
        key,
        known
          ? { diagnostic: { ...known.diagnostic, ...both(known.diagnostic, note) }, by: [...known.by, index] }
          : { diagnostic: note, by: [index] },
      );
    }
  }
  return [...notes.values()];
}

/** Sorts diagnostics as reports have them: by file, place and rule. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compareBytes(a.file.path, b.file.path) || a.start - b.start || a.end - b.end || compareBytes(a.ruleId, b.ruleId)
  );
}
