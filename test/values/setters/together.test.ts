import { describe } from 'vitest';
import { testNewRefusals, testRefusals } from '../../support/refusals.ts';
import type { Row } from '../../support/refusals.ts';

const LOCATION = 'http > server > location /';
const SERVER = 'http > server';

describe('passes', () => {
  const rows: Row[] = [
    [LOCATION, 'proxy_pass http://127.0.0.1:80#x;', 'invalid port in upstream "127.0.0.1:80#x"'],
    [LOCATION, 'fastcgi_pass "127.0.0.1:9000?x";', 'invalid host in upstream "127.0.0.1:9000?x"'],
    [LOCATION, 'fastcgi_pass [::1];', 'no port in upstream "[::1]"'],
    [LOCATION, 'set $memcached_key x; memcached_pass $host;', 'no port in upstream "$host"'],
    [LOCATION, 'proxy_pass http://127.0.0.1; proxy_pass http://127.0.0.1;', '"proxy_pass" directive is duplicate'],
    [
      `${SERVER} > location ~ a`,
      'proxy_pass http://127.0.0.1/;',
      '"proxy_pass" cannot have URI part in location given by regular expression, or inside named location, or inside "if" statement, or inside "limit_except" block',
    ],
    [`${SERVER} > location ~ a`, 'proxy_pass http://127.0.0.1:x/;', 'invalid port in upstream "127.0.0.1:x/"'],
    ['stream > server', 'proxy_pass 127.0.0.1;', 'no port in upstream "127.0.0.1"'],
    ['stream > server', 'proxy_pass "127.0.0.1:80?x";', 'invalid host in upstream "127.0.0.1:80?x"'],
  ];
  testRefusals(rows);
  testNewRefusals([
    [LOCATION, 'tunnel_pass;', undefined],
    [LOCATION, 'tunnel_pass 127.0.0.1:x;', 'invalid port in upstream "127.0.0.1:x"'],
    [LOCATION, 'tunnel_pass 127.0.0.1;', 'no port in upstream "127.0.0.1"'],
    [LOCATION, 'tunnel_pass 127.0.0.1:443;', undefined],
    [LOCATION, 'tunnel_pass "$host";', undefined],
    [LOCATION, 'tunnel_pass "${host";', 'the closing bracket in "host" variable is missing'],
  ]);
});

describe('buffers of levels', () => {
  const least = (prefix: string) =>
    `"${prefix}_busy_buffers_size" must be less than the size of all "${prefix}_buffers" minus one buffer`;
  testRefusals(
    ['proxy', 'fastcgi', 'scgi', 'uwsgi'].flatMap((prefix): Row[] => [
      [
        SERVER,
        `${prefix}_buffer_size 32k; ${prefix}_buffers 8 32k; location / { ${prefix}_buffers 4 8k; }`,
        least(prefix),
      ],
      [SERVER, `${prefix}_buffers 4 8k; location / { ${prefix}_buffer_size 8k; }`, undefined],
      [SERVER, `${prefix}_buffers 4 8k; location / { ${prefix}_buffer_size 16k; }`, least(prefix)],
      ['http', `${prefix}_buffers 2 8k; server { listen 8080; ${prefix}_busy_buffers_size 8k; }`, undefined],
    ]),
  );
});

describe('long names', () => {
  const name = (length: number) => 'X'.repeat(length);
  const built = (table: string, size = 64) =>
    `could not build ${table}, you should increase ${table}_bucket_size: ${size}`;
  testRefusals([
    [LOCATION, `proxy_set_header ${name(46)} a;`, undefined],
    [LOCATION, `proxy_set_header ${name(47)} a;`, built('proxy_headers_hash')],
    [LOCATION, `proxy_set_header ${name(47)} "";`, built('proxy_headers_hash')],
    [LOCATION, `proxy_headers_hash_bucket_size 65; proxy_set_header ${name(60)} a;`, undefined],
    [LOCATION, `proxy_headers_hash_bucket_size 65; proxy_set_header ${name(120)} a;`, built('proxy_headers_hash', 128)],
    [LOCATION, `proxy_hide_header ${name(47)};`, built('proxy_headers_hash')],
    [LOCATION, `grpc_set_header ${name(47)} a;`, built('grpc_headers_hash')],
    [LOCATION, `fastcgi_param HTTP_${name(46)} a;`, undefined],
    [LOCATION, `fastcgi_param HTTP_${name(47)} a;`, built('fastcgi_params_hash')],
    [LOCATION, `fastcgi_param ${name(60)} a;`, undefined],
    [LOCATION, `scgi_param HTTP_${name(47)} a;`, built('scgi_params_hash')],
    [LOCATION, `uwsgi_param HTTP_${name(47)} a;`, built('uwsgi_params_hash')],
    [LOCATION, `uwsgi_hide_header ${name(47)};`, built('uwsgi_hide_headers_hash')],
    [LOCATION, `scgi_hide_header ${name(47)};`, built('scgi_hide_headers_hash')],
    [LOCATION, `fastcgi_hide_header ${name(47)};`, built('fastcgi_hide_headers_hash')],
  ]);
});

describe('where directives stand', () => {
  const named = 'the "alias" directive cannot be used inside the named location';
  const mixed = '"secure_link_secret" cannot be mixed with "secure_link" and "secure_link_md5"';
  const late = '"load_module" directive is specified too late';
  testRefusals([
    [`${SERVER} > location @a`, 'alias /srv/a/;', named],
    [`${SERVER} > location @a`, 'root /srv/a;', undefined],
    [`${SERVER} > location = @a`, 'alias /srv/a;', undefined],
    [LOCATION, 'secure_link_secret a; secure_link $arg_a;', mixed],
    [LOCATION, 'secure_link_md5 $uri; secure_link_secret a;', mixed],
    [LOCATION, 'secure_link $arg_a; secure_link_md5 $uri;', undefined],
    [SERVER, 'secure_link $arg_a; location / { secure_link_secret a; }', undefined],
    [LOCATION, 'secure_link $arg_a; secure_link_md5 $uri; location /a { secure_link_secret a; }', undefined],
    ['', 'events { } load_module modules/a.so;', late],
    ['', 'http { } load_module modules/a.so; events { }', late],
  ]);
});

describe('charsets', () => {
  const none = (from: string, to: string) => `no "charset_map" between the charsets "${from}" and "${to}"`;
  const table = 'charset_map koi8-r utf-8 { C0 D18E; }';
  testRefusals([
    [SERVER, 'charset utf-8; source_charset koi8-r;', none('koi8-r', 'utf-8')],
    ['http', 'charset utf-8; server { listen 8080; location / { source_charset koi8-r; } }', none('koi8-r', 'utf-8')],
    ['http', `${table} charset utf-8; server { listen 8080; source_charset a; }`, none('a', 'utf-8')],
    ['http', 'charset utf-8; server { listen 8080; source_charset off; }', none('off', 'utf-8')],
    ['http', `${table} server { listen 8080; charset UTF-8; source_charset KOI8-R; }`, undefined],
    ['http', `${table} server { listen 8080; charset koi8-r; source_charset utf-8; }`, undefined],
    ['http', 'charset utf-8; source_charset koi8-r; server { listen 8080; charset koi8-r; }', undefined],
    ['http', 'charset utf-8; source_charset koi8-r;', undefined],
    [SERVER, 'charset off; source_charset koi8-r;', undefined],
    [SERVER, 'charset utf-8; source_charset UTF-8;', undefined],
    [SERVER, 'charset $host; source_charset koi8-r;', undefined],
  ]);
});
