import { isUnknown } from '../unknown.ts';
import { isPlusParameter } from '../../catalog/changes.ts';
import type { DirectiveInfo } from '../../catalog/types.ts';
import type { ArgumentCheck, ArgumentPlace, ArgumentProblem } from '../argument-problem.ts';
import { isNumber, kindProblem, variables } from '../kinds.ts';
import { nearest } from '../nearest.ts';
import { parseSize } from '../size.ts';
import { parseMsec, parseSec } from '../time.ts';

/** Least size of a shared memory zone: eight pages (`ngx_pagesize` is 4096 nearly everywhere). */
export const LEAST_ZONE = 8 * 4096;

/** Reads what follows a parameter's name, and says what nginx says when it refuses it. */
export type Reader = (value: string, word: string) => string | undefined;

/** The parameters of a directive by name: "max=" is followed by a value, "off" stands alone. */
export type Parameters = Readonly<Record<string, Reader>>;

/** The problem of one argument. */
export function at(index: number, message: string, more: Partial<ArgumentProblem> = {}): ArgumentProblem {
  return { index, message, ...more };
}

/** What `ngx_conf_log_error` callers say of a word they do not know. */
export function invalidParameter(word: string): string {
  return `invalid parameter "${word}"`;
}

/**
 * Reads `name=value` words from an index on, as setters do that compare names in turn: the first word that is refused. `other` is what nginx
 * says of a word it does not know.
 */
export function parameters(
  args: readonly string[],
  from: number,
  table: Parameters,
  { name: directive, context }: ArgumentPlace,
  other: (word: string) => string = invalidParameter,
): ArgumentProblem | undefined {
  for (let index = from; index < args.length; index++) {
    const word = args[index]!;
    if (isUnknown(word)) continue;
    const name = Object.keys(table).find((key) => (key.endsWith('=') ? word.startsWith(key) : word === key));
    const message = name === undefined ? other(word) : table[name]!(word.slice(name.length), word);
    // What NGINX Plus alone takes is for "plus-only-directive".
    if (message === undefined || (name === undefined && isPlusParameter(directive, word, context))) continue;
    const meant = name === undefined ? nearParameter(word, Object.keys(table)) : undefined;
    return at(index, message, {
      advice: advice(table, name !== undefined),
      ...(meant === undefined ? {} : { replacement: meant }),
    });
  }
  return undefined;
}

/** The word with its misspelt name put right. */
function nearParameter(word: string, names: readonly string[]): string | undefined {
  const equals = word.indexOf('=') + 1;
  const near = nearest(equals === 0 ? word : word.slice(0, equals), names);
  return near === undefined || near.endsWith('=') !== equals > 0 ? undefined : near + word.slice(equals || word.length);
}

/** More words than this help nobody to find the right one. */
const FEW = 6;

function advice(table: Parameters, known: boolean): string {
  if (known) return 'mend its value, or remove it';
  const names = Object.keys(table);
  return names.length > FEW ? 'there is no such parameter: mend its name, or remove it' : `it takes ${list(names)}`;
}

/** `"a", "b" or "c"`. */
export function list(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

/** Takes anything. */
export const anything: Reader = () => undefined;

/** A reader that takes what a test does, and else says the message with the word. */
export function reader(test: (value: string) => boolean, message: (word: string, value: string) => string): Reader {
  return (value, word) => (test(value) ? undefined : message(word, value));
}

/** A whole number (ngx_atoi). */
export const whole = isNumber;

/** A whole number above zero. */
export function positive(value: string): boolean {
  return isNumber(value) && BigInt(value) > 0n;
}

export function isSec(value: string): boolean {
  return parseSec(value) !== undefined;
}

export function isMsec(value: string): boolean {
  return parseMsec(value) !== undefined;
}

/** The size of a zone: what nginx says of one that it cannot read, or that is too small. */
export function zoneSize(size: string, invalid: string, small: string, least: number = LEAST_ZONE): string | undefined {
  const bytes = parseSize(size);
  if (bytes === undefined) return invalid;
  return bytes < least ? small : undefined;
}

/** Arguments that are strings with variables (ngx_http_compile_complex_value), some of them: all unless indexes are given. */
export function complex(...indexes: readonly number[]): ArgumentCheck {
  return (args) => {
    if (indexes.length === 0) return variables(args);
    const problem = variables(indexes.map((index) => args[index] ?? ''));
    return problem && { ...problem, index: indexes[problem.index!]! };
  };
}

/** One of the setters that many directives share, and then a check of the value of its own (a `ngx_conf_post_t`). */
export function kindThen(
  valueKind: string,
  then: (value: string, place: ArgumentPlace) => string | undefined,
  values?: readonly string[],
): ArgumentCheck {
  return (args, place) => {
    const row = { name: place.name, valueKind, ...(values ? { values } : {}) };
    const problem = kindProblem(row as DirectiveInfo, args);
    if (problem || isUnknown(args[0])) return problem;
    const message = then(args[0] ?? '', place);
    return message === undefined ? undefined : at(0, message);
  };
}

/** The setters that one table gives several modules: keys are `module/directive`, made of a prefix each. */
export type Setters = Readonly<Record<string, ArgumentCheck>>;
