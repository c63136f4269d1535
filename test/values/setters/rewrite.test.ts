import { describe } from 'vitest';
import { inLocation, rows, testRefusals } from '../../support/refusals.ts';

describe('rewrite, return, set', () => {
  testRefusals([
    ...inLocation({
      'rewrite ^/a /b last;': undefined,
      'rewrite ^/a http://$host/?;': undefined,
      'rewrite ^/a "" last;': 'empty replacement',
      'rewrite ^/a ?;': undefined,
      'rewrite ^/a /b Last;': 'invalid parameter "Last"',
      'rewrite ^/a /b 301;': 'invalid parameter "301"',
      'rewrite ^/a /${host;': 'the closing bracket in "host" variable is missing',
      'rewrite ^/a "/$";': 'invalid variable name',
      'rewrite ^/a "/b$?";': 'invalid variable name',
      'return 200;': undefined,
      'return 0;': undefined,
      'return 999 x;': undefined,
      'return 1000;': 'invalid return code "1000"',
      'return -1;': 'invalid return code "-1"',
      'return "";': 'invalid return code ""',
      'return https://$host;': undefined,
      'return $scheme://a;': undefined,
      'return $host;': 'invalid return code "$host"',
      'return HTTP://a;': 'invalid return code "HTTP://a"',
      'return http://a x;': 'invalid return code "http://a"',
      'return 200 "$";': 'invalid variable name',
      'return 200 "${";': 'invalid variable name',
      'return 200 "${}";': 'invalid variable name',
      'set $a "";': undefined,
      'set a b;': 'invalid variable name "a"',
      'set $ b;': 'invalid variable name "$"',
      'set "" b;': 'invalid variable name ""',
      'set $a ${b;': 'the closing bracket in "b" variable is missing',
      'break;': undefined,
    }),
    ...rows('stream > server', {
      'listen 18082; return "";': undefined,
      'listen 18082; return ${a;': 'the closing bracket in "a" variable is missing',
      'listen 18082; return x; set $a b;': undefined,
      'listen 18082; return x; set a b;': 'invalid variable name "a"',
      'listen 18082; return x; set $a "$";': 'invalid variable name',
    }),
  ]);
});
