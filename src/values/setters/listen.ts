import { parseAddress } from '../address.ts';
import type { ArgumentCheck, ArgumentPlace, ArgumentProblem } from '../argument-problem.ts';
import { parseSize } from '../size.ts';
import { before } from '../version.ts';
import type { Parameters, Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { anything, at, invalidParameter, isSec, parameters, positive, reader, whole } from './words.ts';

const invalid = (name: string) => (word: string) => `invalid ${name} "${word}"`;
const size = (name: string) => reader((value) => parseSize(value) !== undefined, invalid(name));

/** What `listen` takes in `http`, `stream` and `mail` alike. */
const COMMON: Parameters = {
  ssl: anything,
  proxy_protocol: anything,
  bind: anything,
  multipath: anything,
  'backlog=': reader(positive, invalid('backlog')),
  'rcvbuf=': size('rcvbuf'),
  'sndbuf=': size('sndbuf'),
  'ipv6only=': reader(
    (value) => value === 'on' || value === 'off',
    (word, value) => (value.startsWith('o') ? `invalid ipv6only flags "${value}"` : invalidParameter(word)),
  ),
  'so_keepalive=': reader(isKeepalive, (_, value) => `invalid so_keepalive value: "${value}"`),
};

/** What it takes in `http` and `stream`; `setfib=` is of FreeBSD. */
const MORE: Parameters = {
  ...COMMON,
  default_server: anything,
  reuseport: anything,
  deferred: anything,
  'accept_filter=': anything,
  'fastopen=': reader(whole, invalid('fastopen')),
  'setfib=': reader(whole, invalidParameter),
};

/** The last two are of Tengine. */
const HTTP: Parameters = {
  ...MORE,
  default: anything,
  http2: anything,
  quic: anything,
  xquic: anything,
  https_allow_http: anything,
};
const STREAM: Parameters = { ...MORE, udp: anything };

/** What does not go together with datagrams, in the order in which nginx looks. */
const STREAMS_ONLY = ['fastopen', 'backlog', 'deferred', 'multipath', 'ssl', 'http2', 'so_keepalive', 'proxy_protocol'];

/** `on`, `off`, or `idle:interval:count` of which some may be left out. */
function isKeepalive(value: string): boolean {
  if (value === 'on' || value === 'off') return true;
  const [idle = '', interval = '', ...counts] = value.split(':');
  const count = counts.join(':');
  const read = [idle === '' || isSec(idle), interval === '' || isSec(interval), count === '' || whole(count)];
  return read.every(Boolean) && /[1-9]/.test(value);
}

/** An address and parameters (ngx_http_core_listen and its kin). That newer nginx warns of "http2" is not said here. */
function listen(table: Parameters, defaultPort: number | undefined, datagrams: string | undefined): ArgumentCheck {
  return (args, place) =>
    address(args[0] ?? '', defaultPort) ??
    parametersOf(args, table, place) ??
    (datagrams === undefined ? undefined : incompatible(args, datagrams));
}

/** "http3" is what early versions of QUIC in nginx had. */
function parametersOf(args: readonly string[], table: Parameters, place: ArgumentPlace): ArgumentProblem | undefined {
  const problem = parameters(args, 1, table, place);
  return problem && 'quic' in table && args[problem.index!] === 'http3' ? { ...problem, replacement: 'quic' } : problem;
}

function address(value: string, defaultPort: number | undefined): ArgumentProblem | undefined {
  if (isUnknown(value)) return undefined;
  const read = parseAddress(value, { listen: true, ...(defaultPort === undefined ? {} : { defaultPort }) });
  if (!('error' in read)) return undefined;
  const meant = /^\w+:\/\/([\w.-]+(?::\d+)?)\/?$/.exec(value)?.[1];
  return at(0, `${read.error} in "${value}" of the "listen" directive`, {
    advice: 'write a port, an address, "address:port", "[::]:port" or "unix:/path"',
    ...(meant === undefined ? {} : { replacement: meant }),
  });
}

function incompatible(args: readonly string[], datagrams: string): ArgumentProblem | undefined {
  if (!args.includes(datagrams, 1)) return undefined;
  for (const name of STREAMS_ONLY) {
    const index = args.findIndex((word, place) => place > 0 && (word === name || word.startsWith(`${name}=`)));
    if (index > 0) {
      const message = `"listen" directive "${name}" parameter is incompatible with "${datagrams}"`;
      return at(index, message, { advice: `remove "${name}", or write two "listen" lines` });
    }
  }
  return undefined;
}

/** In `stream` and `mail`, older nginx has words of its own for a parameter that it does not know. */
function withOlderWords(check: ArgumentCheck): ArgumentCheck {
  return (args, place) => {
    const problem = check(args, place);
    const word = args[problem?.index ?? 0] ?? '';
    if (problem?.message !== invalidParameter(word) || before(place.target, '1.25.5') !== 'all') return problem;
    return { ...problem, message: `the invalid "${word}" parameter` };
  };
}

/** Setters of `listen`. */
export const LISTEN: Setters = {
  'ngx_http_core_module/listen': listen(HTTP, 80, 'quic'),
  'ngx_stream_core_module/listen': withOlderWords(listen(STREAM, undefined, 'udp')),
  'ngx_mail_core_module/listen': withOlderWords(listen(COMMON, undefined, undefined)),
};
