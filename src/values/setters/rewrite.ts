import type { ArgumentCheck } from '../argument-problem.ts';
import { nearest } from '../nearest.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { at, complex, list, whole } from './words.ts';

const FLAGS = ['last', 'break', 'redirect', 'permanent'];
const REDIRECT = /^(?:https?:\/\/|\$scheme)/;

/** `rewrite regex replacement [flag]` (ngx_http_rewrite). The pattern is for `invalid-regex`. */
const rewrite: ArgumentCheck = (args, place) => {
  const [regex = '', replacement = '', flag] = args;
  if (replacement === '') return at(1, 'empty replacement', { advice: 'write "/" for the root' });
  if (flag !== undefined && !isUnknown(flag) && !FLAGS.includes(flag)) {
    const meant = /^30[1278]$/.test(flag)
      ? flag === '301'
        ? 'permanent'
        : 'redirect'
      : nearest(flag.toLowerCase(), FLAGS);
    return at(2, `invalid parameter "${flag}"`, {
      advice: `flags are ${list(FLAGS)}`,
      ...(meant === undefined ? {} : { replacement: meant }),
    });
  }
  return complex(1)([regex, replacement.replace(/\?$/, '')], place);
};

/** `return code`, `return code text` or `return URL` (ngx_http_rewrite_return). */
const returns: ArgumentCheck = (args, place) => {
  const [code = ''] = args;
  if (isUnknown(code)) return complex(1)(args, place);
  if (whole(code) && Number(code) <= 999) return complex(1)(args, place);
  if (!whole(code) && args.length === 1 && REDIRECT.test(code)) return complex(0)(args, place);
  const advice =
    args.length === 1
      ? 'it takes a code, or a URL that begins with "http://", "https://" or "$scheme"'
      : 'write a code from 0 to 999 first';
  return at(0, `invalid return code "${code}"`, { advice });
};

/** Setters of the rewrite module and its kin of `stream`. */
export const REWRITE: Setters = {
  'ngx_http_rewrite_module/rewrite': rewrite,
  'ngx_http_rewrite_module/return': returns,
  'ngx_stream_return_module/return': complex(0),
};
