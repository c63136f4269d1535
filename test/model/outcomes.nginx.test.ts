import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { lintText } from '../support/examples.ts';
import { describeWithNginx } from '../support/nginx.ts';
import { ask, freePorts, whileRunning } from '../support/running-nginx.ts';

const DEAD = 'proxy_pass http://127.0.0.1:1;';
const ALIVE = 'proxy_pass http://127.0.0.1:BACK;';
const PAGE = 'location = /page { internal; return 503; }';

/** A rule, what stands in a server, a path, the status a client gets, and the level at which the rule finds something. */
const TABLE: readonly (readonly [rule: string, server: string, path: string, status: number, level: string | undefined])[] = [
  ['error-page-broken-target', `error_page 502 @none; location / { ${DEAD} }`, '/', 500, 'error'],
  ['error-page-broken-target', `error_page 502 /page; location / { ${DEAD} }`, '/', 502, 'warning'],
  ['error-page-broken-target', `error_page 502 /page; location / { ${DEAD} } ${PAGE}`, '/', 503, undefined],
  ['error-page-broken-target', `error_page 502 /page; location / { ${DEAD} } location /page { ${DEAD} }`, '/', 502, 'warning'],
  ['error-page-broken-target', `error_page 502 = /page; location / { ${DEAD} } location /page { ${ALIVE} }`, '/', 200, undefined],
  ['error-page-broken-target', `recursive_error_pages on; error_page 502 /page; location / { ${DEAD} }`, '/', 500, 'error'],
  ['error-page-broken-target', `recursive_error_pages on; error_page 502 @x; location / { ${DEAD} } location @x { ${DEAD} }`, '/', 500, 'error'],
  ['error-page-broken-target', `error_page 502 =200 /nginx.conf; location / { ${DEAD} } location = /nginx.conf { internal; }`, '/', 200, 'warning'],
  ['error-page-broken-target', `error_page 502 = /nginx.conf; location / { ${DEAD} } location = /nginx.conf { internal; }`, '/', 200, 'warning'],
  ['error-page-broken-target', `error_page 502 /nginx.conf; location / { ${DEAD} } location = /nginx.conf { internal; }`, '/', 502, undefined],
  ['error-page-broken-target', `error_page 502 /page; location / { error_page 404 /x; ${DEAD} } ${PAGE}`, '/', 502, 'warning'],
  ['auth-request-fragile', `location / { auth_request /none; } location = / { return 204; }`, '/nginx.conf', 500, 'error'],
  ['auth-request-fragile', `location /nginx.conf { auth_request /none; }`, '/nginx.conf', 500, 'error'],
  ['auth-request-fragile', `location /nginx.conf { auth_request @a; } location @a { return 204; }`, '/nginx.conf', 500, 'error'],
  ['auth-request-fragile', `location /nginx.conf { auth_request /a?b; } location = /a { return 204; }`, '/nginx.conf', 500, 'error'],
  ['auth-request-fragile', `location /nginx.conf { auth_request /a; } location /a/ { ${ALIVE} }`, '/nginx.conf', 500, 'error'],
  ['auth-request-fragile', `location /nginx.conf { auth_request /a; } location /a { return 204; }`, '/nginx.conf', 200, undefined],
  ['auth-request-fragile', `location /nginx.conf { auth_request /a; } location = /a { error_page 404 = @b; } location @b { return 204; }`, '/nginx.conf', 200, undefined],
  ['auth-request-fragile', `location /nginx.conf { auth_request /a; } location = /a { error_page 404 @b; } location @b { return 204; }`, '/nginx.conf', 500, 'warning'],
  ['nested-location-no-handler', `location / { ${ALIVE} location /a { proxy_read_timeout 9s; } }`, '/a', 404, 'warning'],
  ['nested-location-no-handler', `location / { ${ALIVE} location /a { allow all; deny 10.0.0.1; } }`, '/a', 404, 'warning'],
  ['nested-location-no-handler', `location / { ${ALIVE} location /a { deny all; } }`, '/a', 403, undefined],
  ['nested-location-no-handler', `location / { ${ALIVE} if ($arg_a) { add_header X y; } }`, '/?a=1', 200, undefined],
  ['try-files-with-proxy', `location / { try_files $uri =404; ${ALIVE} }`, '/a', 404, 'warning'],
  ['try-files-with-proxy', `location / { try_files $uri @a; } location @a { ${ALIVE} }`, '/a', 200, undefined],
  ['proxy-self-listener-mismatch', `location / { ${ALIVE.replace('http:', 'https:')} }`, '/', 502, 'error'],
  ['proxy-self-listener-mismatch', `location / { proxy_pass http://127.0.0.1:PROXIED; }`, '/', 502, 'error'],
  ['proxy-self-listener-mismatch', `location / { grpc_pass grpc://127.0.0.1:BACK; }`, '/', 502, 'error'],
  ['proxy-self-listener-mismatch', `location / { ${ALIVE} }`, '/', 200, undefined],
  ['proxy-variable-empty-or-schemeless', `location / { set $b http://127.0.0.1:BACK; proxy_pass http://$b; }`, '/', 500, 'error'],
  ['proxy-variable-empty-or-schemeless', `location / { set $b 127.0.0.1:99999; proxy_pass http://$b; }`, '/', 500, 'error'],
  ['proxy-variable-empty-or-schemeless', `location / { set $b http://127.0.0.1:BACK; proxy_pass $b; }`, '/', 200, undefined],
  ['unix-socket-uri-separator', `location / { fastcgi_pass unix:none.sock:; }`, '/', 502, 'error'],
  ['unix-socket-uri-separator', `location / { proxy_pass http://unix:/none.sock/x; }`, '/', 502, 'error'],
]; // prettier-ignore

