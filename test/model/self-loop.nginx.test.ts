import { expect, test } from 'vitest';
import selfLoop from '../../rules/availability/proxy-self-loop.ts';
import { selfLoops } from '../../src/model/self-loop.ts';
import { modelOf } from '../support/model.ts';
import { describeWithNginx } from '../support/nginx.ts';
import { ask, freePorts, whileRunning } from '../support/running-nginx.ts';

/** Servers on PORT, a path to ask for with `Host: a.test`, and whether that goes round in circles. */
const TABLE: readonly (readonly [servers: string, path: string, loops: boolean])[] = [
  ['server { listen PORT; location / { proxy_pass http://127.0.0.1:PORT; } }', '/', true],
  ['server { listen PORT; location / { proxy_pass http://localhost:PORT; proxy_set_header Host $host; } }', '/', true],
  ['server { listen PORT; location /a/ { proxy_pass http://127.0.0.1:PORT/; } location / { return 204; } }', '/a/x', false],
  ['server { listen PORT; location /a/ { proxy_pass http://127.0.0.1:PORT/a/; } }', '/a/', true],
  ['server { listen PORT; location /a/ { proxy_pass http://127.0.0.1:PORT/b/; } location /b/ { proxy_pass http://127.0.0.1:PORT/a/; } }', '/a/', true],
  ['server { listen PORT; location ~ ^/a { proxy_pass http://127.0.0.1:PORT; } }', '/a', true],
  ['server { listen PORT; location = /a { proxy_pass http://127.0.0.1:PORT; } }', '/a', true],
  ['server { listen PORT; location = /a { proxy_pass http://127.0.0.1:PORT/b; } location / { return 204; } }', '/a', false],
  ['upstream u { server 127.0.0.1:PORT; } server { listen PORT; location / { proxy_pass http://u; } }', '/', true],
  ['server { listen PORT; server_name b.test; return 204; } server { listen PORT; server_name a.test; location / { proxy_pass http://127.0.0.1:PORT; } }', '/', false],
  ['server { listen PORT; server_name b.test; return 204; } server { listen PORT; server_name a.test; location / { proxy_set_header Host $http_host; proxy_pass http://127.0.0.1:PORT; } }', '/', true],
  ['server { listen PORT; server_name b.test; return 204; } server { listen PORT; server_name a.test; location / { proxy_set_header Host $server_name; proxy_pass http://127.0.0.1:PORT; } }', '/', true],
  ['server { listen PORT; server_name b.test; return 204; } server { listen PORT; server_name *.test; location / { proxy_set_header Host b.test; proxy_pass http://127.0.0.1:PORT; } }', '/', false],
  ['server { listen PORT; location / { if ($http_x_seen) { return 204; } proxy_set_header X-Seen 1; proxy_pass http://127.0.0.1:PORT; } }', '/', false],
  ['server { listen PORT; location / { set $b 127.0.0.1:PORT; proxy_pass http://$b; } }', '/', true],
  ['server { listen PORT; location / { set $b http://127.0.0.1:PORT; proxy_pass $b$request_uri; } }', '/', true],
  ['server { listen PORT; location /a { proxy_pass http://127.0.0.1:PORT$uri$is_args$args; } }', '/a', true],
  ['server { listen PORT; location /a { set $b 127.0.0.1:PORT; proxy_pass http://$b/b$is_args$args; } location /b { return 204; } }', '/a', false],
  ['map $http_x $b { default 127.0.0.1:PORT; } server { listen PORT; location / { proxy_pass http://$b; } }', '/', true],
  ['map $http_host $b { default 127.0.0.1:1; a.test 127.0.0.1:BACK; } server { listen PORT; location / { proxy_pass http://$b; } } server { listen BACK; return 204; }', '/', false],
  ['server { listen PORT; location /a { proxy_set_header Connection ""; return 204; } location / { proxy_pass http://127.0.0.1:PORT/a; } }', '/', false],
]; // prettier-ignore

describeWithNginx('a pass to its own server', () => {
  test.each(TABLE)('%s', async (servers, path, loops) => {
    const [port, back] = await freePorts(2);
    const conf = `events { worker_connections 64; } http { access_log off; ${servers.replaceAll('PORT', String(port)).replaceAll('BACK', String(back))} }`;
    let status = 0;
    await whileRunning(conf, port!, async () => {
      status = (await ask(port!, 'a.test', path)).status;
    });
    expect(status >= 500).toBe(loops);
    expect(selfLoops(modelOf(conf)).length > 0).toBe(loops);
  });
});

/** The levels of what is said of a server on port 80. */
function levels(server: string, around = ''): readonly (string | undefined)[] {
  const config = modelOf(`events {} http { resolver 10.0.0.2; ${around} server { ${server} } }`);
  return [...selfLoop.check(config, {})].map(({ level }) => level);
}

test('a name of the server itself most likely leads back', () => {
  const named = 'listen 80; server_name a.example www.a.example;';
  expect(levels(`${named} location / { proxy_pass http://A.example; }`)).toEqual(['warning']);
  expect(levels(`${named} location / { proxy_set_header Host $host; proxy_pass http://www.a.example; }`)).toEqual([
    'warning',
  ]);
  for (const target of ['http://a.example:8080', 'https://a.example', 'http://b.example', 'http://10.0.0.1'])
    expect(levels(`${named} location / { proxy_pass ${target}; }`), target).toEqual([]);
  for (const name of ['app', 'app.internal', 'a.test'])
    expect(levels(`listen 80; server_name ${name}; location / { proxy_pass http://${name}; }`), name).toEqual([]);
  expect(levels(`${named} location / { return 204; } location /a { proxy_pass http://a.example/; }`)).toEqual([]);
  expect(
    levels(`${named} location / { proxy_pass http://a.example; }`, 'upstream a.example { server 10.0.0.1; }'),
  ).toEqual([]);
});

test('the port of the client comes back with "$http_host" and "$server_port"', () => {
  for (const target of ['http://$http_host', 'http://$host:$server_port', 'http://${http_host}'])
    expect(levels(`listen 8080; location / { proxy_pass ${target}; }`), target).toEqual(['warning']);
  for (const target of ['http://$host', 'https://$http_host', 'http://$http_host:81'])
    expect(levels(`listen 8080; location / { proxy_pass ${target}; }`), target).toEqual([]);
});
