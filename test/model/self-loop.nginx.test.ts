import { expect, test } from 'vitest';
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
  ['server { listen PORT; location /a { proxy_set_header Connection ""; return 204; } location / { proxy_pass http://127.0.0.1:PORT/a; } }', '/', false],
]; // prettier-ignore

describeWithNginx('a pass to its own server', () => {
  test.each(TABLE)('%s', async (servers, path, loops) => {
    const [port] = await freePorts(1);
    const conf = `events { worker_connections 64; } http { access_log off; ${servers.replaceAll('PORT', String(port))} }`;
    let status = 0;
    await whileRunning(conf, port!, async () => {
      status = (await ask(port!, 'a.test', path)).status;
    });
    expect(status >= 500).toBe(loops);
    expect(selfLoops(modelOf(conf)).length > 0).toBe(loops);
  });
});
