import { expect, test } from 'vitest';
import nameScope from '../../rules/availability/resolver-name-scope.ts';
import unsuitable from '../../rules/availability/resolver-unsuitable.ts';
import { modelOf } from '../support/model.ts';

const config = (server: string, resolver: string) =>
  modelOf(`events {} http { resolver ${resolver}; upstream app { zone app 64k; server ${server}; } }`);
const scope = (server: string, resolver = '10.0.0.2') =>
  [...nameScope.check(config(server, resolver), {})].map(({ level, message }) => `${level} ${message.split('"')[1]}`);

test('a server that is resolved at run time needs a name that DNS knows', () => {
  expect(scope('shop:8080 resolve')).toEqual(['warning shop']);
  expect(scope('web.default.svc resolve')).toEqual(['warning web.default.svc']);
  expect(scope('shop:8080')).toEqual([]);
  expect(scope('shop.internal:8080 resolve')).toEqual([]);
  expect(scope('shop:8080 resolve', '127.0.0.11')).toEqual([]);
  expect(scope('shop service=http resolve')).toEqual([]);
});

test('and a DNS server that knows it', () => {
  const said = (server: string, resolver: string) =>
    [...unsuitable.check(config(server, resolver), { clientTimeout: 60, maxValid: 300 })].map(({ message }) => message);
  const words = expect.stringMatching(/^"shop\.internal" could not be resolved: 8\.8\.8\.8 is a public DNS server/);
  expect(said('shop.internal resolve', '8.8.8.8 8.8.4.4')).toEqual([words]);
  expect(said('shop.internal resolve', '10.0.0.2')).toEqual([]);
  expect(said('shop.internal', '8.8.8.8')).toEqual([]);
  expect(said('shop.example.com resolve', '8.8.8.8')).toEqual([]);
});

test('who asks a DNS server by IPv6 has IPv6', () => {
  const said = (resolver: string) => {
    const http = `resolver ${resolver} valid=30s; resolver_timeout 5s; server { location / { proxy_pass http://$host; } }`;
    return [...unsuitable.check(modelOf(`events {} http { ${http} }`), { clientTimeout: 60, maxValid: 300 })];
  };
  expect(said('10.0.0.2 10.0.0.3').map(({ message }) => message)).toEqual([expect.stringContaining('"ipv6=off"')]);
  expect(said('[fd00::2] 10.0.0.3')).toEqual([]);
});
