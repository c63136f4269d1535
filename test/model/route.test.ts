import { describe, expect, test } from 'vitest';
import { routeOf } from '../../src/model/route/route.ts';
import type { RouteRequest } from '../../src/model/route/types.ts';
import { modelOf } from '../support/model.ts';

const CONF = `events { } http {
  upstream app { server 10.0.0.1:8080; server 10.0.0.2:8080 down; }
  geo $arg_ip $zone { default out; 10.0.0.0/8 in; 10.1.0.0/16 mid; }
  geo $client { default a; 10.0.0.0/8 b; }
  server { listen 80; server_name only.test; return 200 first; }
  server { listen 443 ssl; server_name a.test; error_page 497 https://$host$request_uri; return 200 a; }
  server { listen 443 ssl; server_name b.test; return 200 b; }
  server { listen 10.0.0.5:8080; server_name one.test; return 200 one; }
  server { listen [::]:8080; server_name six.test; return 200 six; }
  server { listen 8080; server_name all.test; root /srv;
    location /geo { return 200 $zone; }
    location /client { return 200 $client; }
    location /if { if ($remote_addr = 10.0.0.1) { return 403; } return 200 ok; }
    location /lua { set $x 1; content_by_lua_block { ngx.say(1) } }
    location ~ ^/pcre(?>a+)b { return 200 pcre; }
    location /to { proxy_pass http://$arg_to; }
    location /unix { proxy_pass http://unix:/run/a.sock:/u; }
    location /set { proxy_set_header X-A $remote_addr; proxy_set_header Host ""; proxy_pass https://app:443; }
    location /app/ { proxy_pass http://app/x/; proxy_next_upstream_tries 2; auth_request /auth; mirror /copy; }
    location /php/ { fastcgi_pass 127.0.0.1:9000; fastcgi_index index.php; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name; }
    location /basic { satisfy any; auth_basic x; deny all; return 200 r; }
    location /basic/file { satisfy any; auth_basic x; deny all; }
    location /denied { satisfy any; deny all; }
    location /closed { return 444; }
    location /err { error_page 404 = @app; }
    location @app { proxy_pass http://app; }
  }
}`;
const model = modelOf(CONF);

function route(url: string, more: Partial<RouteRequest> = {}) {
  const [, scheme, host = '', port, target = ''] = /^(https?):\/\/([^/:]+|\[.*\])(?::(\d+))?(\/.*)$/.exec(url) ?? [];
  const request = { address: host.replaceAll(/[[\]]/g, ''), host, target, method: 'GET', headers: [], files: [] };
  const secure = scheme === 'https';
  return routeOf(model, {
    ...request,
    scheme: secure ? 'https' : 'http',
    port: Number(port ?? (secure ? 443 : 80)),
    ...more,
  });
}

describe('the answer of the configuration itself', () => {
  test.each([
    ['http://only.test/', 200, 'first'],
    ['http://other.test/', 200, 'first'],
    ['https://b.test/', 200, 'b'],
    ['https://other.test/', 200, 'a'],
    // Plain HTTP where TLS is spoken: the page of 497, or 400.
    ['http://a.test:443/x?y=1', 302, 'https://a.test/x?y=1'],
    ['http://b.test:443/x', 400, undefined],
    ['https://only.test:80/', 400, undefined],
    // An address of its own goes before the one for all.
    ['http://10.0.0.5:8080/', 200, 'one'],
    ['http://[::1]:8080/', 200, 'six'],
    ['http://all.test:8080/geo?ip=10.1.2.3', 200, 'mid'],
    ['http://all.test:8080/geo?ip=10.2.2.3', 200, 'in'],
    ['http://all.test:8080/geo?ip=x', 200, 'out'],
    ['http://all.test:8080/denied', 403, undefined],
    ['http://all.test:8080/to', 500, undefined],
    ['http://all.test:8080/../x', 400, undefined],
    ['http://a..b:8080/', 400, undefined],
  ])('%s: %s', (url, status, text) => {
    const { outcome, status: ours, unknown } = route(url);
    expect([outcome.kind, ours, outcome.kind === 'status' && outcome.text, unknown]).toEqual([
      'status',
      status,
      text,
      [],
    ]);
  });
});

