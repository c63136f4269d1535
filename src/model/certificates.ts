import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import { atLeast, before } from '../values/version.ts';
import type { Model } from './model.ts';
import type { Server } from './servers.ts';

/** A server that nginx wants a certificate of, and that has none. */
export interface MissingCertificate {
  readonly server: Server;
  /** Where nginx says it: the server, or the line that switches TLS on. */
  readonly at: Directive;
  /** What asks for it, in nginx's words: `listen ... ssl`, `ssl`, `starttls`. */
  readonly wantedBy: string;
  /** The line that switches TLS on. */
  readonly on: Directive | undefined;
  /** Whether all that may set one was read. */
  readonly certain: boolean;
}

/** The certificates of a server, or their keys: its own, else those of the level around it. */
export function certificates(config: Model, server: Server, name = 'ssl_certificate'): readonly Directive[] {
  return settings(config, server, name);
}

/** What is in effect at a server. */
export function settings(config: Model, { block, children }: Server, name: string): readonly Directive[] {
  return block ? config.effective(name, block) : children.filter((child) => child.name === name);
}

/** Whether a flag is on at a server. */
export function isOn(config: Model, server: Server, name: string): boolean {
  return settings(config, server, name).at(-1)?.value()?.toLowerCase() === 'on';
}

/** Whether all that is in effect at a server was read. */
export function isRead(config: Model, server: Server): boolean {
  const { block, complete, children } = server;
  return complete && config.complete(block) && !children.some(({ name }) => isUnknown(name));
}

/** Since when a server of `stream` without certificate loads when it is not the default one of its address. */
export const STREAM_SHARES = '1.25.5';

/** The servers without a certificate that nginx refuses (ngx_http_ssl_init, ngx_stream_ssl_init, ngx_mail_ssl_merge_conf). */
export function missingCertificates(config: Model): readonly MissingCertificate[] {
  const found = new Map<Server, MissingCertificate>();
  for (const one of [...byDirective(config), ...onListeners(config)])
    if (!found.has(one.server)) found.set(one.server, one);
  return [...found.values()];
}

/** On an address with TLS the default server must have one or reject; when it rejects, every other server there must, too. */
function* onListeners(config: Model): Generator<MissingCertificate> {
  for (const listener of config.listeners) {
    const { ssl, quic, family, servers, defaultServer } = listener;
    if ((!ssl && !quic) || family === 'mail') continue;
    if (family === 'stream' && atLeast(config.target, STREAM_SHARES) === 'none') continue;
    if (certificates(config, defaultServer.server).length > 0) continue;
    const rejects = isOn(config, defaultServer.server, 'ssl_reject_handshake');
    const on = servers.find(({ listen }) => listen?.values.includes(quic ? 'quic' : 'ssl'))?.listen;
    for (const { server, listen } of rejects ? servers : [defaultServer]) {
      if (certificates(config, server).length > 0 || isOn(config, server, 'ssl_reject_handshake')) continue;
      const old = family === 'stream' && before(config.target, STREAM_SHARES) !== 'none';
      const at = (old ? listen : undefined) ?? server.block ?? listen;
      const certain = listener.complete && isRead(config, server);
      if (at) yield { server, at, wantedBy: `listen ... ${quic ? 'quic' : 'ssl'}`, on, certain };
    }
  }
}

/** What switches TLS on for one server, whatever address it has. */
function* byDirective(config: Model): Generator<MissingCertificate> {
  for (const server of config.servers) {
    const [wantedBy, on] = switchedOn(config, server) ?? [];
    if (wantedBy === undefined || !on || certificates(config, server).length > 0) continue;
    if (server.family === 'http' && isOn(config, server, 'ssl_reject_handshake')) continue;
    yield { server, at: on, wantedBy, on, certain: isRead(config, server) };
  }
}

/** What switches TLS on in a server, in nginx's words, and the line: `ssl on`; in `mail`, and in older versions in `stream`, also `listen`. */
export function switchedOn(config: Model, server: Server): readonly [string, Directive] | undefined {
  const { family, listens } = server;
  const alone = family === 'mail' || (family === 'stream' && before(config.target, STREAM_SHARES) === 'all');
  const listen = alone ? listens.findLast(({ values }) => values.includes('ssl')) : undefined;
  if (listen) return ['listen ... ssl', listen];
  if (family === 'stream') return undefined;
  const ssl = settings(config, server, 'ssl').at(-1);
  if (ssl?.value()?.toLowerCase() === 'on' && before(config.target, '1.25.1') !== 'none') return ['ssl', ssl];
  const starttls = family === 'mail' ? settings(config, server, 'starttls').at(-1) : undefined;
  return starttls && /^(?:on|only)$/i.test(starttls.value() ?? '') ? ['starttls', starttls] : undefined;
}
