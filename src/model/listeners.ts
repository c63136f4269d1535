import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import { DEFAULT_SOCKET, socketAddresses } from '../values/sockets.ts';
import type { SocketAddress } from '../values/sockets.ts';
import { bindConflicts, boundSockets } from './bound-sockets.ts';
import { Conflicts } from './listen-conflicts.ts';
import type { ListenConflict } from './listen-conflicts.ts';
import { listenOptions, NO_OPTIONS } from './listen-options.ts';
import type { ListenOptions } from './listen-options.ts';
import { ProtocolOptions } from './listen-protocols.ts';
import type { Model } from './model.ts';
import type { Server, ServerFamily } from './servers.ts';

/** A server on an address. */
export interface ListeningServer {
  readonly server: Server;
  /** The line that puts it there; `undefined` for a server without `listen`. */
  readonly listen: Directive | undefined;
}

/** An address that nginx listens on. Its options are those of all servers there together. */
export interface Listener {
  readonly address: SocketAddress;
  readonly family: ServerFamily;
  readonly transport: 'tcp' | 'udp';
  /** In reading order. */
  readonly servers: readonly ListeningServer[];
  /** Who answers for a name that no server here has: the one that says so, else the first. */
  readonly defaultServer: ListeningServer;
  /** Whether one says so. */
  readonly explicitDefault: boolean;
  readonly ssl: boolean;
  /** Whether a `listen` says `http2`; the `http2` directive is each server's own. */
  readonly http2: boolean;
  readonly quic: boolean;
  readonly proxyProtocol: boolean;
  /** Whether it has a socket of its own where `*` listens on its port. */
  readonly bind: boolean;
  readonly reuseport: boolean;
  /** An IPv6 socket that takes IPv4, too: `ipv6only=off`. */
  readonly dualStack: boolean;
  /** The server whose `listen` sets options of the socket; they are for all servers there. */
  readonly socketOptions: ListeningServer | undefined;
  /** False where a template decides about options or the default server. */
  readonly complete: boolean;
}

/** A listener while servers are added to it. */
export type OpenListener = { -readonly [K in keyof Listener]: Listener[K] } & {
  servers: ListeningServer[];
  protocols: ProtocolOptions;
};

/** The addresses nginx listens on, in the order in which it meets them, and what it says of lines that do not go together. */
export interface ListenerTable {
  readonly listeners: readonly Listener[];
  readonly conflicts: readonly ListenConflict[];
  /** False where not all addresses are known: a host name, a template, a file that was not read. */
  readonly complete: boolean;
}

/** Further addresses are not looked at: a range of ports is sixty thousand of them, in a word. */
const MOST = 200_000;

/** Puts all servers on their addresses (ngx_http_add_listen in src/http/ngx_http.c; the same in stream; ngx_mail_core_listen). */
export function buildListeners(config: Model): ListenerTable {
  const table = new Map<string, OpenListener>();
  const conflicts = new Conflicts(config.target);
  let complete = true;
  for (const server of config.servers) {
    complete &&= server.complete && config.complete(server.block);
    const { family } = server;
    if (family === 'http' && server.listens.length === 0 && server.block && server.complete)
      add(table, conflicts, { server, listen: undefined }, NO_OPTIONS, DEFAULT_SOCKET);
    for (const listen of server.listens) {
      const text = listen.value() ?? '';
      const sockets =
        isUnknown(text) || table.size > MOST ? undefined : socketAddresses(text, family === 'http' ? 80 : undefined);
      if (!sockets || sockets[0]?.family === 'name' || listen.file.template?.control) complete = false;
      const options = listenOptions(listen);
      for (const address of sockets ?? []) add(table, conflicts, { server, listen }, options, address);
    }
  }
  const listeners = [...table.values()];
  return { listeners, conflicts: [...conflicts.all, ...bindConflicts(listeners)], complete };
}

function add(
  table: Map<string, OpenListener>,
  conflicts: Conflicts,
  one: ListeningServer,
  options: ListenOptions,
  address: SocketAddress,
): void {
  const { family } = one.server;
  const transport = options.udp && family !== 'mail' ? 'udp' : 'tcp';
  const key = `${family} ${transport} ${address.text}`;
  const known = table.get(key);
  if (!known) table.set(key, open(one, options, address, transport));
  else if (conflicts.admits(known, one, options)) join(known, one, options);
}

function open(
  one: ListeningServer,
  options: ListenOptions,
  address: SocketAddress,
  transport: 'tcp' | 'udp',
): OpenListener {
  return {
    address,
    family: one.server.family,
    transport,
    servers: [one],
    defaultServer: one,
    explicitDefault: options.defaultServer,
    ssl: options.ssl,
    http2: options.http2,
    quic: options.quic,
    proxyProtocol: options.proxyProtocol,
    bind: options.socket,
    reuseport: options.reuseport,
    dualStack: options.dualStack,
    socketOptions: options.socket ? one : undefined,
    complete: !options.unknown,
    protocols: new ProtocolOptions(options),
  };
}

function join(known: OpenListener, one: ListeningServer, options: ListenOptions): void {
  known.servers.push(one);
  if (options.defaultServer) {
    known.defaultServer = one;
    known.explicitDefault = true;
  }
  known.ssl ||= options.ssl;
  known.http2 ||= options.http2;
  known.quic ||= options.quic;
  known.proxyProtocol ||= options.proxyProtocol;
  known.complete &&= !options.unknown;
  if (!options.socket) return;
  known.bind = true;
  known.reuseport = options.reuseport;
  known.dualStack = options.dualStack;
  known.socketOptions = one;
}

/** How many sockets nginx opens; `undefined` where not all are known. */
export function listeningSockets(config: Model): number | undefined {
  const { listeners, complete } = config.listenerTable;
  if (!complete || listeners.some((one) => one.reuseport || !one.complete)) return undefined;
  return boundSockets(listeners).length;
}
