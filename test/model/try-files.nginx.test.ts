import { expect, test } from 'vitest';
import { tryFilesCycles } from '../../src/model/try-files.ts';
import { modelOf } from '../support/model.ts';
import { describeWithNginx } from '../support/nginx.ts';
import { ask, freePorts, whileRunning } from '../support/running-nginx.ts';

/** What stands in a server, a path to ask for, the status of nginx, and whether we are sure of a cycle. */
const TABLE: readonly (readonly [server: string, path: string, status: number, cycle: boolean])[] = [
  ['location / { try_files $uri/ /index.html; }', '/x', 500, true],
  ['location / { try_files $uri/ /index.html?a=1; }', '/x', 500, true],
  ['location / { try_files $uri.html $uri/index.html /index.html; }', '/x', 500, true],
  ['location / { try_files /no.html /index.html; }', '/x', 500, true],
  ['location / { try_files $request_uri /index.html; }', '/x', 500, true],
  ['location /a { try_files $document_uri/ /b/x.html; } location /b { try_files $uri/ /a/x.html; }', '/a', 500, true],
  ['try_files $uri/ /index.html;', '/x', 500, true],
  ['location ~ \\.html$ { try_files $uri/ /index.html; }', '/x.html', 500, true],
  // The file is not there, which the text does not tell.
  ['location / { try_files $uri /index.html; }', '/x', 500, false],
  ['location / { try_files $uri.html /index; }', '/x', 500, false],
  ['location / { try_files $uri/ /nginx.conf; } location = /nginx.conf { }', '/x', 200, false],
  ['location / { try_files $uri/ @x; } location @x { return 204; }', '/x', 204, false],
  ['location / { try_files $uri/ =404; }', '/x', 404, false],
  ['location / { try_files $uri/ /index.html; return 204; }', '/x', 204, false],
  ['location /al/ { alias ROOT/; try_files $uri /al/nginx.conf; }', '/al/x', 200, false],
]; // prettier-ignore

describeWithNginx('try_files', () => {
  test.each(TABLE)('%s', async (server, path, status, cycle) => {
    const [port] = await freePorts(1);
    const conf = (root: string) =>
      `events {} http { access_log off; server { listen ${port}; root ${root}; ${server.replaceAll('ROOT', root)} } }`;
    // The only file below the root is the configuration itself.
    await whileRunning(conf('.'), port!, async () => {
      expect((await ask(port!, 'a.test', path)).status).toBe(status);
    });
    expect(tryFilesCycles(modelOf(conf('/srv'))).length > 0).toBe(cycle);
  });
});
