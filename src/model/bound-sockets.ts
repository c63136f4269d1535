import { addTo } from '../collections.ts';
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
  const onPort = new Map<number, Bound>();
  const found: ListenConflict[] = [];
  for (const one of boundSockets(listeners)) {
    // UDP sockets may share an address.
    if (one.transport !== 'tcp' || one.address.family === 'name' || !one.complete) continue;
    const { port, text, wildcard } = one.address;
    const others = onPort.get(port) ?? { all: [], wildcards: [], byText: new Map<string, Listener[]>() };
    onPort.set(port, others);
    const earlier = near(one, others).find((other) => overlap(one, other));
    others.all.push(one);
    if (wildcard) others.wildcards.push(one);
    addTo(others.byText, text, one);
    const message = `bind() to ${text} failed (98: Address already in use)`;
    if (earlier)
      found.push({ kind: 'bind', message, server: one.servers[0]!, earlier: earlier.servers[0]!, warning: true });
  }
  return found;
}

/** The sockets of a port. */
interface Bound {
  readonly all: Listener[];
  readonly wildcards: Listener[];
  readonly byText: Map<string, Listener[]>;
}

/** Those that may overlap: a port can have thousands of addresses, but few wildcards. */
function near({ address }: Listener, { all, wildcards, byText }: Bound): readonly Listener[] {
  return address.wildcard ? all : [...(byText.get(address.text) ?? []), ...wildcards];
}

function overlap(one: Listener, other: Listener): boolean {
  if (one.reuseport && other.reuseport) return false;
  const [a, b] = [one.address, other.address];
  if (a.family === b.family) return a.text === b.text || (a.family !== 'unix' && (a.wildcard || b.wildcard));
  const both = (six: Listener, four: Listener) =>
    six.dualStack && six.address.wildcard && four.address.family === 'ipv4';
  return both(one, other) || both(other, one);
}
