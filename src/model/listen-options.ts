import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';

/** What the parameters of a `listen` say; of several servers on one address, each says for all (ngx_http_core_listen). */
export interface ListenOptions {
  readonly defaultServer: boolean;
  readonly ssl: boolean;
  readonly http2: boolean;
  readonly quic: boolean;
  readonly proxyProtocol: boolean;
  readonly udp: boolean;
  readonly reuseport: boolean;
  /** `ipv6only=off`. */
  readonly dualStack: boolean;
  /** Whether one of them is an option of the socket, which one server alone may set: `bind`, `backlog=`, `reuseport` … */
  readonly socket: boolean;
  /** A template fills some of them in, or one is none of nginx's. */
  readonly unknown: boolean;
}

const SOCKET =
  /^(?:bind|deferred|reuseport|multipath|(?:setfib|fastopen|backlog|rcvbuf|sndbuf|so_keepalive)=[^]*|ipv6only=o[^]*)$/;
const OTHER = /^(?:default_server|default|ssl|http2|quic|proxy_protocol|udp|accept_filter=[^]*)$/;

/** The options of a server that has no `listen`. */
export const NO_OPTIONS: ListenOptions = options([]);

/** Reads the parameters of a `listen`. */
export function listenOptions(listen: Directive): ListenOptions {
  return options(listen.values.slice(1));
}

function options(words: readonly string[]): ListenOptions {
  const has = (word: string) => words.includes(word);
  return {
    defaultServer: has('default_server') || has('default'),
    ssl: has('ssl'),
    http2: has('http2'),
    quic: has('quic'),
    proxyProtocol: has('proxy_protocol'),
    udp: has('udp') || has('quic'),
    reuseport: has('reuseport'),
    dualStack: has('ipv6only=off'),
    socket: words.some((word) => SOCKET.test(word)),
    unknown: words.some((word) => isUnknown(word) || !(SOCKET.test(word) || OTHER.test(word))),
  };
}
