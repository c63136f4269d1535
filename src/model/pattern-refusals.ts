import { variableInfo } from '../catalog/variables.ts';
import type { Family } from '../catalog/variables.ts';
import { regexError } from '../values/regex.ts';
import type { Pattern } from './patterns.ts';

/** Longer patterns are not quoted whole. */
const LONG = 120;
/** The modules that are in every nginx. */
const CORE = new Set(['ngx_http_core_module', 'ngx_stream_core_module']);

/** What nginx says of a pattern that it refuses, and what to write instead; `undefined` when it takes it. */
export function refusalOf(pattern: Pattern, family: Family): string | undefined {
  const { text, info, directive } = pattern;
  if (info.problem) return say(text.length > LONG ? shortened(pattern) : regexError(text)!, info.problem.advice);
  if (directive.name === 'fastcgi_split_path_info' && info.captures !== undefined && info.captures !== 2) {
    return say(`pattern "${text}" must have 2 captures`, 'write "(" and ")" around the script and around the rest');
  }
  const own = pattern.variables ? info.names.find((name) => isOwn(name, family)) : undefined;
  return own === undefined ? undefined : say(`the duplicate "${own}" variable`, 'give the capture another name');
}

function say(words: string, advice: string | undefined): string {
  return `${words}: nginx refuses to start${advice === undefined ? '' : `; ${advice}`}`;
}

/** Captures become variables, and nginx's own ones cannot be set (ngx_http_add_variable in src/http/ngx_http_variables.c). */
function isOwn(name: string, family: Family): boolean {
  const variable = variableInfo(name, family);
  return (
    variable !== undefined && !variable.changeable && !variable.prefix && CORE.has(variable.module) && !variable.since
  );
}

function shortened({ text, info }: Pattern): string {
  const { message, offset } = info.problem!;
  const rest = text.slice(offset);
  const words = `pcre2_compile() failed: ${message} in "${text.slice(0, LONG)}..."`;
  return rest === '' ? words : `${words} at "${rest.length > LONG ? `${rest.slice(0, LONG)}...` : rest}"`;
}
