import { table } from '../collections.ts';
import { isUnknown } from './unknown.ts';
import type { DirectiveInfo } from '../catalog/types.ts';
import { splitVariables } from './variables.ts';

/** A variable that nginx looks up for a directive while it loads the configuration. */
export interface UsedVariable {
  /** In lower case, without the "$". */
  readonly name: string;
  /** The argument, from 0. */
  readonly index: number;
}

type Reader = (args: readonly string[]) => readonly UsedVariable[];

const ALL: Reader = (args) => args.flatMap((text, index) => inText(text, index));
const at =
  (...indexes: readonly number[]): Reader =>
  (args) =>
    indexes.flatMap((index) => inText(args[index] ?? '', index));
const LAST: Reader = (args) => inText(args.at(-1) ?? '', args.length - 1);
const from =
  (first: number): Reader =>
  (args) =>
    args.flatMap((text, index) => (index < first ? [] : inText(text, index)));
/** What follows these words in an argument; the argument itself has none. */
const after =
  (...prefixes: readonly string[]): Reader =>
  (args) =>
    args.flatMap((text, index) => {
      const prefix = prefixes.find((one) => text.startsWith(one));
      return prefix === undefined ? [] : inText(text.slice(prefix.length), index);
    });
/** A pattern is no text with variables; what it is replaced by is. */
const unlessRegex: Reader = (args) =>
  args.flatMap((text, index) => (index === 0 && text.startsWith('~') ? [] : inText(text, index)));

/** The arguments in which nginx's modules read variables, by directive, where those are not all. */
const READERS: Readonly<Record<string, Reader>> = table({
  set: at(1),
  auth_request_set: at(1),
  if: inCondition,
  rewrite: at(1),
  return: LAST,
  error_page: LAST,
  expires: LAST,
  add_header: at(1),
  add_trailer: at(1),
  hash: at(0),
  map: at(0),
  split_clients: at(0),
  geo: (args) => (args.length > 1 ? byName(args[0]!, 0) : []),
  charset: (args) => byName(args[0] ?? '', 0),
  source_charset: (args) => byName(args[0] ?? '', 0),
  limit_req_zone: at(0),
  limit_conn_zone: at(0),
  aio: after('threads='),
  disable_symlinks: after('from='),
  access_log: (args) => [...(args[0]?.startsWith('syslog:') ? [] : at(0)(args)), ...after('if=')(args)],
  log_format: (args) => args.flatMap((text, index) => (index === 0 ? [] : inText(text, index, false))),
  proxy_redirect: unlessRegex,
  proxy_cookie_domain: unlessRegex,
  proxy_cookie_path: unlessRegex,
  proxy_cookie_flags: unlessRegex,
  proxy_set_header: at(1),
  grpc_set_header: at(1),
  proxy_set_body: at(0),
  fastcgi_param: at(1),
  scgi_param: at(1),
  uwsgi_param: at(1),
  proxy_bind: at(0),
  fastcgi_bind: at(0),
  scgi_bind: at(0),
  uwsgi_bind: at(0),
  grpc_bind: at(0),
  memcached_bind: at(0),
  tunnel_bind: at(0),
  sticky,
  xslt_stylesheet: from(1),
  xslt_param: at(1),
  xslt_string_param: at(1),
  ssl_certificate: ALL,
  ssl_certificate_key: ALL,
  // The module itself reads the key from a variable that nothing but the configuration defines.
  memcached_pass: () => [{ name: 'memcached_key', index: 0 }],
});

/** Those of modules from elsewhere, by module and directive: other ones are not known well enough. */
const ELSEWHERE: readonly (readonly [RegExp, Reader])[] = [
  [/^ngx_http_echo_module\/echo/, ALL],
  [
    /^ngx_http_headers_more_filter_module\/more_set_/,
    (args) => from(0)(args.map((text) => text.replace(/^[^:]*/, ''))),
  ],
  [/^ngx_http_subs_filter_module\/subs_filter$/, at(1)],
  [/^ngx_http_lua_module\/set_by_lua(?:_file)?$/, from(2)],
  [/^ngx_http_lua_module\/(?!set_by)\w+_by_lua_file$/, at(0)],
];

/** Whether a directive's setter may look variables up. */
export function mayUse({ name, variables, origin }: DirectiveInfo): boolean {
  return variables || READERS[name] !== undefined || origin === 'third-party';
}

/**
 * The variables that a directive's setter looks up: nginx refuses those that nothing defines, when it has read everything
 * (ngx_http_variables_init_vars in src/http/ngx_http_variables.c). What cannot be read as text with variables has none.
 */
export function usedVariables(row: DirectiveInfo, args: readonly string[]): readonly UsedVariable[] {
  if (row.name !== 'memcached_pass' && !args.some((text) => text.includes('$'))) return [];
  if (row.origin === 'third-party') {
    const reader = ELSEWHERE.find(([pattern]) => pattern.test(`${row.module}/${row.name}`))?.[1];
    return reader?.(args) ?? [];
  }
  return (READERS[row.name] ?? (row.variables ? ALL : undefined))?.(args) ?? [];
}

/** In formats of logs a name may begin with a digit (ngx_http_log_compile_format). */
const IN_FORMAT = /\$(?:\{(\w+)\}|(\w+))/g;

/** The variables in a text; `$1` to `$9` are captures, except in formats of logs. */
export function inText(text: string, index: number, captures = true): readonly UsedVariable[] {
  if (!text.includes('$')) return [];
  const { parts, error } = splitVariables(text);
  if (error !== undefined) return [];
  if (!captures)
    return [...text.matchAll(IN_FORMAT)].map(([, one, other]) => ({ name: (one ?? other!).toLowerCase(), index }));
  return parts.flatMap((part) => {
    if (part.kind === 'text' || (!part.braced && /^[1-9]$/.test(part.name))) return [];
    return [{ name: part.name.toLowerCase(), index }];
  });
}

/** A word that is one variable as a whole, whatever characters follow the "$". */
function byName(text: string, index: number): readonly UsedVariable[] {
  return text.startsWith('$') && text.length > 1 && !isUnknown(text)
    ? [{ name: text.slice(1).toLowerCase(), index }]
    : [];
}

/** Variables to find a session by; the texts of a cookie's attributes (ngx_http_upstream_sticky_module.c). */
function sticky(args: readonly string[]): readonly UsedVariable[] {
  if (args[0] === 'route') return args.flatMap(byName);
  if (args[0] === 'cookie') return after('domain=', 'samesite=')(args);
  return args.flatMap((text, index) => byName(text.replace(/^(?:create|lookup)=/, ''), index));
}

/** The condition of an `if` (ngx_http_rewrite_if_condition in src/http/modules/ngx_http_rewrite_module.c). */
function inCondition(args: readonly string[]): readonly UsedVariable[] {
  const words = args.map((text, index) => ({ text, index }));
  const [first, last] = [words[0], words.at(-1)];
  if (!first?.text.startsWith('(') || !last?.text.endsWith(')')) return [];
  first.text = first.text.slice(1);
  last.text = last.text.slice(0, -1);
  const [left, operator, right] = words.filter(({ text }, i) => text !== '' || (i > 0 && i < words.length - 1));
  if (!left) return [];
  if (!left.text.startsWith('$')) return operator ? inText(operator.text, operator.index) : [];
  const compared = right && /^!?=$/.test(operator?.text ?? '') ? inText(right.text, right.index) : [];
  return [...byName(left.text, left.index), ...compared];
}
