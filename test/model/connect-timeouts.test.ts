import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { lintText } from '../support/examples.ts';

function marked(http: string): readonly string[] {
  const { diagnostics } = lintText(
    `events { }\nhttp { ${http} }`,
    builtinRules,
    {},
    { only: ['proxy-timeout-suspicious'] },
  );
  return diagnostics.map(({ message }) => message.split('"')[1]!);
}

const pass = (lines: string, target: string) => `server { listen 8080; location / { ${lines} proxy_pass ${target}; } }`;

test.each([
  ['http://127.0.0.1:8080', false],
  ['http://localhost:8080', false],
  ['http://[::1]:8080', false],
  ['http://near', false],
  ['http://both', true],
  ['http://10.0.0.10:8080', true],
])('a backend that is gone may hold connecting to %s: %s', (target, late) => {
  const upstreams = `upstream near { server 127.0.0.1:8069; server unix:/run/a.sock; }
    upstream both { server 127.0.0.1:8069; server 10.0.0.10:8069; }`;
  expect(marked(upstreams + pass('proxy_connect_timeout 90s; proxy_read_timeout 90s;', target))).toEqual(
    late ? ['proxy_connect_timeout 90s'] : [],
  );
  // One that is busy does not refuse.
  expect(marked(upstreams + pass('proxy_connect_timeout 200ms;', target))).toEqual(['proxy_connect_timeout 200ms']);
});

test('a mirror may give up as early as it likes, what clients wait for may not', () => {
  const short = 'proxy_connect_timeout 200ms; proxy_read_timeout 200ms; proxy_pass http://10.0.9.1$request_uri;';
  const http = (line: string) =>
    `server { listen 8080; location / { ${line} proxy_pass http://10.0.0.1; } location = /copy { internal; ${short} } }`;
  expect(marked(http('mirror /copy;'))).toEqual([]);
  expect(marked(http('mirror off;'))).toEqual(['proxy_connect_timeout 200ms', 'proxy_read_timeout 200ms']);
});
