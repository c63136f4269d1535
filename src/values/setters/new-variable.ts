import type { ArgumentCheck, ArgumentProblem } from '../argument-problem.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { at, complex } from './words.ts';

/** `$name`, of the variable that a directive sets: what nginx says of a text that does not begin so. Whether it may be set is another matter. */
function variableName(value: string): ArgumentProblem | undefined {
  if (isUnknown(value) || (value.startsWith('$') && value.length > 1)) return undefined;
  const meant = /^\w+$/.test(value) ? { replacement: `$${value}` } : { advice: 'a variable is "$name"' };
  return at(0, `invalid variable name "${value}"`, meant);
}

/** `set $name value` and its kin. */
const set: ArgumentCheck = (args, place) => variableName(args[0] ?? '') ?? complex(1)(args, place);

/** Setters of directives that set a variable (ngx_http_rewrite_set, ngx_stream_set, ngx_http_auth_request_set, ngx_http_perl_set). */
export const NEW_VARIABLE: Setters = {
  'ngx_http_rewrite_module/set': set,
  'ngx_stream_set_module/set': set,
  'ngx_http_auth_request_module/auth_request_set': set,
  'ngx_http_perl_module/perl_set': (args) => variableName(args[0] ?? ''),
};
