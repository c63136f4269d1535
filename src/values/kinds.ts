import { table } from '../collections.ts';
import { isUnknown } from './unknown.ts';
import type { DirectiveInfo } from '../catalog/types.ts';
import type { ArgumentProblem } from './argument-problem.ts';
import { nearest } from './nearest.ts';
import { parseOffset, parseSize } from './size.ts';
import { parseMsec, parseSec } from './time.ts';
import { splitVariables } from './variables.ts';

/** What people write for `on` and `off`. */
const MEANT: Readonly<Record<string, string>> = table({
  yes: 'on',
  true: 'on',
  1: 'on',
  enable: 'on',
  enabled: 'on',
  no: 'off',
  false: 'off',
  0: 'off',
  none: 'off',
  disable: 'off',
  disabled: 'off',
});

type Judge = (row: DirectiveInfo, args: readonly string[]) => ArgumentProblem | undefined;

/** The setters that many directives share, by the catalogue's `valueKind` (ngx_conf_set_*_slot in src/core/ngx_conf_file.c). */
const KINDS: Readonly<Record<string, Judge>> = table({
  flag: ({ name }, [value = '']) => flag(name, value),
  size: ({ name }, [value = '']) =>
    parseSize(value) === undefined ? invalid(name, 0, SIZE, sizeMeant(value)) : undefined,
  offset: ({ name }, [value = '']) =>
    parseOffset(value) === undefined ? invalid(name, 0, OFFSET, offsetMeant(value)) : undefined,
  'time-msec': ({ name }, [value = '']) =>
    parseMsec(value) === undefined ? invalid(name, 0, TIME, timeMeant(value)) : undefined,
  'time-sec': ({ name }, [value = '']) =>
    parseSec(value) === undefined ? invalid(name, 0, TIME, timeMeant(value)) : undefined,
  number,
  enum: ({ values }, [value = '']) => word(values, value, 0),
  bitmask,
  access,
  path,
  bufs: ({ name }, [count = '', size = '']) => {
    if (!isNumber(count) || Number(count) === 0)
      return invalid(name, 0, 'the first word is how many buffers, such as "8 16k"');
    return (parseSize(size) ?? 0) === 0 ? invalid(name, 1, SIZE, sizeMeant(size)) : undefined;
  },
  complex: (_, args) => variables(args),
  'complex-predicate': (_, args) => variables(args),
  'complex-size': ({ name }, [value = '']) =>
    value.includes('$')
      ? variables([value])
      : parseSize(value) === undefined
        ? invalid(name, 0, SIZE, sizeMeant(value))
        : undefined,
});

const SIZE = 'write bytes, or a number with "k" or "m"';
const OFFSET = 'write bytes, or a number with "k", "m" or "g"';
const TIME = 'write a time such as "500ms", "30s", "5m" or "1h30m"';

/** Kinds whose words are judged each by itself. */
const WORD_BY_WORD: ReadonlySet<string> = new Set(['bitmask', 'access', 'path']);

/** Whether there is anything that `kindProblem` refuses of such a directive. */
export function isJudgedByKind({ valueKind }: DirectiveInfo): boolean {
  return KINDS[valueKind] !== undefined;
}

/** What nginx refuses in the arguments of a directive whose setter is one of those that many share. */
export function kindProblem(row: DirectiveInfo, args: readonly string[]): ArgumentProblem | undefined {
  const judge = KINDS[row.valueKind];
  if (!judge || (args.some((value) => isUnknown(value)) && !WORD_BY_WORD.has(row.valueKind))) return undefined;
  return judge(row, args);
}

/** The first argument that has a variable nginx cannot read. */
export function variables(args: readonly string[]): ArgumentProblem | undefined {
  for (const [index, value] of args.entries()) {
    const error = value.includes('$') && !isUnknown(value) ? splitVariables(value).error : undefined;
    if (error !== undefined)
      return { index, message: error, advice: 'a variable is "$name" or "${name}"; a lone "$" cannot be written here' };
  }
  return undefined;
}

function flag(name: string, value: string): ArgumentProblem | undefined {
  if (/^(on|off)$/i.test(value)) return undefined;
  const message = `invalid value "${value}" in "${name}" directive, it must be "on" or "off"`;
  const meant = MEANT[value.toLowerCase()] ?? nearest(value.toLowerCase(), ['on', 'off']);
  return { index: 0, message, ...(meant === undefined ? {} : { replacement: meant }) };
}

