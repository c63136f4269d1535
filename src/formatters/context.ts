import type { Level, Report } from '../diagnostic.ts';

/** What the reports that describe rules say of one. */
export interface RuleInfo {
  /** Undefined for a rule that is none of the built-in ones. */
  readonly category: string | undefined;
  readonly severity: Level;
  readonly summary: string;
  readonly why: string;
  readonly reference: string;
}

/** What a formatter needs besides the report. */
export interface FormatContext {
  readonly cwd: string;
  /** The top of the repository, from where the formats of CI services name files; the working directory where there is none. */
  readonly root: string;
  readonly color: boolean;
  /** Link the names of rules and files with OSC 8. */
  readonly hyperlinks: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** Show the lines of the files around each finding. */
  readonly snippets: boolean;
  /** Findings that are left out by their level, and how many of each. */
  readonly hidden: Readonly<Record<Level, number>>;
  /** What was linted, where the user named nothing: for the summary. */
  readonly label?: string;
  /** Whether `--fix` could change what was linted: it is on disk, and this run has not made its fixes already. */
  readonly canFix?: boolean;
  /** The paths of files that fixes have changed: their text is the new one. */
  readonly changed?: ReadonlySet<string>;
  /** What was linted, in the user's words where there are any. */
  readonly paths: readonly string[];
  /** The version of nginx-lint. */
  readonly version: string;
  /** Where a rule is documented. */
  docsUrl(ruleId: string): string;
  /** What is known of a rule that ran. */
  rule(ruleId: string): RuleInfo | undefined;
  /** The SHA-256 of a text in hexadecimal: the platform's, since a browser has another than node and none is worth bundling. */
  digest(text: string): string;
}

/** Writes a report as text. `report.diagnostics` holds only what is to be shown. */
export type Formatter = (report: Report, context: FormatContext) => string | Promise<string>;