describe('what is not known is said, not guessed', () => {
  test.each([
    ['/client', 'status', 'the value of "$client"'],
    ['/if', 'unknown', 'whether "if ($remote_addr = 10.0.0.1)" holds'],
    ['/pcreab', 'unknown', 'whether a location matches "/pcreab"'],
    ['/set', 'pass', undefined],
  ])('%s', (path, kind, said) => {
    const { outcome, unknown } = route(`http://all.test:8080${path}`);
    expect([outcome.kind, ...unknown]).toEqual(said === undefined ? [kind] : [kind, said]);
  });

  test('a header that depends on the client', () => {
    const headers = route('http://all.test:8080/set').backend?.headers ?? [];
    expect(headers.map(({ name, value }) => [name, value])).toEqual([
      ['Host', ''],
      ['X-A', undefined],
      ['Connection', undefined],
    ]);
  });
});

test.each([
  ['a map of itself', 'map $a $a { default x; y z; }', 'return 200 $a;'],
  ['maps of each other', 'map $uri $a { default $b; } map $uri $b { default $a; }', 'return 200 $a;'],
  ['a root in a map', 'map $uri $a { default $document_root; }', 'root $a; try_files $uri =404;'],
  ['a root in itself, which nginx refuses', '', 'root $document_root; try_files $uri =404;'],
])('a value that needs itself is not known: %s', (_, http, server) => {
  const config = modelOf(`events { } http { ${http} server { listen 80; ${server} } }`);
  const request = {
    scheme: 'http',
    address: 'a',
    host: 'a',
    port: 80,
    target: '/x',
    method: 'GET',
    headers: [],
  } as const;
  expect(routeOf(config, { ...request, files: ['/srv/x'] }).unknown.length).toBeGreaterThan(0);
});

test('what a backend is asked', () => {
  const asked = (path: string, more?: Partial<RouteRequest>) => {
    const { backend, steps } = route(`http://all.test:8080${path}`, more);
    return { ...backend, notes: steps.flatMap(({ what, directive }) => (what === 'note' ? [directive?.name] : [])) };
  };
  expect(asked('/app/y?z=1')).toMatchObject({
    uri: '/x/y?z=1',
    upstream: 'app',
    target: 'http://app',
    notes: ['auth_request', 'mirror'],
  });
  expect(asked('/app/y').peers?.map(({ address }) => address)).toEqual(['10.0.0.1:8080', '10.0.0.2:8080']);
  expect(asked('/unix/z')).toMatchObject({ uri: '/u/z', upstream: '/run/a.sock' });
  expect(asked('/unix/z').headers?.[0]).toMatchObject({ name: 'Host', value: 'localhost' });
  expect(asked('/to/x?to=app')).toMatchObject({ upstream: 'app', uri: '/to/x?to=app' });
  expect(asked('/php/').headers?.[0]).toMatchObject({ name: 'SCRIPT_FILENAME', value: '/srv/php/index.php' });
  expect(asked('/err', { method: 'POST' })).toMatchObject({ method: 'POST', uri: '/err', upstream: 'app' });
});

test('other ends', () => {
  const end = (url: string, more?: Partial<RouteRequest>) => route(url, more).outcome.kind;
  expect(end('http://all.test:81/')).toBe('refused');
  expect(end('http://all.test:8080/closed')).toBe('closed');
  expect(end('http://all.test:8080/lua')).toBe('module');
  expect(end('http://all.test:8080/x')).toBe('status');
  expect(end('http://all.test:8080/x', { files: ['/srv/x'] })).toBe('file');
  expect(end('http://all.test:8080/basic')).toBe('status');
  expect(route('http://all.test:8080/basic/file').status).toBe(404);
});

test('the version of nginx decides about HTTP and Connection', () => {
  const request = route('http://all.test:8080/app/').request;
  const asked = (version: string) => routeOf(modelOf(CONF, version), request).backend;
  expect(asked('1.28.0')).toMatchObject({ httpVersion: '1.0' });
  expect(asked('1.28.0')?.headers.at(-1)).toMatchObject({ name: 'Connection', value: 'close' });
  expect(asked('1.30.0')?.httpVersion).toBe('1.1');
  expect(asked('1.30.0')?.headers.map(({ name }) => name)).toEqual(['Host']);
});