function number({ name, bounds }: DirectiveInfo, [value = '']: readonly string[]): ArgumentProblem | undefined {
  if (!isNumber(value)) {
    return {
      index: 0,
      message: `"${name}" directive invalid number`,
      advice: 'write a whole number without sign or unit',
    };
  }
  if (!bounds) return undefined;
  const [least, most] = bounds;
  const at = Number(value);
  if (at >= least && at <= most) return undefined;
  const range = most === Infinity ? `equal to or greater than ${least}` : `between ${least} and ${most}`;
  return { index: 0, message: `value must be ${range}`, advice: `"${name}" has "${value}"` };
}

/** Words of a list, each once (ngx_conf_set_bitmask_slot). */
function bitmask({ values }: DirectiveInfo, args: readonly string[]): ArgumentProblem | undefined {
  let twice: ArgumentProblem | undefined;
  for (const [index, value] of args.entries()) {
    if (isUnknown(value)) continue;
    const problem = word(values, value, index);
    if (problem) return problem;
    if (args.findIndex((one) => one.toLowerCase() === value.toLowerCase()) < index)
      twice ??= { index, message: `duplicate value "${value}"`, advice: 'remove it', warning: true };
  }
  return twice;
}

/** Who may read and write: `user:rw group:r` (ngx_conf_set_access_slot in src/core/ngx_file.c). */
function access(_: DirectiveInfo, args: readonly string[]): ArgumentProblem | undefined {
  const index = args.findIndex((value) => !isUnknown(value) && !/^(?:user|group|all):rw?$/.test(value));
  if (index < 0) return undefined;
  return {
    index,
    message: `invalid value "${args[index]}"`,
    advice: 'it takes "user:rw", "group:r", "all:r" and their like',
  };
}

/** A directory, and how many characters the names of the directories in it have, ten together at most (ngx_conf_set_path_slot). */
function path({ name }: DirectiveInfo, args: readonly string[]): ArgumentProblem | undefined {
  const levels = args.slice(1);
  const wrong = levels.findIndex((level) => !isUnknown(level) && (!isNumber(level) || Number(level) === 0));
  const advice = 'after the path stand up to three numbers such as "1 2"';
  if (wrong >= 0) return invalid(name, wrong + 1, advice);
  const sum = levels.reduce((total, level) => total + (isNumber(level) ? Number(level) : 0), 0);
  return sum > 10 ? invalid(name, args.length - 1, 'the numbers after the path are 10 together at most') : undefined;
}

/** A word of a list, in any case (ngx_conf_set_enum_slot and ngx_conf_set_bitmask_slot). */
function word(values: readonly string[] | undefined, value: string, index: number): ArgumentProblem | undefined {
  if (!values || values.includes(value) || values.includes(value.toLowerCase())) return undefined;
  if (values.some((one) => one.toLowerCase() === value.toLowerCase())) return undefined;
  const meant = nearest(value, values);
  const quoted = values.map((one) => `"${one}"`);
  const last = quoted.pop()!;
  const list = quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
  return {
    index,
    message: `invalid value "${value}"`,
    advice: `it takes ${list}`,
    ...(meant ? { replacement: meant } : {}),
  };
}

function invalid(name: string, index: number, advice: string, replacement?: string): ArgumentProblem {
  return { index, message: `"${name}" directive invalid value`, advice, ...(replacement ? { replacement } : {}) };
}

/** Digits that fit (ngx_atoi in src/core/ngx_string.c). */
export function isNumber(value: string): boolean {
  return /^\d+$/.test(value) && BigInt(value) <= 9_223_372_036_854_775_807n;
}

/** "10MB" is "10m", "1g" is "1024m". */
function sizeMeant(value: string): string | undefined {
  const offset = offsetMeant(value) ?? value;
  const giga = /^(\d{1,9})g$/i.exec(offset);
  if (giga) return `${Number(giga[1]) * 1024}m`;
  return offset === value ? undefined : offset;
}

function offsetMeant(value: string): string | undefined {
  const match = /^(\d+) ?([kmg])i?b$/i.exec(value);
  if (match) return `${match[1]}${match[2]!.toLowerCase()}`;
  return /^\d+b$/i.test(value) ? value.slice(0, -1) : undefined;
}

/** "60sec" is "60s", "5min" is "5m", "1.5s" is "1500ms". */
function timeMeant(value: string): string | undefined {
  const match = /^(\d+(?:\.\d{1,3})?) ?(ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)$/i.exec(value);
  if (!match) return undefined;
  const unit = match[2]!.toLowerCase();
  const short = unit === 'ms' ? 'ms' : unit[0]!;
  if (!match[1]!.includes('.')) return match[1] + short;
  return short === 's' ? `${Math.round(Number(match[1]) * 1000)}ms` : undefined;
}
