import type { Config } from '../config/config.ts';
import { parseAddress } from '../values/address.ts';

/** How many sockets nginx listens on: one for each different address of all servers; `undefined` where not all of them are known. */
export function listeningSockets(config: Config): number | undefined {
  const addresses = new Set<string>();
  for (const server of config.all('server')) {
    if (!server.block || server.parent?.name === 'upstream') continue;
    if (!config.complete(server)) return undefined;
    const listens = server.childrenNamed('listen');
    const family = config.family(server);
    if (listens.length === 0) addresses.add('http *:80');
    for (const listen of listens) {
      const address = parseAddress(listen.value() ?? '', {
        listen: true,
        ...(family === 'http' ? { defaultPort: 80 } : {}),
      });
      if ('error' in address || listen.values.includes('reuseport')) return undefined;
      const udp = listen.values.includes('udp') || listen.values.includes('quic') ? 'udp' : 'tcp';
      if (address.kind === 'unix') addresses.add(`unix ${address.path}`);
      else
        for (let port = address.port ?? 0; port <= (address.lastPort ?? address.port ?? 0); port++)
          addresses.add(`${udp} ${address.host}:${port}`);
    }
  }
  return addresses.size;
}
