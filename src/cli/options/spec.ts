/** One option of the command line. Every use of options reads this table: the parser, the help, the checks. */
export interface OptionSpec {
  readonly name: string;
  readonly alias?: string;
  readonly type: 'boolean' | 'string' | 'list';
  /** The values it takes; a string option takes any when absent. */
  readonly choices?: readonly string[];
  /** Other words for some of them. */
  readonly synonyms?: Readonly<Record<string, string>>;
  /** A file may follow each value: `VALUE=FILE`. */
  readonly toFile?: true;
  /** A whole number, from 0. */
  readonly number?: true;
  /** `--no-NAME` is something to say. */
  readonly negatable?: true;
  readonly placeholder?: string;
  readonly description: string;
}
