import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectServer } from '../../src/model/server-selection.ts';
import { modelOf } from '../support/model.ts';
import { describeWithNginx } from '../support/nginx.ts';
import { ask, askWithoutHost, freePorts, whileRunning } from '../support/running-nginx.ts';

const NAMES = [
  'x.com', 'a.x.com', 'A.X.com', 'b.a.x.com', 'x.org', '.x.com', '.a.x.com', '.org', '*.x.com', '*.com', '*.a.x.com', 'x.*', 'a.*', 'a.x.*',
  '*.*', '""', '~^a[.]', '~^[a-z]+[.]x', '~com$', '~^A', '~^(?<n>b)', '127.0.0.1', '[::1]', '*.x', 'com',
]; // prettier-ignore
const HOSTS = [
  'x.com', 'X.com', 'x.com.', 'x.com:80', 'a.x.com', 'a.X.COM', 'b.a.x.com', 'c.b.a.x.com', 'x.org', 'a.org', 'org', 'com', 'x', 'a.x', '127.0.0.1',
  '127.0.0.1:8080', '[::1]', '[::1]:80', 'a..x', 'a/b', '.x.com', 'b', 'bb.x', 'x.com.uk', 'a.x.co.uk', '', 'a', 'z',
]; // prettier-ignore

// nginx refuses "*.*" where servers share an address.
const name = fc.constantFrom(...NAMES.filter((one) => one !== '*.*'));
const server = fc.record({ names: fc.array(name, { maxLength: 4 }), isDefault: fc.integer({ min: 0, max: 3 }) });
const address = fc.array(server, { minLength: 1, maxLength: 5 });

describeWithNginx('the server of a host', () => {
  test('is the one that nginx selects', async () => {
    const addresses = fc.sample(address, { numRuns: 60, seed: 11 });
    const ports = await freePorts(addresses.length);
    const conf = `events {} http { access_log off; ${addresses
      .map((servers, i) => {
        const first = servers.findIndex(({ isDefault }) => isDefault === 0);
        return servers
          .map(({ names }, n) => {
            const named =
              names.length > 0 ? `server_name ${names.map((one) => (one === '""' ? one : `"${one}"`)).join(' ')};` : '';
            return `server { listen 127.0.0.1:${ports[i]} ${n === first ? 'default_server' : ''}; ${named} return 200 "${n}"; }`;
          })
          .join('\n');
      })
      .join('\n')} }`;
    const { listeners } = modelOf(conf);
    let asked = 0;
    await whileRunning(conf, ports[0]!, async () => {
      for (const [i, listener] of listeners.entries()) {
        for (const host of HOSTS) {
          const selected = selectServer(listener, host);
          const ours =
            selected.kind === 'server'
              ? String(listener.servers.findIndex(({ server: one }) => one === selected.server.server))
              : selected.kind;
          const { status, body } = host === '' ? await askWithoutHost(ports[i]!) : await ask(ports[i]!, host, '/');
          const theirs = status === 200 ? body : 'invalid';
          const names = listener.servers.map(({ server: one }) => one.names.map(({ text }) => text));
          expect(ours, `"${host}" among ${JSON.stringify(names)}`).toBe(theirs);
          asked++;
        }
      }
    });
    expect(asked).toBeGreaterThan(1000);
  });
});
