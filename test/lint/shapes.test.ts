import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { edited } from '../../src/text.ts';
import { parseTarget } from '../../src/values/version.ts';
import type { Target } from '../../src/values/version.ts';
import { lintText } from '../support/examples.ts';

/** What stands in `http`, and each finding there: its level, and words of its message. */
type Row = readonly [http: string, found: readonly string[], version?: string];

const TWO = 'upstream a { server 10.0.0.1:9000; server 10.0.0.2:9000; }';
const CACHE = 'proxy_cache_path /tmp/c keys_zone=f:1m; proxy_cache f; proxy_cache_use_stale error;';
const at = (lines: string, before = '') => `${before} server { listen 8080; location / { ${lines} } }`;
const to = (lines: string, before = '') => at(`${lines} proxy_pass http://10.0.0.1;`, before);
const retried = (lines: string) => at(`${lines} proxy_pass http://a;`, TWO);
const asked = (lines: string, http = '') =>
  `${http} server { listen 8080; location /app { ${http ? '' : 'auth_request /auth;'} proxy_pass http://10.0.0.1; } ${lines} }`;
const auth = (lines: string) => `proxy_connect_timeout 1s; proxy_read_timeout 1s; ${lines} proxy_pass http://10.0.0.2;`;
const ONLY_GET = 'limit_except get HEAD { deny all; }';

