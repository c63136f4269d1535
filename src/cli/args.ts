import { closest, distance } from 'fastest-levenshtein';
import parser from 'yargs-parser';
import { COMMANDS, OPTIONS } from './options.ts';
import type { OptionSpec } from './options.ts';

/** The command line, read and checked. */
export interface Args {
  readonly command: string;
  readonly paths: readonly string[];
  readonly values: ReadonlyMap<string, string | boolean | readonly string[]>;
}

/** How yargs-parser, and yargs in the help, read arguments: everything is text, nothing is guessed. */
export const PARSER_CONFIGURATION = {
  'dot-notation': false,
  'camel-case-expansion': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'strip-aliased': true,
  'greedy-arrays': false,
  'boolean-negation': true,
  'duplicate-arguments-array': true,
} as const;

/** The option table in the words of yargs-parser. */
export function parserOptions() {
  const named = (type: OptionSpec['type']) => OPTIONS.filter((option) => option.type === type).map(({ name }) => name);
  return {
    alias: Object.fromEntries(OPTIONS.flatMap(({ name, alias }) => (alias ? [[name, [alias]]] : []))),
    boolean: named('boolean'),
    string: [...named('string'), ...named('list')],
    configuration: PARSER_CONFIGURATION,
  };
}

/** Reads the arguments (without node and script); an error is one line for the user. */
export function parseArgs(argv: readonly string[]): Args | { readonly error: string } {
  const raw = parser([...argv], parserOptions());
  const values = new Map<string, string | boolean | readonly string[]>();
  for (const [key, given] of Object.entries(raw)) {
    if (key === '_' || key === '--') continue;
    const option = OPTIONS.find(({ name }) => name === key);
    if (!option) return { error: unknownOption(key) };
    const value = check(option, given);
    if (typeof value === 'object' && 'error' in value) return value;
    values.set(key, value);
  }
  const [first, ...rest] = raw._.map(String);
  const command = first !== undefined && first in COMMANDS ? first : 'lint';
  return { command, paths: command === 'lint' ? (first === undefined ? [] : [first, ...rest]) : rest, values };
}

function unknownOption(key: string): string {
  const dashes = key.length === 1 ? '-' : '--';
  const near = closest(key, OPTIONS.map(({ name }) => name));
  const hint = key.length > 2 && distance(key, near) <= 3 ? `, did you mean "--${near}"?` : '; "nginx-lint --help" lists the options';
  return `unknown option "${dashes}${key}"${hint}`;
}

function check(option: OptionSpec, given: unknown): string | boolean | readonly string[] | { error: string } {
  const { name, type, choices, placeholder = 'VALUE' } = option;
  const all = Array.isArray(given) ? given : [given];
  if (type === 'boolean') return all.at(-1) !== false;
  if (option.negatable && all.at(-1) === false) return false;
  const texts = all.map(String);
  if (all.some((one) => typeof one !== 'string' || one === '')) return { error: `option "--${name}" needs a value: --${name} ${placeholder}` };
  if (type === 'list') return texts;
  const text = texts.at(-1)!;
  if (choices && !choices.includes(text)) {
    return { error: `"${text}" is no value of "--${name}": write one of ${choices.map((choice) => `"${choice}"`).join(', ')}` };
  }
  if (option.number && !/^\d+$/.test(text)) return { error: `"--${name}" takes a whole number, not "${text}"` };
  return text;
}
