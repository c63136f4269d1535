import type { Listener, ListeningServer } from '../listeners.ts';
import type { Model } from '../model.ts';
import { likelyServer } from '../server-selection.ts';
import type { Selected } from '../server-selection.ts';
import { isIp } from '../peers.ts';
import type { ServerName } from '../server-names.ts';
import type { RouteRequest, RouteStep } from './types.ts';

/** The addresses of `http` that a request can come in at: those on its port. */
function onPort(config: Model, port: number): readonly Listener[] {
  return config.listeners.filter(
    (one) =>
      one.family === 'http' && one.transport === 'tcp' && one.address.family !== 'unix' && one.address.port === port,
  );
}

/** The address that a request comes in at; several may do, and why it is that one. */
export interface Arrival {
  readonly listener: Listener | undefined;
  readonly step: RouteStep;
}

/** The address named, else the one for all addresses, else the first where a server has the name. */
export function findListener(config: Model, { address, port, host }: RouteRequest): Arrival {
  const all = onPort(config, port);
  const ip = isIp(address) ? all.find((one) => one.address.host === address) : undefined;
  const v6 = address.includes(':');
  const wildcards = all.filter(({ address: one }) => one.wildcard);
  const wildcard = wildcards.find((one) => (one.address.family === 'ipv6') === v6) ?? wildcards[0];
  const named = () =>
    all.find((listener) => {
      const selected = likelyServer(listener, host);
      return selected.kind === 'server' && selected.name !== undefined;
    });
  const listener = ip ?? wildcard ?? named() ?? all[0];
  const others = all.filter((one) => one !== listener).map((one) => one.address.text);
  const more = others.length > 0 ? `; ${others.join(', ')} ${others.length > 1 ? 'are' : 'is'} on this port, too` : '';
  const text = listener
    ? `comes in at ${listener.address.text}${more}`
    : `nothing listens on port ${port}${elsewhere(config)}`;
  const directive = listener?.servers[0]?.listen;
  return { listener, step: { what: 'listener', directive, text } };
}

function elsewhere(config: Model): string {
  const ports = new Set(config.listeners.filter(({ family }) => family === 'http').map(({ address }) => address.port));
  return ports.size > 0 ? `, only on ${[...ports].sort((a, b) => a - b).join(', ')}` : '';
}

const MOST = 6;

/** Why a server answers, and why the others at the address do not. */
export function serverStep(
  listener: Listener,
  { server, name }: Extract<Selected, { kind: 'server' }>,
  host: string,
): RouteStep {
  const shown = name && (name.kind === 'regex' ? `~${name.text}` : name.text || '""');
  const sort = listener.explicitDefault ? 'the default server' : 'the first server';
  const why = name
    ? `"${host}" is ${name.kind === 'exact' ? 'the' : 'covered by the'} name ${shown}`
    : `no server at ${listener.address.text} has the name "${host}": ${sort} there answers`;
  const others = listener.servers.filter((one) => one.server !== server.server);
  const missed = others.slice(0, MOST).map(({ server: { names } }) => names.map(written).join(' '));
  const rest = others.length > MOST ? `, and ${others.length - MOST} more` : '';
  const not = others.length > 0 ? `; not: ${missed.join(', ')}${rest}` : '';
  return { what: 'server', directive: name?.directive ?? server.listen ?? server.server.block, text: why + not };
}

function written({ kind, text }: ServerName): string {
  return kind === 'regex' ? `~${text}` : text === '' ? '""' : text;
}

/** The server that reads the request line, before `Host` is known: by the name in the TLS greeting, else the default one. */
export function firstServer(listener: Listener, { scheme, host }: RouteRequest): ListeningServer {
  const name = host.replace(/:\d+$/, '');
  const selected = scheme === 'https' && !isIp(name) ? likelyServer(listener, name) : undefined;
  return selected?.kind === 'server' ? selected.server : listener.defaultServer;
}
