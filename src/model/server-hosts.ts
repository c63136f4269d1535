import { kept } from '../collections.ts';
import type { Model } from './model.ts';
import { listenersOf } from './own-listener.ts';
import { selectServer } from './server-selection.ts';
import type { Server } from './servers.ts';

/** So many hosts of one server are enough to try. */
const MOST = 10;

/** Hosts that requests for a server have: one for each of its first names, as long as it gets them. */
export function hostsOf(config: Model, server: Server): readonly string[] {
  return config.once(hosts)(server);
}

const hosts = (config: Model) =>
  kept((server: Server): readonly string[] => {
    const here = listenersOf(config, server);
    const named = server.names.flatMap(({ kind, text }) => {
      if (kind === 'exact') return text === '' ? ['unnamed.invalid'] : [text];
      if (kind === 'suffix') return [text.replace('*', 'www')];
      if (kind === 'dot') return [text.slice(1)];
      return kind === 'prefix' ? [text.replace('*', 'test')] : [];
    });
    const gets = (host: string) =>
      here.some((one) => {
        const selected = selectServer(one, host);
        return selected.kind === 'server' && selected.server.server === server;
      });
    const found = [...new Set(named)].slice(0, MOST).filter(gets);
    const isDefault = here.some(({ defaultServer }) => defaultServer.server === server);
    return isDefault && gets('unnamed.invalid') ? [...new Set([...found, 'unnamed.invalid'])] : found;
  });
