import type { SourceFile } from '../../../grammar/nodes.ts';
import type { Diagnostic, Edit, Level, NotRead, Placement, Report, Suppressed } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import type { Span } from '../../text.ts';
import { UnreadFile } from './unread-file.ts';

/** A part of a file, which is a number in `files`. */
type StoredSpan = readonly [file: number, start: number, end: number];
type StoredEdit = readonly [span: StoredSpan, text: number];
type StoredPlacement = readonly StoredSpan[];

/** A finding; its texts, of which many have the same, are numbers in `texts`. */
interface StoredDiagnostic {
  readonly rule: number;
  readonly level: Level;
  readonly given?: Level;
  readonly message: number;
  readonly span: StoredSpan;
  readonly related: readonly (readonly [span: StoredSpan, message: number])[];
  readonly fix?: readonly StoredEdit[];
  readonly suggestions: readonly (readonly [title: number, edits: readonly StoredEdit[]])[];
  readonly places?: { readonly first: readonly StoredPlacement[]; readonly count: number };
  readonly from: StoredPlacement;
}

/** A report as JSON. */
export interface StoredReport {
  readonly files: readonly string[];
  readonly texts: readonly string[];
  readonly read: readonly number[];
  readonly asked: readonly number[];
  readonly diagnostics: readonly StoredDiagnostic[];
  readonly suppressed: readonly (Omit<Suppressed, 'diagnostic'> & { readonly diagnostic: StoredDiagnostic })[];
  readonly notRead: readonly (Omit<NotRead, 'includedFrom'> & { readonly from: StoredPlacement })[];
}

/** Numbers things as they come. */
function numbering<T>() {
  const numbers = new Map<T, number>();
  return {
    of(thing: T): number {
      let known = numbers.get(thing);
      if (known === undefined) numbers.set(thing, (known = numbers.size));
      return known;
    },
    all: () => [...numbers.keys()],
  };
}

/** A complete report without the texts of its files, which are on disk. */
export function storeReport(report: Report): StoredReport {
  const files = numbering<SourceFile>();
  const texts = numbering<string>();
  const span = ({ file, start, end }: Span & { readonly file: SourceFile }): StoredSpan => [files.of(file), start, end];
  const edit = (one: Edit): StoredEdit => [span(one), texts.of(one.text)];
  const diagnostic = (one: Diagnostic): StoredDiagnostic => ({
    rule: texts.of(one.ruleId),
    level: one.level,
    ...(one.given ? { given: one.given } : {}),
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
  const stored = {
    read: report.files.map(files.of),
    asked: [...report.asked].map(files.of),
    diagnostics: report.diagnostics.map(diagnostic),
    suppressed: report.suppressed.map((one) => ({ ...one, diagnostic: diagnostic(one.diagnostic) })),
    notRead: report.notRead.map(({ includedFrom, ...one }) => ({ ...one, from: includedFrom.map(span) })),
  };
  return { ...stored, files: files.all().map(({ path }) => path), texts: texts.all() };
}

/** The report again. The texts of files are read when something asks for them. */
export function restoreReport(stored: StoredReport, host: Host): Report {
  const { texts } = stored;
  const files = stored.files.map((path) => new UnreadFile(path, host));
  const span = ([file, start, end]: StoredSpan) => ({ file: files[file]!, start, end });
  const edit = ([at, text]: StoredEdit): Edit => ({ ...span(at), text: texts[text]! });
  const placement = (from: StoredPlacement): Placement => ({ includedFrom: from.map(span) });
  const diagnostic = (one: StoredDiagnostic): Diagnostic => ({
    ruleId: texts[one.rule]!,
    level: one.level,
    ...(one.given ? { given: one.given } : {}),
    message: texts[one.message]!,
    ...span(one.span),
    related: one.related.map(([at, message]) => ({ ...span(at), message: texts[message]! })),
    ...(one.fix ? { fix: one.fix.map(edit) } : {}),
    suggestions: one.suggestions.map(([title, edits]) => ({ title: texts[title]!, edits: edits.map(edit) })),
    ...(one.places ? { places: { first: one.places.first.map(placement), count: one.places.count } } : {}),
    ...placement(one.from),
  });
  return {
    files: stored.read.map((index) => files[index]!),
    asked: new Set(stored.asked.map((index) => files[index]!)),
    diagnostics: stored.diagnostics.map(diagnostic),
    suppressed: stored.suppressed.map((one) => ({ ...one, diagnostic: diagnostic(one.diagnostic) })),
    notRead: stored.notRead.map(({ from, ...one }) => ({ ...one, ...placement(from) })),
    incomplete: false,
  };
}
