import { addTo, groupBy, kept, remembered, trimmed } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { printedHost } from '../values/sockets.ts';
import { isOn } from './certificates.ts';
import type { Listener } from './listeners.ts';
import type { Model } from './model.ts';
import type { Server as HttpServer } from './servers.ts';
import { portOf } from './hosts.ts';
import type { Pass } from './passes.ts';
import type { Backend } from './tls.ts';
import type { Server, Upstream } from './upstreams.ts';

/** Where a pass or a `server` line connects to. */
export interface Connection {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly unix?: string | undefined;
}

/** Whether a host is this machine, by its loopback name or address; a connection to 0.0.0.0 reaches it too. */
export function isLoopback(host: string): boolean {
  return host.toLowerCase() === 'localhost' || host === '::1' || host === '0.0.0.0' || /^127(?:\.\d+){3}$/.test(host);
}

/** Whether a pass connects to loopback addresses alone: where nobody listens they refuse at once. */
export function connectsToItself({ target, upstream }: Pass): boolean {
  if (!upstream) return target.host !== undefined && isLoopback(target.host);
  return upstream.servers.every(({ address }) => 'path' in address || ('host' in address && isLoopback(address.host)));
}

/** The `listen` of an http server of this configuration that a connection on this machine reaches. */
export function ownListener(config: Model, connection: Connection): Directive | undefined {
  const found = listenerAt(config, connection, 'http');
  return found?.servers.find(({ listen }) => listen)?.listen;
}

/** The listener of this configuration that a connection on this machine reaches: the one on that very address, else on every one. */
export function listenerAt(
  config: Model,
  connection: Connection,
  ...families: readonly Listener['family'][]
): Listener | undefined {
  const { byAddress, wildcards } = config.once(listenersOfTcp);
  const isOf = ({ family }: Listener) => families.includes(family);
  const { host, port = -1, unix } = connection;
  const address = unix === undefined ? host && `${printedHost(host)} ${port}` : `unix:${unix}`;
  const there = byAddress.get(address ?? '')?.find(isOf);
  if (there || unix !== undefined) return there;
  return wildcards.get(port)?.find((one) => isOf(one) && reaches(one, connection));
}

/** The listeners that a server is on. */
export function listenersOf(config: Model, server: HttpServer): readonly Listener[] {
  return config.once(byServer).get(server) ?? [];
}

function byServer({ listeners }: Model): ReadonlyMap<HttpServer, readonly Listener[]> {
  const found = new Map<HttpServer, Listener[]>();
  for (const listener of listeners)
    for (const server of new Set(listener.servers.map((one) => one.server))) addTo(found, server, listener);
  return found;
}

/** The listeners of TCP by their address; those on every address by their port. */
function listenersOfTcp({ listeners }: Model) {
  const all = listeners.filter(({ transport }) => transport === 'tcp');
  const wildcards = all.filter(({ address }) => address.wildcard);
  return {
    byAddress: groupBy(all, ({ address: { family, host, port } }) =>
      family === 'unix' ? `unix:${host}` : `${host} ${port}`,
    ),
    wildcards: groupBy(wildcards, ({ address }) => address.port),
  };
}

/** Whether a listener on every address takes a connection to this machine; an IPv6 one takes IPv4 only with `ipv6only=off`. */
function reaches({ address, dualStack }: Listener, { host, unix }: Connection): boolean {
  if (unix !== undefined || host === undefined || !address.wildcard || !isLoopback(host)) return false;
  if (host.toLowerCase() === 'localhost') return true;
  return host === '::1' ? address.family === 'ipv6' : address.family === 'ipv4' || dualStack;
}

/** Whether a listener has TLS, also by `ssl on` in a server, as before nginx 1.25.1. */
export function hasTls(config: Model, listener: Listener): boolean {
  return config.once(tls)(listener);
}

const tls = (config: Model) =>
  remembered(({ ssl, servers }: Listener) => ssl || servers.some(({ server }) => isOn(config, server, 'ssl')));

/** Whether a listener speaks HTTP/2 for a server: `http2 on` without TLS is that of the default server, with TLS that of the server that the client names. */
export function speaksHttp2(config: Model, { http2, quic, ssl, defaultServer }: Listener, server: HttpServer): boolean {
  return http2 || quic || isOn(config, ssl ? server : defaultServer.server, 'http2');
}

/** Whether a `listen` line of this configuration has a port, and speaks TLS there or plain HTTP, as asked. */
export function isListenedOn(config: Model, port: number, tlsWanted: boolean): boolean {
  const atPort = new RegExp(`(?:^|:)${port}$`);
  return config
    .all('listen')
    .some(
      ({ values }) => atPort.test(values[0] ?? '') && !values.includes('quic') && values.includes('ssl') === tlsWanted,
    );
}

/** What a backend's connections go to: the target itself, or the servers of its upstream that are not down, each with its line. */
export function connectionsOf({ target, upstream }: Pick<Backend, 'target' | 'upstream'>): readonly ConnectionOf[] {
  if (!upstream) return [{ host: target.host, port: portOf(target), unix: target.unix }];
  return ofUpstream(upstream);
}

/** A connection, with the line of the upstream that names it. */
export type ConnectionOf = Connection & { readonly server?: Directive };

const ofUpstream = kept(({ servers }: Upstream) => trimmed(servers.flatMap(connectionOf)));

function connectionOf({ address, down, directive: server }: Server): readonly ConnectionOf[] {
  if (down || 'error' in address) return [];
  return [
    address.kind === 'unix' ? { unix: address.path, server } : { host: address.host, port: address.port, server },
  ];
}
