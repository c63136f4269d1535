import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { lintText, settingsFor } from '../support/examples.ts';

const ID = 'directive-family-mismatch';

function found(http: string): readonly string[] {
  const { diagnostics } = lintText(`events { }\nhttp { ${http} }`, builtinRules, {}, { only: [ID] });
  return diagnostics.map(({ message }) => message);
}

const location = (lines: string) => `server { listen 8080; location / { ${lines} } }`;

test('parameters of another protocol beside a pass are told once', () => {
  const parameters = 'uwsgi_param QUERY_STRING $query_string; uwsgi_param REQUEST_METHOD $request_method;';
  expect(found(location(`${parameters} proxy_pass http://10.0.0.1:8000;`))).toEqual([
    '"uwsgi_param" has no effect here, requests are handed on with "proxy_pass": from a backend that speaks uwsgi requests get 502; write "uwsgi_pass", or remove the parameters',
  ]);
  expect(found(location('fastcgi_param A b; uwsgi_pass 10.0.0.1:3031;'))).toEqual([
    '"fastcgi_param" has no effect here, requests are handed on with "uwsgi_pass": the application does not get it; write "uwsgi_param"',
  ]);
});

test('a file of parameters that is right in one location may be wrong in another', () => {
  const host = memoryHost({
    '/t/nginx.conf': `events { } http { server { listen 8080;
location /a { include uwsgi_params; uwsgi_pass 10.0.0.1:3031; }
location /b { include uwsgi_params; proxy_pass http://10.0.0.2:3031; }
location /c { include all; proxy_pass http://10.0.0.1:8000; }
} }`,
    '/t/uwsgi_params': 'uwsgi_param QUERY_STRING $query_string;',
    '/t/all': 'uwsgi_param A b; proxy_set_header A b;',
  });
  const { diagnostics } = check(host, [{ path: '/t/nginx.conf' }], settingsFor(builtinRules));
  const strangers = diagnostics.filter(({ ruleId }) => ruleId === ID);
  expect(strangers.map(({ file, start, end }) => file.text.source.slice(start, end))).toEqual([
    'proxy_pass http://10.0.0.2:3031',
  ]);
});

test.each([
  location('uwsgi_param A b; uwsgi_pass 10.0.0.1:3031;'),
  location('fastcgi_param A b; uwsgi_param A b; uwsgi_pass 10.0.0.1:3031;'),
  location('proxy_pass http://10.0.0.1; location ~ \\.php$ { fastcgi_param A b; fastcgi_pass 10.0.0.1:9000; }'),
  'server { listen 8080; fastcgi_param A b; location / { proxy_pass http://10.0.0.1; } }',
])('parameters that are used, or stand for several locations, are right: %s', (http) => {
  expect(found(http)).toEqual([]);
});

test('what another rule says of the protocol is not said twice', () => {
  expect(found(location('uwsgi_param A b; proxy_pass http://unix:/run/uwsgi.sock;'))).toEqual([]);
  const both =
    'uwsgi_param A b; uwsgi_pass 10.0.0.1:3031; } location /b { uwsgi_param A b; proxy_pass http://10.0.0.1:3031;';
  expect(found(location(both))).toEqual([]);
});

const PHP = location('fastcgi_pass 10.0.0.1:9000;');

test('a longer time at http level for passes that there are none of does not help those that there are', () => {
  expect(found(`proxy_read_timeout 600; ${PHP}`)).toEqual([
    '"proxy_read_timeout" has no effect in this configuration, all requests are handed on with "fastcgi_pass": the default time still holds, and slow answers get 504 after it; write "fastcgi_read_timeout"',
  ]);
});

test.each([
  `proxy_read_timeout 60; ${PHP}`,
  `proxy_read_timeout 600; fastcgi_read_timeout 300; ${PHP}`,
  `proxy_read_timeout 600; ${PHP} ${location('proxy_pass http://10.0.0.1;')}`,
  `proxy_read_timeout 600; include missing/*.conf; include missing.conf; ${PHP}`,
  'proxy_read_timeout 600; server { listen 8080; return 204; }',
])('boilerplate at http level is not judged: %s', (http) => {
  expect(found(http)).toEqual([]);
});
