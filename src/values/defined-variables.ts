import { table } from '../collections.ts';
import type { DirectiveInfo } from '../catalog/types.ts';
import { captureNames } from './capture-names.ts';

/** A variable that a directive defines. */
export interface DefinedVariable {
  /** As written, without the "$". */
  readonly name: string;
  /** The argument, from 0. */
  readonly index: number;
  /** Set where nginx would not take it, or its module is not known well enough to tell whether it defines or only reads it. */
  readonly maybe?: true;
}

/** Directives whose first argument is the variable they define; "last" where it is the last one (nginx's modules, and NGINX Plus'). */
const POSITION: Readonly<Record<string, 0 | 1 | 'last'>> = table({
  set: 0,
  map: 'last',
  geo: 'last',
  split_clients: 'last',
  num_map: 'last',
  auth_request_set: 0,
  perl_set: 0,
  js_set: 0,
  js_var: 0,
  keyval: 1,
  auth_jwt_claim_set: 0,
  auth_jwt_header_set: 0,
  lua_add_variable: 0,
  set_by_lua: 0,
  set_by_lua_block: 0,
  set_by_lua_file: 0,
});
/** Directives whose regular expressions define the variables that their captures are named after (ngx_http_regex_compile). */
const WITH_REGEX: ReadonlySet<string> = new Set([
  'server_name',
  'location',
  'if',
  'rewrite',
  'proxy_redirect',
  'proxy_cookie_domain',
  'proxy_cookie_path',
  'proxy_cookie_flags',
]);
/** Modules from elsewhere all of whose definitions are in the table. */
const NO_MORE = /^(?:ngx_(?:http|stream)_lua_module|ngx_http_(?:echo|headers_more_filter|subs_filter)_module)$/;

/** Whether a directive may define variables. */
export function mayDefine({ name, module, origin }: DirectiveInfo): boolean {
  return WITH_REGEX.has(name) || POSITION[name] !== undefined || (origin === 'third-party' && !NO_MORE.test(module));
}

/** The variables that a directive defines. Of a module from elsewhere each argument that is a variable may be one. */
export function definedVariables(
  { name, module, origin }: DirectiveInfo,
  args: readonly string[],
): readonly DefinedVariable[] {
  if (WITH_REGEX.has(name))
    return args.flatMap((text, index) => captureNames(text).map((capture) => ({ name: capture, index })));
  const position = POSITION[name];
  if (position !== undefined) {
    const index = position === 'last' ? args.length - 1 : position;
    const text = args[index] ?? '';
    if (!text.startsWith('$')) return [{ name: text, index, maybe: true }];
    return text.length > 1 ? [{ name: text.slice(1), index }] : [];
  }
  if (origin !== 'third-party' || NO_MORE.test(module)) return [];
  return args.flatMap((text, index) => {
    const variable = /^(?:\w+=)?\$(\w+)$/.exec(text)?.[1];
    return variable === undefined ? [] : [{ name: variable, index, maybe: true }];
  });
}
