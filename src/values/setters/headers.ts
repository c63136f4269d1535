import type { ArgumentCheck, ArgumentProblem } from '../argument-problem.ts';
import { nearest } from '../nearest.ts';
import { parseSec } from '../time.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { at, complex } from './words.ts';

const DAY = 24 * 60 * 60;

/** `expires [modified] time`, `@time`, `epoch`, `max`, `off` or a variable (ngx_http_headers_expires). */
const expires: ArgumentCheck = (args, place) => {
  const modified = args.length > 1;
  if (modified && args[0] !== 'modified' && !isUnknown(args[0]))
    return refused(0, 'invalid value', 'before a time only "modified" may stand');
  const index = args.length - 1;
  const value = args[index] ?? '';
  if (isUnknown(value)) return undefined;
  if (value.includes('$')) return complex(index)(args, place);
  if (!modified && /^(?:epoch|max|off)$/.test(value)) return undefined;
  if (value.startsWith('@') && modified)
    return refused(index, 'daily time cannot be used with "modified" parameter', 'remove "@" or "modified"');
  const seconds = parseSec(value.replace(/^[@+-]/, ''));
  if (seconds === undefined)
    return {
      ...refused(index, 'invalid value', 'write a time such as "30d", "-1", "@15h30m", or "epoch", "max", "off"'),
      ...meant(value),
    };
  return value.startsWith('@') && seconds > DAY
    ? refused(index, 'daily time value must be less than 24 hours', 'write a time of day such as "@15h30m"')
    : undefined;
};

function refused(index: number, words: string, advice: string): ArgumentProblem {
  return at(index, `"expires" directive ${words}`, { advice });
}

/** "Max" is "max", "1year" is "1y". */
function meant(value: string): { readonly replacement?: string } {
  const word = nearest(value.toLowerCase(), ['epoch', 'max', 'off']);
  const unit = /^([@+-]?\d+) ?(s|m|h|d|w|M|y)(?:ec|in|our|ay|eek|onth|ear)[a-z]*$/.exec(value);
  const time = unit ? `${unit[1]}${/month/i.test(value) ? 'M' : unit[2]}` : undefined;
  const replacement = word ?? time;
  return replacement === undefined ? {} : { replacement };
}

/** `add_header name value [always]` (ngx_http_headers_add). */
const addHeader: ArgumentCheck = (args, place) => {
  const problem = complex(1)(args, place);
  if (problem) return problem;
  const always = args[2];
  if (always === undefined || always === 'always' || isUnknown(always)) return undefined;
  const near = nearest(always.toLowerCase(), ['always']);
  const more =
    near === undefined
      ? { advice: 'a value with blanks stands in quotes; after it only "always" may stand' }
      : { replacement: near };
  return at(2, `invalid parameter "${always}"`, more);
};

/** Setters of the headers module. */
export const HEADERS: Setters = {
  'ngx_http_headers_filter_module/expires': expires,
  'ngx_http_headers_filter_module/add_header': addHeader,
  'ngx_http_headers_filter_module/add_trailer': addHeader,
};
