import parser from 'yargs-parser';
import { didYouMean } from '../values/nearest.ts';
import { COMMANDS, OPTIONS } from './options.ts';
import type { OptionSpec } from './options/spec.ts';

/** The value of an option: its text, on or off, or all texts of a repeatable one. */
export type OptionArgument = string | boolean | readonly string[];

/** The command line, read and checked. */
export interface Args {
  readonly command: string;
  /** What is no option, without the command. */
  readonly paths: readonly string[];
  readonly values: ReadonlyMap<string, OptionArgument>;
}

/** How yargs-parser, and yargs itself, read arguments: everything is text, nothing is guessed. */
export const PARSER_CONFIGURATION = {
  'dot-notation': false,
  'camel-case-expansion': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'strip-aliased': true,
  'greedy-arrays': false,
  'boolean-negation': true,
  'duplicate-arguments-array': true,
  'populate--': true,
} as const;

/** The option table in the words of yargs-parser. */
function parserOptions() {
  return {
    alias: Object.fromEntries(OPTIONS.flatMap(({ name, alias }) => (alias ? [[name, [alias]]] : []))),
    boolean: OPTIONS.filter(isSwitch).map(({ name }) => name),
    string: OPTIONS.filter((option) => !isSwitch(option)).map(({ name }) => name),
    configuration: PARSER_CONFIGURATION,
  };
}

/** Reads the arguments (without node and script); an error is one line for the user. */
export function parseArgs(argv: readonly string[]): Args | { readonly error: string } {
  const raw = parser([...argv], parserOptions());
  const values = new Map<string, OptionArgument>();
  for (const [key, given] of Object.entries(raw)) {
    if (key === '_' || key === '--') continue;
    const option = OPTIONS.find(({ name }) => name === key);
    if (!option) return { error: unknownOption(key, given) };
    const value = check(option, Array.isArray(given) ? given : [given]);
    if (typeof value === 'object' && 'error' in value) return value;
    values.set(key, value);
  }
  const wrong = switchWithValue(argv);
  if (wrong !== undefined) return { error: wrong };
  const [first, ...rest] = raw._.map(String);
  const literal = (raw['--'] ?? []).map(String);
  const isCommand = first !== undefined && Object.hasOwn(COMMANDS, first);
  if (isCommand) return { command: first, paths: [...rest, ...literal], values };
  return { command: 'lint', paths: [...(first === undefined ? [] : [first]), ...rest, ...literal], values };
}

function isSwitch({ type }: OptionSpec): boolean {
  return type === 'boolean';
}

function unknownOption(key: string, given: unknown): string {
  const negated = given === false;
  const shown = `${key.length === 1 ? '-' : negated ? '--no-' : '--'}${key}`;
  const names = OPTIONS.filter(({ negatable }) => !negated || negatable).map(({ name }) => name);
  const otherCase = OPTIONS.find(({ alias }) => alias?.toLowerCase() === key.toLowerCase());
  if (otherCase) return `unknown option "${shown}", did you mean "-${otherCase.alias}"?`;
  const near = key.length > 2 ? didYouMean(key, names).replace('"', negated ? '"--no-' : '"--') : '';
  return `unknown option "${shown}"${near || '; "nginx-lint --help" lists the options'}`;
}

/** yargs-parser takes every text but "true" for false: `--quiet=yes`. */
function switchWithValue(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  for (const argument of end < 0 ? argv : argv.slice(0, end)) {
    const match = /^--?([\w-]+)=(.*)$/s.exec(argument);
    const option = match && OPTIONS.find((one) => isSwitch(one) && (one.name === match[1] || one.alias === match[1]));
    if (option && match[2] !== 'true' && match[2] !== 'false') return `option "--${option.name}" takes no value`;
  }
  return undefined;
}

/** All that was given for an option: for a repeatable one all of it counts, else the last. */
function check(option: OptionSpec, given: readonly unknown[]): OptionArgument | { readonly error: string } {
  const { name, type, negatable, placeholder = 'VALUE' } = option;
  const last = given.at(-1);
  if (isSwitch(option)) return last !== false;
  if (last === false) return negatable ? false : { error: unknownOption(name, false) };
  const texts: string[] = [];
  for (const one of type === 'list' ? given : [last]) {
    if (typeof one !== 'string' || one === '')
      return { error: `option "--${name}" needs a value: --${name} ${placeholder}` };
    const read = checkText(option, one);
    if (typeof read !== 'string') return read;
    texts.push(read);
  }
  return type === 'list' ? texts : texts[0]!;
}

/** One text of an option, with the word that stands for a synonym. */
function checkText(option: OptionSpec, text: string): string | { readonly error: string } {
  const { name, choices, number, synonyms, toFile } = option;
  if (number && !/^\d{1,15}$/.test(text)) return { error: `option "--${name}" takes a whole number, not "${text}"` };
  if (!choices) return text;
  const [, given = text, file] = (toFile && /^([^=]*)=(.*)$/s.exec(text)) || [];
  if (file === '') return { error: `option "--${name}" needs a file behind "=": --${name} ${given}=FILE` };
  const word = synonyms?.[given] ?? given;
  if (choices.includes(word)) return file === undefined ? word : `${word}=${file}`;
  const [last, ...others] = choices.map((one) => `"${one}"`).reverse();
  const list = `${others.reverse().join(', ')} or ${last}`;
  return { error: `option "--${name}" takes ${list}, not "${given}"${didYouMean(given, choices)}` };
}
