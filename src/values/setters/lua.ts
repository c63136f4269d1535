import type { ArgumentCheck } from '../argument-problem.ts';
import { parseSize } from '../size.ts';
import { isUnknown } from '../unknown.ts';
import { at } from './words.ts';
import type { Setters } from './words.ts';

const LEAST_DICT = 8 * 1024;

/** `lua_shared_dict` (ngx_http_lua_shared_dict of lua-nginx-module). */
const sharedDict: ArgumentCheck = ([name = '', size = '']) => {
  if (name === '') return at(0, 'invalid lua shared dict name ""');
  if (isUnknown(size) || (parseSize(size) ?? 0) >= LEAST_DICT) return undefined;
  return at(1, `invalid lua shared dict size "${size}"`, { advice: 'write a size such as "10m", 12k at least' });
};

/** `content_by_lua` and its kin: code, or the name of a file with it. */
const code: ArgumentCheck = ([text]) =>
  text === '' ? { message: 'invalid location config: no runnable Lua code', advice: 'write the code' } : undefined;

const PHASES = ['rewrite', 'access', 'content', 'log', 'header_filter', 'body_filter'];

/** The setters of Lua. */
export const LUA: Setters = {
  'ngx_http_lua_module/lua_shared_dict': sharedDict,
  ...Object.fromEntries(
    PHASES.flatMap((phase) => ['', '_file'].map((form) => [`ngx_http_lua_module/${phase}_by_lua${form}`, code])),
  ),
};
