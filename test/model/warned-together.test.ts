import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { parseTarget } from '../../src/values/version.ts';
import type { Target } from '../../src/values/version.ts';
import { lintText } from '../support/examples.ts';
import { describeWithNginx, nginxWarnings } from '../support/nginx.ts';

const upstream = (lines: string) =>
  `events { }\nhttp { access_log off; upstream u { ${lines} server 10.0.0.1; } server { listen 8080; } }\n`;
const cache = (http: string, server: string, location = '') =>
  `events { }\nhttp { access_log off; fastcgi_cache_path /tmp/nginx-lint-c keys_zone=z:1m; ${http}
server { listen 8080; ${server} location / { ${location} } } }\n`;
const REDEFINED = ['load balancing method redefined'];
const NO_KEY = ['no "fastcgi_cache_key" for "fastcgi_cache"'];

const ROWS: readonly (readonly [text: string, warnings: readonly string[]])[] = [
  [upstream('least_conn;'), []],
  [upstream('least_conn; keepalive 8;'), []],
  [upstream('keepalive 8; least_conn;'), REDEFINED],
  [upstream('ip_hash; hash $remote_addr;'), REDEFINED],
  [upstream('random; random two;'), REDEFINED],
  [upstream('ip_hash; least_conn; keepalive 8;'), REDEFINED],
  [cache('', '', 'fastcgi_cache z;'), NO_KEY],
  [cache('', '', 'fastcgi_cache z; fastcgi_cache_key $request_uri;'), []],
  [cache('', 'fastcgi_cache_key $request_uri;', 'fastcgi_cache z;'), []],
  [cache('fastcgi_cache z;', 'fastcgi_cache_key $request_uri;'), []],
  [cache('', '', 'fastcgi_cache off;'), []],
];

function ours(text: string): readonly string[] {
  const { diagnostics } = lintText(
    text,
    builtinRules,
    {},
    { target: parseTarget('1.22.1') as Target, only: ['invalid-value', 'upstream-lb-directive-order'] },
  );
  const warnings = diagnostics.filter(({ level }) => level === 'warning');
  return [...new Set(warnings.map(({ message }) => message.replace(/: .*/, '')))];
}

describe('what nginx warns of beside other directives', () => {
  test.each(ROWS)('%s', (text, warnings) => expect(ours(text)).toEqual(warnings));
  test('keepalive and the method may stand in any order for newer nginx', () => {
    const { diagnostics } = lintText(
      upstream('keepalive 8; least_conn;'),
      builtinRules,
      {},
      {
        target: parseTarget('1.31.5') as Target,
        only: ['invalid-value', 'upstream-lb-directive-order'],
      },
    );
    expect(diagnostics).toEqual([]);
  });
  describeWithNginx('nginx 1.22.1', () => {
    test.each(ROWS)('%s', (text, warnings) => expect([...new Set(nginxWarnings(text))]).toEqual(warnings));
  });
});