const SHAPES: Readonly<Record<string, readonly Row[]>> = {
  'proxy-cache-caches-errors': [
    [to('proxy_cache_valid 500 502 504 0; proxy_cache_valid any 1h;', CACHE), []],
    [to('proxy_cache_valid 502 0; proxy_cache_valid any 1h;', CACHE), ['warning "any" includes 504 and 500']],
    [to('proxy_cache_valid any 1h; proxy_cache_valid 500 502 504 0;', CACHE), ['warning "any" includes 502 and 504']],
    [to('proxy_cache_valid 502 5s; proxy_cache_valid 502 1h;', CACHE), ['info 502: answered']],
  ],
  'next-upstream-http-error-poison': [
    [retried('proxy_next_upstream error http_500;'), ['warning "http_500"']],
    [retried('proxy_next_upstream error http_500; proxy_next_upstream_tries 1;'), []],
    [retried('proxy_next_upstream error http_500; proxy_next_upstream_tries 2;'), ['warning "http_500"']],
  ],
  'next-upstream-non-idempotent': [
    [at('set $b a; proxy_next_upstream error non_idempotent; proxy_pass http://$b;', TWO), ['warning "non_idempotent"']],
    [at('proxy_next_upstream error non_idempotent; proxy_pass http://app.test;', TWO), ['info "non_idempotent"']],
    [retried('proxy_next_upstream error non_idempotent; proxy_next_upstream_tries 1;'), []],
    [retried(`proxy_next_upstream error non_idempotent; ${ONLY_GET}`), []],
    [retried('proxy_next_upstream error non_idempotent; limit_except GET { auth_basic x; }'), ['warning "non_idempotent"']],
    [retried('proxy_next_upstream error non_idempotent; limit_except GET { allow ::1; deny all; }'), ['warning "non_idempotent"']],
  ],
  'proxy-body-off-content-length': [
    [to('proxy_pass_request_body off; proxy_set_header Content-Length ${http_content_length};'), ['error the body is dropped']],
    [to(`proxy_pass_request_body off; ${ONLY_GET}`), []],
    [to('proxy_pass_request_body off; limit_except GET POST { deny all; }'), ['error the body is dropped']],
  ],
  'proxy-framing-header-override': [
    [to(`proxy_set_header Content-Length ""; ${ONLY_GET}`), []],
    [asked(`location /au { ${auth('proxy_set_header Content-Length "";')} }`), []],
    [at('grpc_set_header Transfer-Encoding chunked; grpc_pass 10.0.0.1:1;'), ['error "Transfer-Encoding: chunked" is no header of HTTP/2']],
    [at('grpc_set_header Content-Length 10; grpc_pass 10.0.0.1:1;'), ['error "Content-Length: 10" is not the length of the message']],
  ],
  'directive-family-mismatch': [
    [at('proxy_request_buffering off; uwsgi_pass 10.0.0.1:1;'), ['warning "uwsgi_pass": the default still holds; write "uwsgi_request_buffering"']],
    [at('proxy_next_upstream_timeout 5s; uwsgi_pass 10.0.0.1:1;'), ['warning failures of the backend']],
    [at('proxy_buffer_size 8k; uwsgi_pass 10.0.0.1:1;'), ['warning large response headers']],
    [at('proxy_read_timeout 9s; uwsgi_pass 10.0.0.1:1;', 'uwsgi_read_timeout 9s;'), []],
    [at('proxy_read_timeout 9s; uwsgi_pass 10.0.0.1:1;', 'uwsgi_read_timeout 8s;'), ['warning "uwsgi_read_timeout 8s" holds']],
  ],
  'grpc-listener-without-http2': [
    ['server { listen 8080; http2 off; location / { grpc_pass 10.0.0.1:1; } }', ['warning to the server'], '1.31'],
    ['server { listen 8080; } server { listen 8080; http2 on; location / { grpc_pass 10.0.0.1:1; } }', ['warning to the default server of its address'], '1.31'],
    ['server { location / { grpc_pass 10.0.0.1:1; } }', ['warning add "http2" to a "listen" of its own'], '1.24'],
    ['server { listen 8080; } server { listen 8080; location / { grpc_pass 10.0.0.1:1; } }', ['warning to the "listen"'], '1.24'],
  ],
  'auth-request-fragile': [
    [asked('', 'auth_request /auth;'), ['error no location is for "/auth"']],
    [asked('location = /auth { return 204; }', 'auth_request /auth;'), []],
    ['auth_request /auth; server { listen 8080; location / { auth_request off; proxy_pass http://10.0.0.1; } }', []],
    ['auth_request /auth; server { listen 8080; return 301 https://a.test; }', []],
    [asked('location = /auth { error_page 404 =403 @no; } location @no { return 403; }'), []],
    [asked('location = /auth { error_page 404 @ok; } location @ok { return 204; }'), ['warning "location = /auth" has nothing']],
    [at(`auth_request /auth; ${ONLY_GET} return 204; } location /auth { ${auth('')}`), []],
    [at('auth_request @auth; proxy_pass http://10.0.0.1;'), ['error write "auth_request /auth;"']],
  ],
  'auth-request-set-ineffective': [
    [asked('location ~ ^/auth$ { internal; auth_request_set $u $upstream_http_u; proxy_pass http://10.0.0.2; }'), ['warning in the target']],
    [asked('location /au { internal; auth_request_set $u $upstream_http_u; proxy_pass http://10.0.0.2; }'), ['warning in the target']],
    [asked('location = /auth { auth_request off; auth_request_set $u $upstream_http_u; return 204; }', 'auth_request /auth;'), ['warning in the target']],
    [asked('location /b { auth_request_set $u $upstream_http_u; return 204; }'), ['warning where no "auth_request" is in effect']],
    [at('auth_request_set $u $upstream_http_u; return 204;'), ['info where no "auth_request" is in effect']],
    [asked('location /b { auth_request_set $u $upstream_http_u; location /b/c { auth_request /auth; } }'), []],
    [asked('location /b { auth_request_set $u $upstream_http_u; return 204; }', 'auth_request /auth;'), []],
  ],
  'mirror-unbounded': [
    [at('mirror /m; return 204; } location ~ ^/m { internal; proxy_pass http://10.0.0.1;'), ['info waits for the mirror']],
    [at('mirror /m/x; return 204; } location /m/ { internal; proxy_pass http://10.0.0.1;'), ['info waits for the mirror']],
    [at('mirror /m/x; return 204; } location /m/ { proxy_pass http://10.0.0.1;'), []],
    [at('return 204; } location /m { proxy_pass http://10.0.0.1;', 'mirror /m;'), ['info waits for the mirror']],
  ],
  'backend-protocol-mismatch': [
    [at('proxy_pass http://127.0.0.1:9000; } location /b { fastcgi_pass localhost:9000;'), ['error FastCGI is spoken here']],
    [at('proxy_pass http://10.0.0.1:9000; } location /b { fastcgi_pass a;', TWO), ['error FastCGI is spoken here']],
    [at('proxy_pass http://10.0.0.3:9000; } location /b { fastcgi_pass a;', TWO), []],
    [at('proxy_pass http://[::1]:9000; } location /b { fastcgi_pass [0:0:0::1]:9000;'), ['error FastCGI is spoken here']],
    [at('fastcgi_pass [0::1]:81;', 'server { listen [::1]:81; }'), ['error this nginx itself listens']],
    [at('proxy_pass http://a; } location /b { fastcgi_pass b;', `${TWO} upstream b { server 10.0.0.2:9000 down; server 10.0.0.4:9000; }`), []],
    [at('proxy_pass $b;', 'map $host $b { default http://unix:/run/php-fpm.sock:; }'), ['warning the socket of PHP-FPM']],
    [at('set $b 10.0.0.1:80; fastcgi_pass $b;'), ['warning port 80 is a port of HTTP']],
  ],
  'header-buffer-small-for-app': [
    [at('set $memcached_key a; memcached_pass 10.0.0.1:1; } location /sso { set $memcached_key a; memcached_pass 10.0.0.1:1;'), []],
    [at('grpc_pass keycloak:443;'), ['info write "grpc_buffer_size 16k;"']],
  ],
  'keepalive-requests-low': [
    ['server { listen 8080; keepalive_timeout 0; location / { keepalive_requests 10; } }', []],
    ['server { listen 8080; keepalive_timeout 5s; location / { keepalive_requests 10; } }', ['info after 10 requests']],
  ],
  'connection-upgrade-hardcoded': [
    [to('set $c Upgrade; proxy_set_header Connection $c;'), ['info "Connection: upgrade"']],
    [to('proxy_set_header Connection "keep-alive, Upgrade";'), ['info "Connection: upgrade"']],
    [to('set $c Upgrade; if ($arg_a) { set $c close; } proxy_set_header Connection $c;'), []],
    [to('proxy_set_header Connection $http_connection;'), []],
    [to('proxy_set_header Connection upgrade;', 'map $http_upgrade $c { default upgrade; "" ""; }'), ['info send $c from']],
    [to('proxy_set_header Connection upgrade;', 'map $http_upgrade $c { default a; websocket b; }'), ['info send $connection_upgrade from']],
  ],
  'next-upstream-drops-default': [
    [retried('proxy_next_upstream error timeout off;'), ['warning is dead']],
    [retried('proxy_next_upstream ERROR Timeout;'), []],
  ],
  'error-page-broken-target': [
    [at('error_page 502 @b; proxy_pass http://b; } location @b { proxy_pass http://10.0.0.1:80;', 'upstream b { server 10.0.0.1; }'), ['warning is fetched from the backend that failed']],
    [at('error_page 502 @b; proxy_pass http://a; } location @b { proxy_pass http://10.0.0.1:9000;', TWO), []],
  ],
  'nested-location-no-handler': [
    ['server { listen 8080; root /srv; location / { proxy_pass http://10.0.0.1; location /static/ { expires 1h; } } }', ['info "proxy_pass" is not inherited']],
    [to('location /static/ { expires 1h; }'), ['warning "proxy_pass" is not inherited']],
  ],
  'proxy-bind-nonlocal': [
    [to('proxy_bind 192.0.2.1;', 'server { listen 192.0.2.1:8081; }'), []],
    [to('proxy_bind [2001:DB8::0:1];', 'server { listen [2001:db8::1]:8081; }'), []],
    [to('proxy_bind 192.0.2.1;', 'server { listen 192.0.2.2:8081; }'), ['info bind(192.0.2.1)']],
  ],
  'proxy-buffering-off': [
    ['server { listen 8080; proxy_buffering off; location /catalog/ { proxy_pass http://10.0.0.1; } }', ['info "proxy_buffering off"']],
    ['server { listen 8080; proxy_buffering off; location /assets/ { proxy_pass http://10.0.0.1; } }', ['info "proxy_buffering off"']],
    ['server { listen 8080; proxy_buffering off; location /api/logs { proxy_pass http://10.0.0.1; } }', []],
    ['server { listen 8080; proxy_buffering off; location ~ /(?:sse|longpoll)$ { proxy_pass http://10.0.0.1; } }', []],
  ],
  'proxy-host-header-default': [
    [at('set $b a; proxy_pass http://$b;', TWO), ['info asked for "a"']],
    [at('proxy_pass http://unix:/run/app.sock;'), ['info asked for "localhost"']],
    [to('proxy_set_header Host "";'), ['info "Host" is set to nothing'], '1.30'],
    [to('proxy_set_header Host "";'), [], '1.31.5'],
  ],
  'proxy-http2-upstream': [
    [at('proxy_http_version 2; proxy_pass http://127.0.0.1:81;', 'server { listen 81; http2 on; }'), [], '1.31'],
    [at('proxy_http_version 2; proxy_pass http://127.0.0.1:81;', 'server { listen 81; }'), ['info HTTP/2 is spoken'], '1.31'],
  ],
  'localhost-dual-stack': [
    [at('proxy_pass http://localhost:81;', 'server { listen 81; listen [::]:81; }'), []],
    [at('proxy_pass http://localhost:81;', 'server { listen 81; }'), ['info 127.0.0.1 and ::1']],
  ],
  'log-format-no-upstream': [
    [to('access_log /tmp/l f;', 'map $upstream_addr $u { default "$upstream_addr $upstream_status"; } log_format f $u;'), []],
    [to('access_log /tmp/l f;', 'map $upstream_addr $u { default "$upstream_addr"; } log_format f $u;'), ['info it lacks $upstream_status']],
  ],
  'fastcgi-timeout-vs-php': [
    [at('fastcgi_param PHP_VALUE max_execution_time=30; fastcgi_param PHP_ADMIN_VALUE max_execution_time=90; fastcgi_pass 10.0.0.1:9000;'), ['info may work for 90s']],
    [at('fastcgi_param PHP_ADMIN_VALUE max_execution_time=30; fastcgi_param PHP_VALUE max_execution_time=90; fastcgi_pass 10.0.0.1:9000;'), []],
  ],
  'fastcgi-catch-stderr': [
    [at('fastcgi_catch_stderr "PHP Fatal error"; fastcgi_pass 10.0.0.1:9000;'), ['info make sure that such a page is useless']],
  ],
  'proxy-directive-without-pass': [
    [to('location /b { proxy_read_timeout 9s; }'), []],
    [to('location /b { proxy_read_timeout 9s; root /srv; }'), ['info "proxy_read_timeout" in a location']],
  ],
}; // prettier-ignore