const UPSTREAM = 'upstream u { server 127.0.0.1:BACK; server 127.0.0.1:PROXIED; }';
const HALF_DEAD = 'upstream u { server 127.0.0.1:1; server 127.0.0.1:BACK; }';
const CACHE = 'proxy_cache_path cache keys_zone=z:1m; proxy_cache z; proxy_cache_key x; proxy_intercept_errors on;';
const CACHED = 'error_page 502 =200 @s; location @s { return 200 $upstream_cache_status; }';
const U = 'proxy_pass http://u;';

/** A rule, what stands in http and in a server, paths that are asked for in turn, what clients get, and the level of what is found. */
const IN_TURN: readonly (readonly [rule: string, http: string, server: string, paths: string, answers: string, level: string | undefined])[] = [
  ['next-upstream-http-error-poison', UPSTREAM, `location / { proxy_next_upstream error http_500; ${U} }`, '/bad /bad /', '500 502 502', 'warning'],
  ['next-upstream-http-error-poison', UPSTREAM, `location / { proxy_next_upstream error http_500; proxy_next_upstream_tries 1; ${U} }`, '/bad /bad /', '500 500 200', undefined],
  ['next-upstream-drops-default', HALF_DEAD, `location / { proxy_next_upstream error timeout off; ${U} }`, '/ /', '502 200', 'warning'],
  ['next-upstream-drops-default', HALF_DEAD, `location / { proxy_next_upstream Error TIMEOUT; ${U} }`, '/ /', '200 200', undefined],
  ['proxy-cache-caches-errors', CACHE, `${CACHED} location / { proxy_cache_valid any 1h; proxy_cache_valid 500 502 504 0; ${DEAD} }`, '/ /', 'MISS HIT', 'warning'],
  ['proxy-cache-caches-errors', CACHE, `${CACHED} location / { proxy_cache_valid 500 502 504 0; proxy_cache_valid any 1h; ${DEAD} }`, '/ /', 'MISS MISS', undefined],
]; // prettier-ignore

describeWithNginx('what clients get', () => {
  test.each(TABLE)('%s: %s', async (rule, server, path, status, level) => {
    const [port, back, proxied] = await freePorts(3);
    const conf = `events { worker_connections 64; } http { access_log off;
server { listen 127.0.0.1:${back}; return 200; } server { listen 127.0.0.1:${proxied} proxy_protocol; return 200; }
server { listen ${port}; root .; ${server.replaceAll('BACK', String(back)).replaceAll('PROXIED', String(proxied))} } }`;
    await whileRunning(conf, port!, async () => {
      expect((await ask(port!, 'a.test', path)).status).toBe(status);
    });
    const found = lintText(conf, builtinRules).diagnostics.filter((one) => one.ruleId === rule && one.level !== 'info');
    expect(found.map((one) => one.level)).toEqual(level === undefined ? [] : [level]);
  });

  test.each(IN_TURN)('%s: one after the other, %s %s', async (rule, http, server, paths, answers, level) => {
    const [port, back, proxied] = await freePorts(3);
    const ports = (text: string) => text.replaceAll('BACK', String(back)).replaceAll('PROXIED', String(proxied));
    const backend = 'location /bad { return 500; } location / { return 200; }';
    const conf = `events { worker_connections 64; } http { access_log off; ${ports(http)}
server { listen 127.0.0.1:${back}; ${backend} } server { listen 127.0.0.1:${proxied}; ${backend} }
server { listen ${port}; ${ports(server)} } }`;
    await whileRunning(conf, port!, async () => {
      const got: string[] = [];
      for (const path of paths.split(' ')) {
        const { status, body } = await ask(port!, 'a.test', path);
        got.push(body === 'MISS' || body === 'HIT' ? body : String(status));
      }
      expect(got.join(' ')).toBe(answers);
    });
    const found = lintText(conf, builtinRules).diagnostics.filter((one) => one.ruleId === rule && one.level !== 'info');
    expect(found.map((one) => one.level)).toEqual(level === undefined ? [] : [level]);
  });
});
