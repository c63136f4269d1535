import { expect, test } from 'vitest';
import { routeOf } from '../../src/model/route/route.ts';
import { modelOf } from '../support/model.ts';
import { describeWithNginx, nginxVersion } from '../support/nginx.ts';
import { freePorts, whileRunning } from '../support/running-nginx.ts';
import { differences, told } from './route/compare.ts';
import { KINDS } from './route/kinds.ts';
import { compareRoutes } from './route/run.ts';
import { send, withBackend } from './route/wire.ts';

/** Locations that the generated configurations seldom have, with the requests to them. */
const ROWS: readonly (readonly [locations: string, ...targets: string[]])[] = [
  ['location ~ ^/q/(.*)$ { set $v $1; return 200 "$v|$1"; }', '/q/a', '/q/a%20b', '/q/a+b', '/q/a%2Bb', '/q/%22'],
  ['location ~ ^/q/(.*)$ { rewrite ^/none /x; return 200 "[$1]"; }', '/q/a'],
  ['location ~ ^/q/(.*)$ { rewrite ^/q/(.*)$ /r/$1; set $v $1; return 200 "$v|$uri|$1"; }', '/q/a%20b'],
  ['location ~ ^/q/(.*)$ { if ($uri ~ none) { } return 200 "[$1]"; }', '/q/a'],
  ['location ~ ^/q/(.*)$ { if ($uri !~ "(a)(b)?") { } return 200 "$1|$2|$3"; }', '/q/a', '/q/ab', '/q/c'],
  ['location ~ ^/q/(?<n>.)(.*)$ { return 200 "$n|$1|$2"; }', '/q/ab%C3%A9', '/q/a', '/q/'],
  ['location /al/ { alias /none/; try_files $uri /al/$arg_a; } location /t { return 200 $uri; }', '/al/x?a=/t', '/al/x?a=t'],
  ['location /al { alias /none/; try_files $uri /t$uri?$args; } location /t { return 200 "$uri|$args"; }', '/al/x?q=1'],
  ['location /al { alias /none/; rewrite ^ /x break; }', '/al/x'],
  ['location / { return 200 "$arg_a|$ARG_A|$arg_b|$cookie_c|$http_host|$is_args|$request_uri"; }', '/?A=1&a=2&b=', '/?aa=1', '/?'],
  ['location / { proxy_pass http://up; if ($arg_a) { set $x 1; } if ($arg_b) { return 204; } }', '/', '/?a=1', '/?b=1'],
  ['location /p { if ($arg_a) { proxy_pass http://up; } if ($arg_b) { set $x 1; } }', '/p?a=1', '/p?a=1&b=1', '/p?b=1'],
  ['location /p/ { proxy_pass http://up/%7Ex/; } location /p { return 200 p; }', '/p', '/p/', '/p/%7Ey', '/p/%20', '/p/%3F?%20'],
  ['location = /e/ { return 200 e; } location /e/ { proxy_pass http://up; error_page 301 =200 /t; } location /t { return 200 t; }', '/e', '/e/'],
  ['location / { error_page 404 /x?a=$uri; return 404; } location /x { return 200 "$uri|$args"; }', '/y%3Fz', '/a%20b'],
  ['location / { error_page 404 =200 http://e.test/$uri; return 404; } location /x { error_page 404 =307 /y; return 404; }', '/a', '/x'],
  ['location / { rewrite ^ /x?a=1; rewrite ^ /y?b=2; return 200 "$uri|$args"; }', '/a?c=3', '/a'],
  ['location / { rewrite ^/(.*)$ "http://e.test/$1?x=$1&y" ; }', '/a%20b?c=3', '/a+b', '/a%3Fb', '/%C3%A9'],
  ['location / { rewrite ^/(.*)$ /r/$1? permanent; }', '/a%20b?c=3', '/a%41', '/%3Cb'],
  ['location /l { rewrite ^/l(.*)$ /l$1x last; }', '/l'],
  ['location /l { error_page 404 @n; recursive_error_pages on; return 404; } location @n { error_page 404 @n; recursive_error_pages on; return 404; }', '/l'],
  ['location /i { internal; return 200 i; location /i/n { return 200 n; } } location / { rewrite ^/j(.*) /i$1; }', '/i', '/i/n', '/j', '/j/n'],
]; // prettier-ignore

describeWithNginx('the way of a request', () => {
  // More of them: node test/model/route/run.mjs --count 20000 --seed 2
  test('is the one that nginx takes', { timeout: 60_000 }, async () => {
    const { asked, unknown, kinds, wrong } = await compareRoutes(1000, 1, 8);
    expect(wrong).toEqual([]);
    expect(unknown).toBeLessThan(asked / 50);
    for (const kind of KINDS) expect(kinds.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(asked / 40);
  });

  test('is the one that nginx takes where that is seldom', async () => {
    const [port = 0] = await freePorts(1);
    await withBackend(async (backend) => {
      const servers = ROWS.map(
        ([locations], i) => `server { listen 127.0.0.1:${port}; server_name s${i}; root /none; ${locations} }`,
      );
      const conf = `events { } http { access_log off; upstream up { server 127.0.0.1:${backend}; } ${servers.join('\n')} }`;
      const model = modelOf(conf, nginxVersion?.join('.'));
      await whileRunning(conf, port, async () => {
        for (const [i, [locations, ...targets]] of ROWS.entries()) {
          for (const target of targets) {
            const request = {
              scheme: 'http',
              address: '127.0.0.1',
              port,
              method: 'GET',
              host: `s${i}`,
              target,
              headers: [],
              files: [],
            } as const;
            const ours = told(routeOf(model, request));
            expect(ours, locations).toBeDefined();
            expect(differences(ours!, await send(request)), `${target} of ${locations}`).toEqual([]);
          }
        }
      });
    });
  });
});
