import { table } from '../collections.ts';
import { FIXING_OPTIONS } from './options/fixing.ts';
import { INPUT_OPTIONS } from './options/input.ts';
import { OUTPUT_OPTIONS } from './options/output.ts';
import { REQUEST_OPTIONS } from './options/request.ts';
import { RULE_OPTIONS } from './options/rules.ts';
import { RUNNING_OPTIONS } from './options/running.ts';
import type { OptionSpec } from './options/spec.ts';
import { SUPPRESSION_OPTIONS } from './options/suppressions.ts';

/** A command: what follows its name, and what it does. */
export interface CommandSpec {
  readonly operands: string;
  readonly description: string;
}

const OTHER_OPTIONS: readonly OptionSpec[] = [
  { name: 'json', type: 'boolean', description: 'rules: print JSON' },
  { name: 'combine', type: 'boolean', description: 'parse: one file, with what is included in its place' },
  { name: 'include-comments', type: 'boolean', description: 'parse: comments too' },
  { name: 'help', alias: 'h', type: 'boolean', description: 'Print this help' },
  { name: 'version', alias: 'V', type: 'boolean', description: 'Print the version' },
];

/** The options, in the order and under the headings of the help. */
export const GROUPS = {
  Output: OUTPUT_OPTIONS,
  Rules: RULE_OPTIONS,
  Input: INPUT_OPTIONS,
  Fixing: FIXING_OPTIONS,
  Suppressions: SUPPRESSION_OPTIONS,
  Running: RUNNING_OPTIONS,
  Request: REQUEST_OPTIONS,
  Other: OTHER_OPTIONS,
} as const satisfies Readonly<Record<string, readonly OptionSpec[]>>;

/** All options. */
export const OPTIONS: readonly OptionSpec[] = Object.values(GROUPS).flat();

/** The commands by name; without one the paths are linted. */
export const COMMANDS: Readonly<Record<string, CommandSpec>> = table({
  explain: { operands: 'RULE', description: 'What a rule finds, and why' },
  rules: { operands: '[--json]', description: 'All rules with their levels' },
  files: { operands: '[paths..]', description: 'The files that are read, where each is included, and what is missing' },
  route: {
    operands: 'URL [FILE]',
    description: 'The way of a request: the server, the location, what the backend is asked, and why',
  },
  init: { operands: '', description: 'Write a configuration file for the tree here' },
  config: {
    operands: 'print FILE | validate [FILE]',
    description: 'What holds for a file and from where, as JSON; whether a configuration file is right',
  },
  parse: { operands: 'FILE', description: 'The parsed configuration as JSON, in the form of crossplane' },
  completion: { operands: 'bash|zsh|fish', description: 'The completion for a shell' },
});
