import { Directive } from '../config/directive.ts';
import { LEVEL_RANK } from '../diagnostic.ts';
import type { OptionValue } from './rule.ts';

type Unknown = Readonly<Record<string, unknown>>;

/** What keeps a value from being a rule that can run; `undefined` when nothing does. */
export function ruleProblem(value: unknown): string | undefined {
  if (!isObject(value))
    return 'a rule is an object: { id, severity, summary, why, reference, examples, *check(config) { } }';
  const { id, severity, options = {}, check } = value;
  if (typeof id !== 'string' || !/^[\w.-]+$/.test(id)) return '"id" must be a name of letters, digits and "-"';
  if (typeof severity !== 'string' || !Object.hasOwn(LEVEL_RANK, severity))
    return '"severity" must be "error", "warning" or "info"';
  if (typeof check !== 'function') return '"check" must be a function that yields findings';
  if (!isObject(options)) return '"options" must be an object';
  const odd = ['summary', 'why', 'not', 'reference'].find(
    (key) => !['string', 'undefined'].includes(typeof value[key]),
  );
  if (odd !== undefined) return `"${odd}" must be a text`;
  const wrong = Object.entries(options).find(([, option]) => !isObject(option) || !isOptionValue(option['default']));
  return wrong && `option "${wrong[0]}" needs a "default": a number, a string, true, false or a list of strings`;
}

/** What a rule yields that is no finding, in words; `undefined` when it is one. */
export function findingProblem(value: unknown): string | undefined {
  if (!isObject(value)) return 'it yields something that is no finding: { at, message }';
  const { at, message, level } = value;
  if (typeof message !== 'string' || message === '') return 'it yields a finding without a "message"';
  if (level !== undefined && (typeof level !== 'string' || !Object.hasOwn(LEVEL_RANK, level)))
    return 'it yields a finding with a "level" that is none: "error", "warning" or "info"';
  if (at instanceof Directive || isSpot(at)) return undefined;
  return 'it yields a finding without a place: "at" must be a directive, or { file, start, end }';
}

function isSpot(at: unknown): boolean {
  return isObject(at) && isObject(at['file']) && Number.isInteger(at['start']) && Number.isInteger(at['end']);
}

/** Whether a value is an object with keys, neither `null` nor a list. */
export function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is one that options of rules may have. */
export function isOptionValue(value: unknown): value is OptionValue {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string');
  return ['number', 'string', 'boolean'].includes(typeof value);
}
