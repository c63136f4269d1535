import type { ArgumentCheck } from '../argument-problem.ts';
import { isUnknown } from '../unknown.ts';
import { anything, at, invalidParameter, isSec, parameters, positive, reader, whole, zoneSize } from './words.ts';
import type { Parameters, Setters } from './words.ts';

const CERTIFICATE_CACHE: Parameters = {
  'max=': reader(positive, invalidParameter),
  'inactive=': reader(isSec, invalidParameter),
  'valid=': reader(isSec, invalidParameter),
  off: anything,
};

/** `ssl_certificate_cache`, `proxy_ssl_certificate_cache` and their kin (ngx_http_ssl_certificate_cache). */
export const certificateCache: ArgumentCheck = (args, place) => {
  const problem = parameters(args, 0, CERTIFICATE_CACHE, place);
  if (problem || args.some((word) => word === 'off' || word.startsWith('max=') || isUnknown(word))) return problem;
  return { message: `"${place.name}" must have the "max" parameter`, advice: 'add "max=1000", or write "off"' };
};

const SHARED = /^shared:([^:]+):(.*)$/s;
const SESSION_CACHES = 'it takes "off", "none", "builtin", "builtin:1000" and "shared:NAME:10m"';

/** `ssl_session_cache` (ngx_http_ssl_session_cache; the same in stream and mail). */
const sessionCache: ArgumentCheck = (args) => {
  for (const [index, word] of args.entries()) {
    const message = isUnknown(word) ? undefined : sessionCacheError(word);
    if (message !== undefined) return at(index, message, { advice: SESSION_CACHES });
  }
  return undefined;
};

function sessionCacheError(word: string): string | undefined {
  const invalid = `invalid session cache "${word}"`;
  if (word === 'off' || word === 'none' || word === 'builtin') return undefined;
  if (word.startsWith('builtin:')) return whole(word.slice(8)) ? undefined : invalid;
  const size = SHARED.exec(word)?.[2];
  return size === undefined ? invalid : zoneSize(size, invalid, `session cache "${word}" is too small`);
}

/** `ssl_ocsp_cache` (ngx_http_ssl_ocsp_cache). */
const ocspCache: ArgumentCheck = ([word = '']) => {
  if (word === 'off' || isUnknown(word)) return undefined;
  const invalid = `invalid OCSP cache "${word}"`;
  const size = SHARED.exec(word)?.[2];
  const message = size === undefined ? invalid : zoneSize(size, invalid, `OCSP cache "${word}" is too small`);
  return message === undefined ? undefined : at(0, message, { advice: 'it takes "off" and "shared:NAME:10m"' });
};

/** `ssl_alpn`: names of at most 255 bytes (ngx_stream_ssl_alpn). */
const alpn: ArgumentCheck = (args, { name }) => {
  const long = args.findIndex((word) => !isUnknown(word) && new TextEncoder().encode(word).length > 255);
  return long < 0 ? undefined : at(long, `"${name}" directive protocol too long`);
};

const SERVER: Setters = { ssl_session_cache: sessionCache };
const CACHES: Setters = { ssl_certificate_cache: certificateCache, ssl_ocsp_cache: ocspCache };

const MODULES: readonly (readonly [module: string, ...parts: Setters[]])[] = [
  ['ngx_http_ssl_module', SERVER, CACHES],
  ['ngx_stream_ssl_module', SERVER, CACHES, { ssl_alpn: alpn }],
  ['ngx_mail_ssl_module', SERVER],
  ['ngx_stream_proxy_module', { proxy_ssl_alpn: alpn }],
];

/** The setters of TLS. */
export const TLS: Setters = Object.fromEntries(
  MODULES.flatMap(([module, ...parts]) =>
    parts.flatMap((part) => Object.entries(part).map(([name, check]) => [`${module}/${name}`, check] as const)),
  ),
);
