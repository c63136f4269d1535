import type { SourceFile } from '../grammar/nodes.ts';
import type { Span, TextEdit } from './text.ts';

/** From the gravest: nginx refuses the file or requests certainly fail; a careful operator would change it; advice. */
export type Level = 'error' | 'warning' | 'info';

/** The levels, the gravest first. */
export const LEVELS: readonly Level[] = ['error', 'warning', 'info'];

/** The levels by gravity, for comparing. */
export const LEVEL_RANK: Readonly<Record<Level, number>> = { info: 0, warning: 1, error: 2 };

/** A replacement of `[start, end)` of a file's text. All edits of one fix are made together or not at all. */
export interface Edit extends TextEdit {
  readonly file: SourceFile;
}

/** Edits offered to a person, with what they do in a few words. */
export interface Suggestion {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Another place that belongs to a finding: where an inherited value was set, which listener, the first of two. */
export interface Related extends Span {
  readonly file: SourceFile;
  readonly message: string;
}

/** A point of a file a finding holds for, by the includes that led there. */
export interface Placement {
  /** The include directives that led to the file, outermost first. */
  readonly includedFrom: readonly (Span & { readonly file: SourceFile })[];
}

/** What a rule found, ready for a report. */
export interface Diagnostic extends Span {
  readonly ruleId: string;
  readonly level: Level;
  /** The level that the user gave the rule here, if any: findings are shown from it on. */
  readonly given?: Level;
  readonly message: string;
  readonly file: SourceFile;
  readonly related: readonly Related[];
  /** Keeps what nginx does, or makes a refused file load: safe to apply unseen. */
  readonly fix?: readonly Edit[];
  readonly suggestions: readonly Suggestion[];
  /** The places the finding holds in when its file is included more than once: the first five, and how many in all. */
  readonly places?: { readonly first: readonly Placement[]; readonly count: number };
  /** The include directives that lead to the (first) place, outermost first; empty in the main file. */
  readonly includedFrom: Placement['includedFrom'];
}

/** A diagnostic that is hidden: by a comment in the file (`inSource`), with the reason it gives, or by the suppressions file (`external`). */
export interface Suppressed {
  readonly diagnostic: Diagnostic;
  readonly kind: 'inSource' | 'external';
  readonly reason: string | undefined;
}

/** A file that nginx would read and the linter did not. */
export interface NotRead {
  readonly path: string;
  /** The system's own words: "No such file or directory". */
  readonly reason: string;
  /** True when the file exists but could not be read: the run is incomplete and exits with 2. */
  readonly incomplete: boolean;
  readonly includedFrom: Placement['includedFrom'];
}

/** The outcome of a run. Everything is sorted: files by path, diagnostics by file, place and rule. */
export interface Report {
  /** Every file that was read, clean ones too. */
  readonly files: readonly SourceFile[];
  /** Those of them that the run was about: all that the rules find in them is here. */
  readonly asked: ReadonlySet<SourceFile>;
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  readonly notRead: readonly NotRead[];
  /** A rule threw, or an included file could not be read: the run is incomplete (exit code 2). */
  readonly incomplete: boolean;
}