describe.each(Object.entries(SHAPES))('%s', (rule, rows) => {
  const rules = builtinRules.filter(({ id }) => id === rule);
  test.each(rows.map(([http, found, version]) => [http, found, version] as const))('%s', (http, found, version) => {
    const target = version === undefined ? {} : { target: parseTarget(version) as Target };
    const { diagnostics } = lintText(`events { } http { ${http} }`, rules, {}, target);
    expect(diagnostics.filter(({ ruleId }) => ruleId === rule).map(({ level }) => level)).toEqual(
      found.map((text) => text.split(' ', 1)[0]),
    );
    found.forEach((text, index) => expect(diagnostics[index]!.message).toContain(text.slice(text.indexOf(' ') + 1)));
  });
});

test.each([
  ['listen 8080; http2 off;', 'listen 8080; http2 on;'],
  ['listen 8080;', 'listen 8080;http2 on;'],
])('a server with "%s" is offered "%s"', (lines, mended) => {
  const text = (server: string) => `events { } http { server { ${server} location / { grpc_pass 10.0.0.1:1; } } }`;
  const target = { target: parseTarget('1.31') as Target, only: ['grpc-listener-without-http2'] };
  const { diagnostics } = lintText(text(lines), builtinRules, {}, target);
  const [suggestion] = diagnostics[0]!.suggestions!;
  expect(edited(text(lines), suggestion!.edits).replaceAll(/\s+/g, '')).toBe(text(mended).replaceAll(/\s+/g, ''));
});

