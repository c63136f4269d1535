import type { Directive } from '../config/directive.ts';
import type { Model } from './model.ts';

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

/** The `listen` of an http server of this configuration that a connection on this machine reaches. */
export function ownListener(config: Model, { host, port, unix }: Connection): Directive | undefined {
  const found = config.listeners.find(({ family, transport, address }) => {
    if (family !== 'http' || transport !== 'tcp') return false;
    if (address.family === 'unix') return unix === address.host;
    if (host === undefined || port !== address.port) return false;
    return address.host === host || (isLoopback(host) && address.wildcard);
  });
  return found?.servers.find(({ listen }) => listen)?.listen;
}
