import { FORMATS } from '../formatters/index.ts';

/** One option of the command line. Every use of options reads this table: the parser, the help, the checks. */
export interface OptionSpec {
  readonly name: string;
  readonly alias?: string;
  readonly type: 'boolean' | 'string' | 'list';
  /** The values it takes; a string option takes any when absent. */
  readonly choices?: readonly string[];
  /** A whole number, from 0. */
  readonly number?: true;
  /** Can be switched off with `--no-NAME`. */
  readonly negatable?: true;
  readonly placeholder?: string;
  readonly description: string;
  readonly group: 'Rules' | 'Input' | 'Output' | 'Other';
}

const LEVELS = ['error', 'warning', 'info'];

export const OPTIONS: readonly OptionSpec[] = [
  { name: 'only', type: 'list', placeholder: 'RULE', group: 'Rules', description: 'Run this rule alone (repeatable; a,b works too)' },
  { name: 'skip', type: 'list', placeholder: 'RULE', group: 'Rules', description: 'Do not run this rule (repeatable; a,b works too)' },
  {
    name: 'rule',
    type: 'list',
    placeholder: 'ID=SETTING',
    group: 'Rules',
    description: 'Set a rule: id=off|info|warning|error, or id={"level":"warning","maxRead":600}',
  },
  { name: 'config', alias: 'c', type: 'string', negatable: true, placeholder: 'FILE', group: 'Rules', description: 'Configuration file; --no-config reads none' },
  { name: 'nginx-version', type: 'string', placeholder: 'VERSION', group: 'Rules', description: 'What nginx it is for: 1.22.1, 1.28, 1.24..1.30, R33, 1.27.1.2' },
  { name: 'prefix', alias: 'p', type: 'string', placeholder: 'DIR', group: 'Input', description: 'Directory that relative includes start from, and that stands for /etc/nginx' },
  { name: 'path-map', type: 'list', placeholder: 'FROM=TO', group: 'Input', description: 'Read files named below FROM from TO (repeatable)' },
  { name: 'stdin-filename', type: 'string', placeholder: 'FILE', group: 'Input', description: 'What the text on standard input (path "-") is called' },
  { name: 'format', alias: 'f', type: 'string', choices: FORMATS, placeholder: 'FORMAT', group: 'Output', description: 'Format of the report (default pretty)' },
  { name: 'output-file', alias: 'o', type: 'string', placeholder: 'FILE', group: 'Output', description: 'Write the report to a file' },
  { name: 'severity', type: 'string', choices: LEVELS, placeholder: 'LEVEL', group: 'Output', description: 'Lowest level shown (default warning; info in json)' },
  { name: 'fail-on', type: 'string', choices: LEVELS, placeholder: 'LEVEL', group: 'Output', description: 'Lowest level that makes the exit status 1 (default error)' },
  { name: 'max-warnings', type: 'string', number: true, placeholder: 'N', group: 'Output', description: 'Exit with 1 when there are more warnings' },
  { name: 'quiet', alias: 'q', type: 'boolean', group: 'Output', description: 'Show errors alone' },
  { name: 'snippets', type: 'boolean', negatable: true, group: 'Output', description: 'Show the lines a finding is about (default on a terminal)' },
  { name: 'color', type: 'boolean', negatable: true, group: 'Output', description: 'Colors (default on a terminal; NO_COLOR and FORCE_COLOR are heeded)' },
  { name: 'json', type: 'boolean', group: 'Other', description: 'rules: print JSON' },
  { name: 'combine', type: 'boolean', group: 'Other', description: 'parse: one tree, with the included files in their places' },
  { name: 'include-comments', type: 'boolean', group: 'Other', description: 'parse: comments too' },
  { name: 'debug', type: 'boolean', group: 'Other', description: 'Say more when the linter itself fails' },
  { name: 'help', alias: 'h', type: 'boolean', group: 'Other', description: 'Print this help' },
  { name: 'version', alias: 'V', type: 'boolean', group: 'Other', description: 'Print the version' },
];

/** The commands, as they are called; without one the paths are linted. */
export const COMMANDS: Readonly<Record<string, string>> = {
  explain: 'explain RULE          what a rule finds, and why',
  rules: 'rules [--json]        all rules with their levels',
  files: 'files [paths]         the files that are read, and from where they are included',
  parse: 'parse FILE            the parsed configuration as JSON, in the form of crossplane',
};
