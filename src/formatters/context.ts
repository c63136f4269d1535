import type { Level, Report } from '../diagnostic.ts';

/** What a formatter needs besides the report. */
export interface FormatContext {
  readonly cwd: string;
  readonly color: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** Show the lines of the files around each finding. */
  readonly snippets: boolean;
  /** Findings that are left out by their level, and how many of each. */
  readonly hidden: Readonly<Record<Level, number>>;
  /** What was linted, where the user named nothing: for the summary. */
  readonly label?: string;
  /** The paths of files that fixes have changed: their text is the new one. */
  readonly changed?: ReadonlySet<string>;
  /** Where a rule is documented. */
  docsUrl(ruleId: string): string;
}

/** Writes a report as text. `report.diagnostics` holds only what is to be shown. */
export type Formatter = (report: Report, context: FormatContext) => string | Promise<string>;
