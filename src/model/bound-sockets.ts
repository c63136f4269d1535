import type { ListenConflict } from './listen-conflicts.ts';
import type { Listener } from './listeners.ts';

/** The addresses that get sockets: where `*` listens on a port, others of its kind have none unless they are bound (ngx_http_init_listening). */
export function boundSockets(listeners: readonly Listener[]): readonly Listener[] {
  const port = ({ family, transport, address }: Listener) => `${family} ${transport} ${address.family} ${address.port}`;
  const everywhere = new Set(listeners.filter(({ address }) => address.wildcard).map(port));
  return listeners.filter((one) => one.address.wildcard || one.bind || !everywhere.has(port(one)));
}

/**
 * The sockets that Linux does not open beside others: `nginx -t` lets them pass, and nginx does not start (ngx_open_listening_sockets in
 * src/core/ngx_connection.c; EADDRINUSE of bind(2)).
 */
export function bindConflicts(listeners: readonly Listener[]): readonly ListenConflict[] {
  const onPort = new Map<number, Listener[]>();
  const found: ListenConflict[] = [];
  for (const one of boundSockets(listeners)) {
    // UDP sockets may share an address.
    if (one.transport !== 'tcp' || one.address.family === 'name' || !one.complete) continue;
    const others = onPort.get(one.address.port);
    if (!others) onPort.set(one.address.port, [one]);
    else {
      const earlier = others.find((other) => overlap(one, other));
      others.push(one);
      const message = `bind() to ${one.address.text} failed (98: Address already in use)`;
      if (earlier)
        found.push({ kind: 'bind', message, server: one.servers[0]!, earlier: earlier.servers[0]!, warning: true });
    }
  }
  return found;
}

function overlap(one: Listener, other: Listener): boolean {
  if (one.reuseport && other.reuseport) return false;
  const [a, b] = [one.address, other.address];
  if (a.family === b.family) return a.text === b.text || (a.family !== 'unix' && (a.wildcard || b.wildcard));
  const both = (six: Listener, four: Listener) =>
    six.dualStack && six.address.wildcard && four.address.family === 'ipv4';
  return both(one, other) || both(other, one);
}
