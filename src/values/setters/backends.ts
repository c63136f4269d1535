import type { ArgumentCheck } from '../argument-problem.ts';
import { isIpv4, isIpv6 } from '../address.ts';
import { variables } from '../kinds.ts';
import { before } from '../version.ts';
import { cachePath, cacheValid, store, storeAccess, tempPath } from './cache.ts';
import { cookie, cookiePath, redirect, splitPathInfo } from './rewrites.ts';
import { certificateCache } from './tls.ts';
import { isUnknown } from '../unknown.ts';
import { at, complex, invalidParameter, kindThen } from './words.ts';
import type { Setters } from './words.ts';

/** `proxy_bind` and its kin (ngx_http_upstream_bind_set_slot in src/http/ngx_http_upstream.c; the same in stream). */
const bind: ArgumentCheck = ([address = '', option]) => {
  if (option === undefined && address === 'off') return undefined;
  const problem = variables([address]);
  if (problem) return problem;
  if (!address.includes('$') && !isUnknown(address) && !isLocal(address)) {
    return at(0, `invalid address "${address}"`, { advice: 'write an address of this machine, or "off"' });
  }
  if (option === undefined || option === 'transparent' || isUnknown(option)) return undefined;
  return at(1, invalidParameter(option), { advice: 'only "transparent" may follow', replacement: 'transparent' });
};

/** An address, with a port or without (ngx_parse_addr_port in src/core/ngx_inet.c). */
function isLocal(text: string): boolean {
  if (isIpv4(text) || isIpv6(text)) return true;
  const match = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(text);
  if (!match) return false;
  const port = match[3] === undefined ? undefined : Number(match[3]);
  if (port !== undefined && (port < 1 || port > 65_535)) return false;
  return match[1] === undefined ? port !== undefined && isIpv4(match[2]!) : isIpv4(match[1]) || isIpv6(match[1]);
}

/** `fastcgi_param` and its kin (ngx_http_upstream_param_set_slot; the value is read when levels are merged). */
const param: ArgumentCheck = ([, value = '', option]) => {
  if (option !== undefined && option !== 'if_not_empty' && !isUnknown(option)) {
    return at(2, invalidParameter(option), { advice: 'only "if_not_empty" may follow', replacement: 'if_not_empty' });
  }
  const problem = variables([value]);
  return problem && { ...problem, index: 1 };
};

/** `proxy_protocol` of stream and mail: a flag, before 1.31.4. */
const proxyProtocol: ArgumentCheck = (args, place) => {
  if (before(place.target, '1.31.4') !== 'all') return ENUM(args, place);
  // That "v2" is newer is for "version-mismatch".
  return args[0] === 'v2' ? undefined : FLAG(args, place);
};
const FLAG = kindThen('flag', () => undefined);
const ENUM = kindThen('enum', () => undefined, ['off', 'on', 'v2']);

/** What all modules have that hand requests to a backend. */
const ALL: Setters = { bind };
/** What those have that keep responses. */
const CACHING: Setters = {
  cache: complex(),
  cache_key: complex(),
  cache_path: cachePath,
  cache_valid: cacheValid,
  store,
  store_access: storeAccess,
  temp_path: tempPath,
};
const TLS: Setters = { ssl_certificate_cache: certificateCache };
const HEADERS: Setters = { set_header: complex(1) };
const PROXY: Setters = {
  redirect,
  cookie_domain: cookie,
  cookie_path: cookiePath,
  cookie_flags: cookie,
  set_body: complex(),
};

/** The setters of each module, by what follows its prefix. */
const FAMILIES: readonly (readonly [module: string, prefix: string, ...parts: Setters[]])[] = [
  ['ngx_http_proxy_module', 'proxy', ALL, CACHING, TLS, HEADERS, PROXY],
  ['ngx_http_fastcgi_module', 'fastcgi', ALL, CACHING, { param, split_path_info: splitPathInfo }],
  ['ngx_http_scgi_module', 'scgi', ALL, CACHING, { param }],
  ['ngx_http_uwsgi_module', 'uwsgi', ALL, CACHING, TLS, { param }],
  ['ngx_http_grpc_module', 'grpc', ALL, TLS, HEADERS],
  ['ngx_http_memcached_module', 'memcached', ALL],
  ['ngx_http_tunnel_module', 'tunnel', ALL],
  ['ngx_stream_proxy_module', 'proxy', ALL, TLS, { protocol: proxyProtocol }],
  ['ngx_mail_proxy_module', 'proxy', { protocol: proxyProtocol }],
];

/** The setters of the modules that hand requests to a backend. */
export const BACKENDS: Setters = Object.fromEntries(
  FAMILIES.flatMap(([module, prefix, ...parts]) =>
    parts.flatMap((part) =>
      Object.entries(part).map(([name, check]) => [`${module}/${prefix}_${name}`, check] as const),
    ),
  ),
);
