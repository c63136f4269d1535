import { expect, test } from 'vitest';
import requirements from '../../rules/availability/upstream-resolve-requirements.ts';
import zoneMissing from '../../rules/availability/upstream-zone-missing.ts';
import { modelOf } from '../support/model.ts';

const messages = (upstream: string, around = '') =>
  [...requirements.check(modelOf(`events {} http { ${around} upstream app { ${upstream} } }`), {})].map(
    ({ message }) => message.split(';')[0],
  );

test.each(['10.0.0.1', '[::1]:8080', 'unix:/run/app.sock'])('"resolve" asks nothing of "server %s"', (address) => {
  expect(messages(`server ${address} resolve;`)).toEqual([]);
});

test.each([
  ['app.internal service=http', 'app.internal" requires "resolve" parameter'],
  ['app.internal:80 service=http resolve', 'app.internal:80" may not have port'],
  ['10.0.0.1 service=http resolve', '10.0.0.1" requires domain name'],
])('"server %s" is refused', (server, words) => {
  expect(messages(`zone app 64k; resolver 10.0.0.2; server ${server};`)).toEqual([
    `service upstream "${words}: nginx refuses to start`,
  ]);
});

test('a zone that is to be added gets a name that no other has', () => {
  const zones = (around: string, stream = '') => {
    const servers = 'server 10.0.0.1; server 10.0.0.2;';
    const http = `http { ${around} upstream app { ${servers} } server { location / { proxy_pass http://app; } } }`;
    const config = modelOf(`worker_processes 4; events {} ${stream} ${http}`);
    return [...zoneMissing.check(config, {})].map(({ message }) => /"(zone [^"]*)"/.exec(message)?.[1]);
  };
  expect(zones('')).toEqual(['zone app 64k;']);
  expect(zones('limit_req_zone $remote_addr zone=app:1m rate=1r/s;')).toEqual(['zone app_http 64k;']);
  const stream =
    'stream { upstream app { server 10.0.0.1:1; server 10.0.0.2:1; } server { listen 1; proxy_pass app; } }';
  expect(zones('', stream)).toEqual(['zone app_stream 64k;', 'zone app 64k;']);
});
