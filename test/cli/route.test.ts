import { beforeAll, expect, test } from 'vitest';
import { workplace } from '../support/cli.ts';

const place = workplace('all');
const { at } = place;

beforeAll(() => {
  const main = `events { }
http {
  upstream app { server 10.0.0.1:8080; server 10.0.0.2:8080; }
  proxy_read_timeout 5s;
  include sites/*.conf;
}
`;
  const site = `server {
  listen 8080; server_name shop.test;
  error_page 502 /sorry.html;
  location /api/ {
    proxy_set_header Host $host;
    proxy_pass http://app/v1/;
  }
  location = /old { return 301 https://$host/new; }
  location / { root /srv; try_files $uri =404; }
  location /form { if ($request_method = POST) { return 202 $http_x_a; } }
}
`;
  place.write({ 'nginx.conf': main, 'sites/shop.conf': site });
});

const run = (...args: readonly string[]) => place.run(['route', ...args]);

function json(...args: readonly string[]) {
  const { stdout, stderr } = run('-f', 'json', ...args);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Record<string, unknown> & { steps: { text: string; file: string; line: number }[] };
}

test('route says the server, the location and what the backend is asked', () => {
  const said = json('http://shop.test:8080/api/x?y=1');
  const file = at('sites/shop.conf');
  expect(said).toMatchObject({
    server: { file, line: 1, name: 'shop.test', default: false },
    location: { file, line: 4, modifier: '', pattern: '/api/' },
    uri: '/v1/x?y=1',
    upstream: 'app',
    status: null,
    unknown: [],
  });
  expect(said.steps.at(-1)).toMatchObject({ file, line: 6 });
  expect(said['settings']).toContainEqual({
    name: 'proxy_read_timeout',
    value: '5s',
    default: false,
    file: at('nginx.conf'),
    line: 4,
  });
});

test('route says what the configuration answers', () => {
  expect(json('http://shop.test:8080/old')).toMatchObject({
    location: { modifier: '=', pattern: '/old' },
    status: 301,
    text: 'https://shop.test/new',
    uri: null,
  });
  expect(json('http://10.0.0.9/old', '--host', 'shop.test', '--port', '8080')['status']).toBe(301);
  expect(json('http://shop.test:8080/form', '--method', 'post', '--header', 'X-A: 1')).toMatchObject({
    status: 202,
    text: '1',
  });
  expect(json('http://shop.test:8080/x')['status']).toBe(404);
  expect(json('http://shop.test:8080/x', '--file-exists', '/srv/x')).toMatchObject({ outcome: 'file', path: '/srv/x' });
  expect(json('http://shop.test/')['outcome']).toBe('refused');
  expect(json('http://shop.test:8080/a b/é')['internalUri']).toBe('/a b/é');
});

test('route for people names the place of each decision', () => {
  const { status, stdout } = run('http://shop.test:8080/api/x', '--format', 'text');
  expect(status).toBe(0);
  for (const words of [
    'sites/shop.conf:4',
    'GET /v1/x HTTP/1.0',
    'Host: shop.test',
    '10.0.0.1:8080',
    'nginx.conf:4',
    'up to 2 servers',
    'error_page 502',
  ])
    expect(stdout).toContain(words);
  expect(run('http://nobody.test:81/').stdout).toContain('nothing listens on port 81, only on 8080');
});

test.each([
  [[], 'name a URL'],
  [['shop.test/x'], 'write http://shop.test/x'],
  [['/x'], 'write http://HOST/x'],
  [['htp://shop.test/'], 'did you mean "http"?'],
  [['http://shop.test:99999/'], 'is no port'],
  [['http://shop.test/', '--method', 'PSOT'], 'did you mean "POST"?'],
  [['http://shop.test/', '--header', 'X-A'], "takes 'Name: value'"],
  [['http://shop.test/', '--port', 'x'], 'takes a whole number'],
  [['http://shop.test/', '--hots', 'x'], 'did you mean "--host"?'],
  [['http://shop.test/', '--format', 'compact'], 'prints "text" or "json"'],
  [['http://shop.test/', 'none.conf'], 'none.conf'],
])('%j fails: %s', (args, message) => {
  const { status, stdout, stderr } = run(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});
