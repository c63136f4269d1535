import type { Config } from '../config/config.ts';
import type { Directive } from '../config/directive.ts';
import { parseAddress } from '../values/address.ts';
import type { Address } from '../values/address.ts';

/** Where a pass or a `server` line connects to. */
export interface Connection {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly unix?: string | undefined;
}

const EVERYWHERE = new Set(['*', '0.0.0.0', '::']);

/** Whether a host is this machine, by its loopback name or address; a connection to 0.0.0.0 reaches it too. */
export function isLoopback(host: string): boolean {
  return host.toLowerCase() === 'localhost' || host === '::1' || host === '0.0.0.0' || /^127(?:\.\d+){3}$/.test(host);
}

/** The `listen` of an http server of this configuration that a connection on this machine reaches. */
export function ownListener(config: Config, { host, port, unix }: Connection): Directive | undefined {
  const found = listeners(config).find(({ address }) => {
    if (address.kind === 'unix') return unix === address.path;
    if (host === undefined || port === undefined || address.port === undefined) return false;
    if (port < address.port || port > (address.lastPort ?? address.port)) return false;
    return address.host === host || (isLoopback(host) && EVERYWHERE.has(address.host));
  });
  return found?.listen;
}

interface Listener {
  readonly listen: Directive;
  readonly address: Address;
}

const known = new WeakMap<Config, readonly Listener[]>();

function listeners(config: Config): readonly Listener[] {
  let all = known.get(config);
  if (!all) {
    all = config.all('listen').flatMap((listen) => {
      if (config.family(listen) !== 'http' || listen.values.includes('quic')) return [];
      const address = parseAddress(listen.value() ?? '', { listen: true, defaultPort: 80 });
      return 'error' in address ? [] : [{ listen, address }];
    });
    known.set(config, all);
  }
  return all;
}
