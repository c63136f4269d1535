import { describe, expect, test } from 'vitest';
import { listeningSockets } from '../../src/model/listeners.ts';
import type { Listener } from '../../src/model/listeners.ts';
import { socketAddresses } from '../../src/values/sockets.ts';
import { modelOf } from '../support/model.ts';
import { describeWithNginx, nginxTest } from '../support/nginx.ts';

/** Addresses as one may write them. */
const ADDRESSES = [
  '80', '*', '*:81', '127.0.0.1', '127.0.0.1:82', '010.0.0.1:82', '[::]:80', '[::1]', '[::1]:80', '[::127.0.0.1]:80', '[::ffff:1.2.3.4]:80', '[::1:2]:80',
  '[::2]:80', '[::102]:80', '[::101]:80', '[1::]:80', '[1:0:0:2:0:0:0:3]:80', '[1:0:0:2:3:0:0:4]:80', '[1:0:2:3:4:5:6:7]:80', '[0:0:1:2:3:4:5:6]:80',
  '[::0:0:ffff:0:0]:80', '[ABCD::Ef01]:80', '[1:2:3:4:5:6:7:0]', '[::ffff:0:1]:80', '[0:0:0:0:0:1:2:3]:80', '[::5:0102]:8', '[::ff02]:80', 'unix:/tmp/x.sock',
]; // prettier-ignore

describeWithNginx('an address', () => {
  test.each(ADDRESSES)('%s is printed as nginx does', (address) => {
    const { message } = nginxTest(`events { } http { server { listen ${address}; listen ${address}; } }`);
    expect(`a duplicate listen ${socketAddresses(address, 80)?.[0]?.text}`).toBe(message);
  });
});

const SOCKETS: readonly (readonly [string, number])[] = [
  ['listen 8080; listen 8081;', 2],
  ['listen 8080; listen 127.0.0.1:8080; listen 127.0.0.2:8080;', 1],
  ['listen 8080; listen 127.0.0.1:8080 bind; listen 127.0.0.2:8080;', 2],
  ['listen 127.0.0.1:8080; listen 127.0.0.2:8080; listen [::]:8080; listen [::1]:8080;', 3],
  ['listen 8080-8089; listen 127.0.0.1:8085;', 10],
  ['listen 8080; } server { listen 8080; server_name b; } server { server_name c;', 2],
  ['listen unix:/tmp/a.sock; listen unix:/tmp/b.sock;', 2],
];

describe('sockets', () => {
  test.each(SOCKETS)('%s', (lines, count) => {
    expect(listeningSockets(modelOf(`events { } http { server { ${lines} } }`))).toBe(count);
  });

  test.each(['listen localhost:80;', 'listen 80 reuseport;', 'include missing.conf;'])('%s: not known', (lines) => {
    expect(listeningSockets(modelOf(`events { } http { server { ${lines} } }`))).toBeUndefined();
  });
});

describeWithNginx('sockets, as nginx counts them', () => {
  test.each(SOCKETS)('%s', (lines, count) => {
    const { message } = nginxTest(`events { worker_connections 1; } http { server { ${lines} } }`);
    expect(message).toBe(`1 worker_connections are not enough for ${count} listening sockets`);
  });
});

describe('the servers on an address', () => {
  const names = ({ servers }: Listener) => servers.map(({ server }) => server.names[0]!.text);

  test('share its options; the first is the default one where none says it is', () => {
    const model = modelOf(`events { } http {
      server { listen 443 ssl; server_name a; listen 80; }
      server { listen 443 proxy_protocol backlog=99; server_name b; }
      server { listen [::]:443 default_server ssl; server_name c; }
      server { listen *:80 default_server; server_name d; }
      server { server_name e; }
    }`);
    const shown = model.listeners.map((one) => [
      one.address.text,
      names(one),
      one.defaultServer.server.names[0]!.text,
      one.explicitDefault,
      one.ssl,
      one.proxyProtocol,
      one.bind,
    ]);
    expect(shown).toEqual([
      ['0.0.0.0:443', ['a', 'b'], 'a', false, true, true, true],
      ['0.0.0.0:80', ['a', 'd', 'e'], 'd', true, false, false, false],
      ['[::]:443', ['c'], 'c', true, true, false, false],
    ]);
  });

  test('are apart by transport, and by what they are servers of', () => {
    const model = modelOf(`events { } http { server { listen 443 ssl; listen 443 quic; } }
      stream { server { listen 443; } server { listen 443 udp; } } mail { server { listen 443; } }`);
    expect(model.listeners.map(({ family, transport, quic }) => `${family} ${transport} ${quic}`)).toEqual([
      'http tcp false',
      'http udp true',
      'stream tcp false',
      'stream udp false',
      'mail tcp false',
    ]);
  });
});