test('two headers are offered one map', () => {
  const text = `events { } http { ${to('proxy_set_header Connection upgrade;')} ${to('proxy_set_header Connection upgrade;')} }`;
  const { diagnostics } = lintText(text, builtinRules, {}, { only: ['connection-upgrade-hardcoded'] });
  const [map, again] = diagnostics.map(({ suggestions }) => suggestions![0]!.edits[0]);
  expect(map!.text).toContain('map $http_upgrade $connection_upgrade');
  expect(again).toEqual(map);
});

test('a header line that another file has is not offered to be removed', () => {
  const text = (first: string) =>
    `events { } http { ${at(`${first} proxy_set_header Host b; proxy_pass http://10.0.0.1;`)} }`;
  const offered = (first: string) =>
    lintText(
      text(first),
      builtinRules,
      { files: { 'host.conf': 'proxy_set_header Host a;' } },
      { only: ['proxy-duplicate-header'] },
    ).diagnostics.map(({ suggestions }) => suggestions?.length ?? 0);
  expect(offered('proxy_set_header Host a;')).toEqual([1]);
  expect(offered('include host.conf;')).toEqual([0]);
});

test('a script is not offered to be sent as a page', () => {
  const offered = (page: string) =>
    lintText(
      `events { } http { ${at(`error_page 502 ${page}; proxy_pass http://10.0.0.1;`)} }`,
      builtinRules,
      {},
      { only: ['error-page-broken-target'] },
    ).diagnostics.map(({ suggestions }) => suggestions?.length ?? 0);
  expect(offered('/50x.html')).toEqual([1]);
  expect(offered('/50x.php')).toEqual([0]);
});
