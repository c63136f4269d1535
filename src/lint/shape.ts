import { Directive } from '../config/directive.ts';
import { LEVEL_RANK } from '../diagnostic.ts';
import type { OptionValue } from './rule.ts';

type Unknown = Readonly<Record<string, unknown>>;

/** What keeps a value from being a rule that can run; `undefined` when nothing does. */
export function ruleProblem(value: unknown): string | undefined {
  if (!isObject(value))
    return 'a rule is an object: { id, severity, summary, why, reference, examples, *check(config) { } }';
  const { id, severity, options = {}, examples = [], check } = value;
  if (typeof id !== 'string' || !/^[\w.-]+$/.test(id)) return '"id" must be a name of letters, digits and "-"';
  if (typeof severity !== 'string' || !Object.hasOwn(LEVEL_RANK, severity))
    return '"severity" must be "error", "warning" or "info"';
  if (typeof check !== 'function') return '"check" must be a function that yields findings';
  if (!isObject(options)) return '"options" must be an object';
  if (!isList(examples, (one) => isObject(one) && typeof one['bad'] === 'string' && typeof one['good'] === 'string'))
    return '"examples" must be a list of { in: ["http", "server"], bad, good }';
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
  const { at, message, level, mark = [], related = [], fix = [], suggestions = [] } = value;
  if (!isText(message)) return 'it yields a finding without a "message"';
  if (level !== undefined && (typeof level !== 'string' || !Object.hasOwn(LEVEL_RANK, level)))
    return 'it yields a finding with a "level" that is none: "error", "warning" or "info"';
  if (!(at instanceof Directive) && !isPlace(at))
    return 'it yields a finding without a place: "at" must be a directive, or { file, start, end }';
  if (!isList(Array.isArray(mark) ? mark : [mark], (one) => isObject(one) && isSpan(one, at.file)))
    return 'it yields a finding with a "mark" that is none: an argument of the directive, or several';
  if (!isList(related, (one) => isPlace(one) && isText(one['message'])))
    return 'it yields a finding with "related" that is no list of places: { file, start, end, message }';
  if (!isList(fix, isEdit))
    return 'it yields a finding with a "fix" that is no list of edits: { file, start, end, text }';
  if (!isList(suggestions, (one) => isObject(one) && isText(one['title']) && isList(one['edits'], isEdit)))
    return 'it yields a finding with "suggestions" that are no list of { title, edits: [{ file, start, end, text }] }';
  return undefined;
}

function isList(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isEdit(value: unknown): boolean {
  return isPlace(value) && typeof value['text'] === 'string';
}

/** Whether a value is a part of a file that was read. */
function isPlace(value: unknown): value is Unknown {
  return isObject(value) && isSpan(value, value['file']);
}

function isSpan({ start, end }: Unknown, file: unknown): boolean {
  if (!isObject(file) || !isText(file['path']) || !isObject(file['text'])) return false;
  const { source } = file['text'];
  const [from, to] = [Number(start), Number(end)];
  const isWhole = Number.isInteger(start) && Number.isInteger(end);
  return isWhole && typeof source === 'string' && 0 <= from && from <= to && to <= source.length;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
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
