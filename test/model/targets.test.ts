import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { lintText } from '../support/examples.ts';

const RULES = ['proxy-target-syntax', 'upstream-undefined'];

function found(text: string) {
  return lintText(text, builtinRules, {}, { only: RULES }).diagnostics;
}
const http = (location: string, around = '') => `events {} http { ${around} server { location / { ${location} } } }`;
const cures = (text: string) =>
  found(text).map(({ message, suggestions }) => [message.replace(/^.*; /, ''), ...suggestions.map((one) => one.title)]);

test.each([
  ['grpc_pass grpc://127.0.0.1:5/x;', 'grpc://127.0.0.1:5'],
  ['grpc_pass https://127.0.0.1:5/x;', 'grpcs://127.0.0.1:5'],
  ['fastcgi_pass http://127.0.0.1:9000/api;', '127.0.0.1:9000'],
  ['uwsgi_pass suwsgi://127.0.0.1:9000/;', 'suwsgi://127.0.0.1:9000'],
  ['uwsgi_pass http://127.0.0.1:3031/;', '127.0.0.1:3031'],
  ['proxy_pass http:/10.0.0.1;', 'http://10.0.0.1'],
  ['proxy_pass https:10.0.0.1;', 'https://10.0.0.1'],
  ['proxy_pass unix:/run/app.sock;', 'http://unix:/run/app.sock'],
])('for "%s" a target is offered that nginx takes', (pass, target) => {
  expect(cures(http(pass))).toEqual([[`write "${target}"`, `Write "${target}"`]]);
});

test('in stream that is an address alone', () => {
  const text = 'events {} stream { server { listen 1; proxy_pass http://10.0.0.1:80/; } }';
  expect(cures(text)).toEqual([['write "10.0.0.1:80"', 'Write "10.0.0.1:80"']]);
});

test.each([
  ['proxy_pass ws://10.0.0.1;', 'begin it with "http://" or "https://"'],
  ['proxy_pass http://::1:80;', 'write an IPv6 address in brackets, as in "[::1]:8080"'],
  ['proxy_pass http://10.0.0.1:65536;', 'write a port from 1 to 65535, or none'],
  ['fastcgi_pass unix:;', 'write the path of the socket'],
  ['set $memcached_key a; memcached_pass $host:1;', 'write an address or the name of an upstream'],
  ['set $memcached_key a; memcached_pass $host;', 'write an address or the name of an upstream'],
])('"%s" is refused without a guess', (pass, advice) => {
  expect(cures(http(pass))).toEqual([[advice]]);
});

test('a misspelled upstream where a port is needed is one mistake', () => {
  const said = (pass: string, around: string) =>
    found(http(pass, around)).map(({ level, ruleId, message }) => `${level} ${ruleId} ${message.split(':')[0]}`);
  const upstream = 'upstream php-fpm { server 10.0.0.1:9000; }';
  expect(said('fastcgi_pass php_fpm;', upstream)).toEqual(['error upstream-undefined no port in upstream "php_fpm"']);
  expect(said('fastcgi_pass other;', upstream)).toEqual(['error proxy-target-syntax no port in upstream "other"']);
  expect(said('fastcgi_pass php-fpm;', upstream)).toEqual([]);
});
