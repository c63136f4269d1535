import { expect, test } from 'vitest';
import separator from '../../rules/availability/unix-socket-uri-separator.ts';
import { modelOf } from '../support/model.ts';

const found = (location: string, upstream = 'server 10.0.0.1;') => {
  const http = `upstream app { ${upstream} } server { location / { ${location} } }`;
  const config = modelOf(`events {} http { ${http} } stream { server { listen 1; proxy_pass unix:/run/db.sock; } }`);
  return [...separator.check(config, {})].map(({ message }) => message);
};
const cures = (...args: Parameters<typeof found>) =>
  found(...args).map((message) => /write "(.*)"$/.exec(message)?.[1]);

test.each([
  ['fastcgi_pass unix:/run/php.sock:;', 'unix:/run/php.sock'],
  ['fastcgi_pass unix:/run/php.sock:/x;', 'unix:/run/php.sock'],
  ['proxy_pass http://unix:/run/app.socket/api;', 'http://unix:/run/app.socket:/api'],
  ['set $b unix:/run/app.sock/x; proxy_pass http://$b;', 'unix:/run/app.sock:/x'],
  ['proxy_pass http://unix:/run/$host.sock/x;', 'http://unix:/run/$host.sock:/x'],
])('"%s" connects to no socket', (pass, cure) => expect(cures(pass)).toEqual([cure]));

test('nor does a server with a colon behind the path', () => {
  expect(cures('', 'server unix:/run/app.sock:;')).toEqual(['unix:/run/app.sock']);
});

test('in stream there is no URI to set off', () => {
  const config = modelOf('events {} stream { server { listen 1; proxy_pass unix:/run/db.sock/; } }');
  expect([...separator.check(config, {})].map(({ message }) => message)).toEqual([
    expect.stringMatching(/write "unix:\/run\/db\.sock"$/),
  ]);
});

test.each([
  'proxy_pass http://unix:/run/app.sock:/api/;',
  'proxy_pass http://unix:/run/app.sock:;',
  'proxy_pass http://unix:/run/app.sock.d/x;',
  'fastcgi_pass unix:/run/php.sock;',
])('"%s" does', (pass) => expect(found(pass)).toEqual([]));
