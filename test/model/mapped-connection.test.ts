import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { lintText } from '../support/examples.ts';

function said(otherwise: string): readonly string[] {
  const text = `events { }
http {
  map $http_upgrade $connection { default upgrade; "" "${otherwise}"; }
  upstream app { server 10.0.0.1; keepalive 8; }
  server { listen 8080; location / {
    proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $connection; proxy_pass http://app;
  } }
}`;
  const { diagnostics } = lintText(text, builtinRules, {}, { only: ['upstream-keepalive-ineffective'] });
  return diagnostics.map(({ level, message }) => `${level}: ${message}`);
}

test('where a map closes what is no WebSocket, the map is to be changed, not the header', () => {
  expect(said('close')).toEqual([
    'info: "keepalive" of "app" has no effect for requests that "Connection: close" is sent with: each opens a connection, and under load they end in 502; give the variable "" in place of "close"',
  ]);
  expect(said('')).toEqual([]);
});
