import { expect, test } from 'vitest';
import emptyUri from '../../rules/availability/rewrite-empty-uri.ts';
import { modelOf } from '../support/model.ts';
import { describeWithNginx } from '../support/nginx.ts';
import { ask, freePorts, whileRunning } from '../support/running-nginx.ts';

const conf = (rewrite: string, port = 80) => `events { worker_connections 64; } http { access_log off;
server { listen ${port}; location /api { rewrite ${rewrite} break; proxy_pass http://127.0.0.1:BACK; } }
server { listen BACK; return 200; } }`;

/** A rewrite in "location /api", the level and words of what is said, a path that shows it and what clients get. */
const TABLE: readonly (readonly [rewrite: string, said: string | undefined, path: string, status: number])[] = [
  ['^/api(.*)$ $1', 'warning zero length', '/api', 500],
  ['^/api(?<rest>.*)$ $rest', 'warning zero length', '/api', 500],
  ['^/api(/.*)?$ $1', 'warning zero length', '/api', 500],
  ['^/api(.+)$ $1', 'info no slash', '/apis', 400],
  ['^/api/(.+)$ $1', 'warning no slash', '/api/x', 400],
  ['^/api/([^/]+)/x$ $1', 'warning no slash', '/api/a/x', 400],
  ['^/api(/.*)$ $1', undefined, '/api/x', 200],
  ['^/api/?(.*)$ /$1', undefined, '/api', 200],
];

describeWithNginx('a URI that a group makes', () => {
  test.each(TABLE)('%s', async (rewrite, said, path, status) => {
    const [port, back] = await freePorts(2);
    const text = conf(rewrite, port).replaceAll('BACK', String(back));
    await whileRunning(text, port!, async () => expect((await ask(port!, 'a.test', path)).status).toBe(status));
    const found = [...emptyUri.check(modelOf(text), {})].map(
      ({ level, message }) => `${level} ${/zero length|no slash/.exec(message)?.[0]}`,
    );
    expect(found).toEqual(said === undefined ? [] : [said]);
  });
});

test('a number in braces is no group', () => {
  expect([...emptyUri.check(modelOf(conf('^/api(.*)$ ${1}').replaceAll('BACK', '81')), {})]).toEqual([]);
});
