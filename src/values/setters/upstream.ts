import { isPlusParameter } from '../../catalog/changes.ts';
import type { ArgumentCheck, ArgumentProblem } from '../argument-problem.ts';
import { parseAddress } from '../address.ts';
import { variables } from '../kinds.ts';
import { parseServer } from '../upstream-server.ts';
import { before } from '../version.ts';
import { sticky } from './sticky.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { at, invalidParameter, kindThen, whole, zoneSize } from './words.ts';

/**
 * `server` in `upstream` (ngx_http_upstream_server, ngx_stream_upstream_server). `proxy-target-syntax` has the address,
 * `upstream-resolve-requirements` has "resolve" and "service=", `upstream-backup-unsupported` has "backup".
 */
const server: ArgumentCheck = (args, { context }) => {
  if (args.some(isUnknown)) return undefined;
  const { address, parameters } = parseServer(args);
  const { errors, service } = parameters;
  const stream = context === 'stream.upstream';
  const sticks = stream ? args.findIndex((word, index) => index > 0 && /^(?:route=|drain$)/.test(word)) : -1;
  if (sticks > 0) return at(sticks, invalidParameter(args[sticks]!));
  const empty = emptyParameter(args);
  if (empty) return empty;
  if (errors[0]) return at(errors[0].index, errors[0].message, { advice: ADVICE });
  if (!stream || 'error' in address || address.kind === 'unix' || address.hasPort || service !== undefined)
    return undefined;
  return at(0, `no port in upstream "${args[0]}"`, { advice: `write the port, "${args[0]}:PORT"` });
};

/** NGX_HTTP_UPSTREAM_SID_LEN. */
const LONGEST_ROUTE = 32;

function emptyParameter(args: readonly string[]): ArgumentProblem | undefined {
  for (const [index, word] of args.entries()) {
    const name = index > 0 && (word.startsWith('route=') ? 'route' : word.startsWith('service=') && 'service');
    if (!name) continue;
    const value = word.slice(name.length + 1);
    if (value === '') return at(index, `${name} is empty`);
    if (name === 'route' && new TextEncoder().encode(value).length > LONGEST_ROUTE)
      return at(index, `route is longer than ${LONGEST_ROUTE}`);
  }
  return undefined;
}

const ADVICE =
  'it takes "weight=", "max_conns=", "max_fails=" with a number, "fail_timeout=" with a time, "backup" and "down"';

/** One of two words that may follow. */
function only(args: readonly string[], index: number, word: string): ArgumentProblem | undefined {
  const written = args[index];
  if (written === undefined || written === word || isUnknown(written)) return undefined;
  return at(index, invalidParameter(written), { advice: `only "${word}" may follow`, replacement: word });
}

/** `keepalive` (ngx_http_upstream_keepalive): before 1.29.7 not "0" either. */
const keepalive: ArgumentCheck = (args, { name, target }) => {
  const [count = ''] = args;
  const old = before(target, '1.29.7') === 'all';
  // That "local" is newer is for "version-mismatch".
  if (old && args.length > 1 && args[1] !== 'local') return at(1, `invalid number of arguments in "${name}" directive`);
  if (!isUnknown(count) && (!whole(count) || (old && BigInt(count) === 0n))) {
    const advice = 'write how many idle connections a worker keeps';
    return at(0, `invalid value "${count}" in "${name}" directive`, { advice });
  }
  return only(args, 1, 'local');
};

/** `hash` (ngx_http_upstream_hash). */
const hash: ArgumentCheck = (args) => variables(args.slice(0, 1)) ?? only(args, 1, 'consistent');

/** `random` (ngx_http_upstream_random); that "least_time=" is of NGINX Plus is for "plus-only-directive". */
const random: ArgumentCheck = (args) =>
  only(args, 0, 'two') ?? (isPlusParameter('random', args[1] ?? '') ? undefined : only(args, 1, 'least_conn'));

/** `zone` in `upstream` (ngx_http_upstream_zone). */
const zone: ArgumentCheck = ([name = '', size]) => {
  if (name === '') return at(0, 'invalid zone name ""');
  if (size === undefined || isUnknown(size) || isUnknown(name)) return undefined;
  const message = zoneSize(size, `invalid zone size "${size}"`, `zone "${name}" is too small`);
  return message === undefined ? undefined : at(1, message, { advice: `write "zone ${name} 64k;"` });
};

/** `least_time`: what follows the measure is read first (ngx_http_upstream_least_time). */
function leastTime(values: readonly string[]): ArgumentCheck {
  const first = kindThen('enum', () => undefined, values);
  return (args, place) => only(args, 1, 'inflight') ?? first(args, place);
}

/** `pass` in a server of `stream` (ngx_stream_pass): an address with a port, or a text with variables. */
const pass: ArgumentCheck = ([url = '']) => {
  if (isUnknown(url) || url.includes('$')) return variables([url]);
  const address = parseAddress(url);
  if ('error' in address) return at(0, `${address.error} in "${url}" of the "pass" directive`);
  if (address.kind === 'unix') return undefined;
  if (address.kind === 'name')
    return at(0, '"pass" directive has no addresses', { advice: 'write an address, not a name' });
  return address.hasPort ? undefined : at(0, '"pass" directive has no port', { advice: `write "${url}:PORT"` });
};

/** `tunnel_pass` (ngx_http_tunnel_pass). */
const tunnelPass: ArgumentCheck = ([url]) => {
  if (url === undefined || isUnknown(url) || url.includes('$')) return variables(url === undefined ? [] : [url]);
  const address = parseAddress(url);
  return 'error' in address ? at(0, `${address.error} in upstream "${url}"`) : undefined;
};

/** The setters of upstreams. */
export const UPSTREAM: Setters = Object.fromEntries([
  ...['http', 'stream'].flatMap((family): readonly (readonly [string, ArgumentCheck])[] => [
    [`ngx_${family}_upstream_module/server`, server],
    [`ngx_${family}_upstream_hash_module/hash`, hash],
    [`ngx_${family}_upstream_random_module/random`, random],
    [`ngx_${family}_upstream_zone_module/zone`, zone],
  ]),
  ['ngx_http_upstream_least_time_module/least_time', leastTime(['header', 'last_byte'])],
  ['ngx_stream_upstream_least_time_module/least_time', leastTime(['connect', 'first_byte', 'last_byte'])],
  ['ngx_http_upstream_keepalive_module/keepalive', keepalive],
  ['ngx_http_upstream_sticky_module/sticky', sticky],
  ['ngx_stream_pass_module/pass', pass],
  ['ngx_http_tunnel_module/tunnel_pass', tunnelPass],
]);
