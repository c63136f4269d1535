import type { SourceFile } from '../../../grammar/nodes.ts';
import type { Diagnostic, Edit, Level, Placement } from '../../diagnostic.ts';

/** What decides whether a finding is shown; many findings have the same. */
export interface Kind {
  readonly rule: string;
  readonly level: Level;
  readonly given?: Level;
}

/** A part of a file, which is a number in the list of files. */
export type StoredSpan = readonly [file: number, start: number, end: number];
export type StoredPlacement = readonly StoredSpan[];
type StoredEdit = readonly [span: StoredSpan, text: number];

/** A finding without its kind; its texts, of which many have the same, are numbers in a list. */
export interface StoredFound {
  readonly message: number;
  readonly span: StoredSpan;
  readonly related: readonly (readonly [span: StoredSpan, message: number])[];
  readonly fix?: readonly StoredEdit[];
  readonly suggestions: readonly (readonly [title: number, edits: readonly StoredEdit[]])[];
  readonly places?: { readonly first: readonly StoredPlacement[]; readonly count: number };
  readonly from: StoredPlacement;
}

/** All that was found, as JSON. */
export interface Found {
  readonly texts: readonly string[];
  readonly found: readonly StoredFound[];
}

/** A finding of a kept report, by its number: what of thousands no run shows is not even read. */
export function keptDiagnostic(
  { rule: ruleId, level, given }: Kind,
  index: number,
  found: () => Found,
  files: readonly SourceFile[],
): Diagnostic {
  let whole: ReturnType<typeof restore> | undefined;
  const inFull = () => (whole ??= restore(index, found(), files));
  return new KeptDiagnostic(ruleId, level, given, inFull) as Diagnostic;
}

class KeptDiagnostic {
  readonly ruleId: string;
  readonly level: Level;
  readonly given: Level | undefined;
  readonly #inFull: () => ReturnType<typeof restore>;

  constructor(ruleId: string, level: Level, given: Level | undefined, inFull: () => ReturnType<typeof restore>) {
    this.ruleId = ruleId;
    this.level = level;
    this.given = given;
    this.#inFull = inFull;
  }

  get message() {
    return this.#inFull().message;
  }
  get file() {
    return this.#inFull().file;
  }
  get start() {
    return this.#inFull().start;
  }
  get end() {
    return this.#inFull().end;
  }
  get related() {
    return this.#inFull().related;
  }
  get fix() {
    return this.#inFull().fix;
  }
  get suggestions() {
    return this.#inFull().suggestions;
  }
  get places() {
    return this.#inFull().places;
  }
  get includedFrom() {
    return this.#inFull().includedFrom;
  }
}

function restore(index: number, { texts, found }: Found, files: readonly SourceFile[]) {
  const one = found[index]!;
  const span = ([file, start, end]: StoredSpan) => ({ file: files[file]!, start, end });
  const edit = ([at, text]: StoredEdit): Edit => ({ ...span(at), text: texts[text]! });
  const placement = (from: StoredPlacement): Placement => ({ includedFrom: from.map(span) });
  return {
    message: texts[one.message]!,
    ...span(one.span),
    related: one.related.map(([at, message]) => ({ ...span(at), message: texts[message]! })),
    fix: one.fix?.map(edit),
    suggestions: one.suggestions.map(([title, edits]) => ({ title: texts[title]!, edits: edits.map(edit) })),
    places: one.places && { first: one.places.first.map(placement), count: one.places.count },
    ...placement(one.from),
  };
}
