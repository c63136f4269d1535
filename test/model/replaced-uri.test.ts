import { expect, test } from 'vitest';
import replaced from '../../rules/availability/proxy-variable-uri-replaced.ts';
import { modelOf } from '../support/model.ts';

const found = (target: string) => {
  const text = `events {} http { server { location /a/ { set $b 10.0.0.1; proxy_pass ${target}; } } }`;
  return [...replaced.check(modelOf(text), {})].map(({ message }) => message);
};

test.each(['http://$b/sites/$host/', 'http://$b/$scheme/', 'http://$b/x?from=$remote_addr'])(
  '"%s" asks for one page whatever the client asks for',
  (target) => expect(found(target)).toEqual([expect.stringContaining('its query string is lost')]),
);

test('the query string may be kept', () => {
  expect(found('http://$b/$host/$is_args$args')).toEqual([expect.not.stringContaining('query string')]);
});

test.each([
  'http://$b/sites/$host$uri',
  'http://$b/sites/$host/index.html',
  'http://$b/index.html$is_args$args',
  'http://$b/$1',
  'http://$b$request_uri',
])('"%s" does not, or means it', (target) => expect(found(target)).toEqual([]));

test.each([
  [
    '/a/',
    '/a$request_uri',
    'has the path twice: "$request_uri" is the whole original URI with its slash; write "$request_uri" alone',
  ],
  [
    '/a/b/',
    '/a/$request_uri',
    'has the path twice: "$request_uri" is the whole original URI with its slash; write "$request_uri" alone',
  ],
  [
    '/',
    '/$request_uri',
    'has two slashes before the path: "$request_uri" is the whole original URI with its slash; write "$request_uri" alone',
  ],
  [
    '/',
    '/v1/$request_uri',
    'has two slashes before the path: "$request_uri" is the whole original URI with its slash; write "/v1$request_uri"',
  ],
  ['/', '/internal$request_uri', undefined],
  ['/api/', '/a$request_uri', undefined],
  ['/', '/auth?next=$request_uri', undefined],
])('in "location %s" the URI "%s"', (location, uri, words) => {
  const server = `set $b 10.0.0.1; location ${location} { proxy_pass http://$b${uri}; }`;
  const all = [...replaced.check(modelOf(`events {} http { server { ${server} } }`), {})].map(({ message }) => message);
  expect(all).toEqual(words === undefined ? [] : [`"${uri}" ${words}`]);
});

test('what only "auth_request" or "mirror" asks for may have one URI', () => {
  const levels = (line: string) => {
    const server = `set $b 10.0.0.1; location /auth { ${line} proxy_pass http://$b/verify; }`;
    return [...replaced.check(modelOf(`events {} http { server { ${server} } }`), {})].map(({ level }) => level);
  };
  expect(levels('')).toEqual(['warning']);
  expect(levels('internal;')).toEqual(['info']);
});
