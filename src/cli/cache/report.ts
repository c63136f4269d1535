import type { SourceFile } from '../../../grammar/nodes.ts';
import type { Diagnostic, Edit, NotRead, Report, Suppressed } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import type { Outcome, Share } from '../../lint/report.ts';
import { keptDiagnostic } from './kept-diagnostic.ts';
import type { Found, Kind, StoredFound, StoredPlacement, StoredSpan } from './kept-diagnostic.ts';
import { UnreadFile } from './unread-file.ts';

/** What every run with a kept report needs of it, as JSON. */
export interface StoredReport {
  readonly files: readonly string[];
  readonly read: readonly number[];
  readonly asked: readonly number[];
  readonly kinds: readonly Kind[];
  /** The kinds of the findings, by their numbers. */
  readonly diagnostics: readonly number[];
  readonly suppressed: readonly (Omit<Suppressed, 'diagnostic'> & { readonly of: number })[];
  readonly notRead: readonly (Omit<NotRead, 'includedFrom'> & { readonly from: StoredPlacement })[];
  /** Of several configurations, what each has: files, and the numbers of findings in the lists above. */
  readonly shares: readonly StoredShare[];
}

interface StoredShare {
  readonly asked: readonly number[];
  readonly diagnostics: readonly number[];
  readonly suppressed: readonly number[];
}

/** Numbers things as they come, those with the same key as one. */
function numbering<T>(keyOf: (thing: T) => unknown = (thing) => thing) {
  const numbers = new Map<unknown, number>();
  const all: T[] = [];
  return {
    of(thing: T): number {
      const key = keyOf(thing);
      let known = numbers.get(key);
      if (known === undefined) numbers.set(key, (known = all.push(thing) - 1));
      return known;
    },
    all: (): readonly T[] => all,
  };
}

/** A complete report without the texts of its files, which are on disk, and what was found, in full. */
export function storeReport({ report, shares }: Outcome): { readonly report: StoredReport; readonly found: Found } {
  const files = numbering<SourceFile>();
  const texts = numbering<string>();
  const kinds = numbering<Kind>(JSON.stringify);
  const span = ({ file, start, end }: Edit | Omit<Edit, 'text'>): StoredSpan => [files.of(file), start, end];
  const edit = (one: Edit) => [span(one), texts.of(one.text)] as const;
  const kind = ({ ruleId: rule, level, given }: Diagnostic) => kinds.of({ rule, level, ...(given ? { given } : {}) });
  const inFull = (one: Diagnostic): StoredFound => ({
    message: texts.of(one.message),
    span: span(one),
    related: one.related.map((related) => [span(related), texts.of(related.message)]),
    ...(one.fix ? { fix: one.fix.map(edit) } : {}),
    suggestions: one.suggestions.map(({ title, edits }) => [texts.of(title), edits.map(edit)]),
    ...(one.places
      ? {
          places: {
            first: one.places.first.map(({ includedFrom }) => includedFrom.map(span)),
            count: one.places.count,
          },
        }
      : {}),
    from: one.includedFrom.map(span),
  });
  const found = [...report.diagnostics, ...report.suppressed.map(({ diagnostic }) => diagnostic)].map(inFull);
  const stored = {
    read: report.files.map(files.of),
    asked: [...report.asked].map(files.of),
    diagnostics: report.diagnostics.map(kind),
    suppressed: report.suppressed.map(({ diagnostic, ...one }) => ({ ...one, of: kind(diagnostic) })),
    notRead: report.notRead.map(({ includedFrom, ...one }) => ({ ...one, from: includedFrom.map(span) })),
    shares: shares.length === 1 ? [] : storeShares({ report, shares }, files.of),
  };
  return {
    report: { ...stored, kinds: kinds.all(), files: files.all().map(({ path }) => path) },
    found: { texts: texts.all(), found },
  };
}

/** The report again. The texts of files, and what `found` gives, are read when something asks for them. */
export function restoreReport(stored: StoredReport, found: () => Found, host: Host): Outcome {
  const { kinds } = stored;
  const files = stored.files.map((path) => new UnreadFile(path, host));
  const diagnostic = (kind: number, index: number) => keptDiagnostic(kinds[kind]!, index, found, files);
  const hidden = stored.diagnostics.length;
  const report: Report = {
    files: stored.read.map((index) => files[index]!),
    asked: new Set(stored.asked.map((index) => files[index]!)),
    diagnostics: stored.diagnostics.map(diagnostic),
    suppressed: stored.suppressed.map(({ of, ...one }, index) => ({
      ...one,
      diagnostic: diagnostic(of, hidden + index),
    })),
    notRead: stored.notRead.map(({ from, ...one }) => ({
      ...one,
      includedFrom: from.map(([file, start, end]) => ({ file: files[file]!, start, end })),
    })),
    incomplete: false,
  };
  const shares = stored.shares.map((share): Share => ({
    asked: new Set(share.asked.map((index) => files[index]!)),
    diagnostics: share.diagnostics.map((index) => report.diagnostics[index]!),
    suppressed: share.suppressed.map((index) => report.suppressed[index]!),
    incomplete: false,
  }));
  return { report, shares: shares.length > 0 ? shares : [report] };
}

function storeShares({ report, shares }: Outcome, numberOf: (file: SourceFile) => number): readonly StoredShare[] {
  const diagnostics = new Map(report.diagnostics.map((one, index) => [one, index]));
  const suppressed = new Map(report.suppressed.map((one, index) => [one, index]));
  return shares.map((share) => ({
    asked: [...share.asked].map(numberOf),
    diagnostics: share.diagnostics.map((one) => diagnostics.get(one)!),
    suppressed: share.suppressed.map((one) => suppressed.get(one)!),
  }));
}
