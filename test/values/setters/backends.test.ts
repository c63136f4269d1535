import { describe } from 'vitest';
import { testNewRefusals, testRefusals } from '../../support/refusals.ts';
import type { Row } from '../../support/refusals.ts';

const LOCATION = 'http > server > location /';
const rows = (lines: Readonly<Record<string, string | undefined>>, blocks = LOCATION): Row[] =>
  Object.entries(lines).map(([line, message]) => [blocks, line, message]);

describe('proxy_redirect and cookies', () => {
  testRefusals(
    rows({
      'proxy_redirect off;': undefined,
      'proxy_redirect on;': 'invalid parameter "on"',
      'proxy_redirect "";': 'invalid parameter ""',
      'proxy_redirect OFF;': 'invalid parameter "OFF"',
      'proxy_redirect http://a/ /;': undefined,
      'proxy_redirect ~^(http://[^:]+):\\d+(/.+)$ $1$2;': undefined,
      'proxy_redirect ~*^http://a$ /$host/;': undefined,
      'proxy_redirect http://$host/ ${uri;': 'the closing bracket in "uri" variable is missing',
      'proxy_redirect http://a$ /;': 'invalid variable name',
      'proxy_redirect http://a/ "${";': 'invalid variable name',
      'proxy_redirect off; proxy_redirect http://a/ /;': '"proxy_redirect" directive is duplicate',
      'proxy_redirect http://a/ /; proxy_redirect off;': '"proxy_redirect" directive is duplicate',
      'proxy_redirect http://a/ /; proxy_redirect http://b/ /;': undefined,
      'proxy_redirect default;': '"proxy_redirect default" should be placed after the "proxy_pass" directive',
      'proxy_redirect default; proxy_pass http://127.0.0.1:1;':
        '"proxy_redirect default" should be placed after the "proxy_pass" directive',
      'proxy_pass http://127.0.0.1:1; proxy_redirect default;': undefined,
      'proxy_pass http://127.0.0.1:1; proxy_redirect default; proxy_redirect default;': undefined,
      'set $x 127.0.0.1; proxy_pass http://$x:1; proxy_redirect default;':
        '"proxy_redirect default" cannot be used with "proxy_pass" directive with variables',
      'proxy_cookie_domain off;': undefined,
      'proxy_cookie_domain a.example;': 'invalid parameter "a.example"',
      'proxy_cookie_domain .a.example $host;': undefined,
      'proxy_cookie_domain a.example "$";': 'invalid variable name',
      'proxy_cookie_path /a /b;': undefined,
      'proxy_cookie_path /a;': 'invalid parameter "/a"',
      'proxy_cookie_path off; proxy_cookie_path off;': '"proxy_cookie_path" directive is duplicate',
      'proxy_cookie_flags one secure httponly samesite=strict;': undefined,
      'proxy_cookie_flags one anything;': undefined,
      'proxy_cookie_flags one;': 'invalid parameter "one"',
      'proxy_cookie_flags ~ "${a";': 'the closing bracket in "a" variable is missing',
      'mirror /a; mirror /b;': undefined,
      'mirror off; mirror /b;': '"mirror" directive is duplicate',
      'mirror off; mirror off;': '"mirror" directive is duplicate',
    }),
  );
});

describe('bind', () => {
  const lines = (name: string): Row[] =>
    rows({
      [`${name} off;`]: undefined,
      [`${name} off transparent;`]: 'invalid address "off"',
      [`${name} 127.0.0.1;`]: undefined,
      [`${name} 127.0.0.1:8000;`]: undefined,
      [`${name} ::1;`]: undefined,
      [`${name} [::1]:80;`]: undefined,
      [`${name} 127.0.0.1:65536;`]: 'invalid address "127.0.0.1:65536"',
      [`${name} 127.0.0.1:;`]: 'invalid address "127.0.0.1:"',
      [`${name} localhost;`]: 'invalid address "localhost"',
      [`${name} "";`]: 'invalid address ""',
      [`${name} unix:/a;`]: 'invalid address "unix:/a"',
      [`${name} $remote_addr transparent;`]: undefined,
      [`${name} 127.0.0.1 transparant;`]: 'invalid parameter "transparant"',
      [`${name} "$";`]: 'invalid variable name',
    });
  testRefusals(['proxy', 'fastcgi', 'scgi', 'uwsgi', 'grpc', 'memcached'].flatMap((prefix) => lines(`${prefix}_bind`)));
  testRefusals([
    ['stream', 'proxy_bind localhost; server { listen 9090; proxy_pass 127.0.0.1:1; }', 'invalid address "localhost"'],
  ]);
});

describe('caches and stores', () => {
  const path = (words: string) => `proxy_cache_path /tmp/nginx-lint-c ${words};`;
  testRefusals(
    rows(
      {
        [path('keys_zone=z:1m')]: undefined,
        [path('levels=1:2 keys_zone=z:12k inactive=1d max_size=10g min_free=1g use_temp_path=off')]: undefined,
        [path('levels=1:2')]: '"proxy_cache_path" must have "keys_zone" parameter',
        [path('keys_zone=:1m')]: '"proxy_cache_path" must have "keys_zone" parameter',
        [path('keys_zone=z')]: 'invalid keys zone size "keys_zone=z"',
        [path('keys_zone=z:1g')]: 'invalid keys zone size "keys_zone=z:1g"',
        [path('keys_zone=z:8k')]: 'ngx_slab_alloc() failed: no memory',
        [path('keys_zone=z:8k keys_zone=z:1m')]: undefined,
        [path('keys_zone=z:8191')]: 'keys zone "keys_zone=z:8191" is too small',
        [path('levels=3 keys_zone=z:1m')]: 'invalid "levels" "levels=3"',
        [path('levels=1:2:1:1 keys_zone=z:1m')]: 'invalid "levels" "levels=1:2:1:1"',
        [path('levels= keys_zone=z:1m')]: undefined,
        [path('keys_zone=z:1m inactive=1ms')]: 'invalid inactive value "inactive=1ms"',
        [path('keys_zone=z:1m max_size=big')]: 'invalid max_size value "max_size=big"',
        [path('keys_zone=z:1m min_free=')]: 'invalid min_free value "min_free="',
        [path('keys_zone=z:1m loader_files=x')]: 'invalid loader_files value "loader_files=x"',
        [path('keys_zone=z:1m loader_sleep=1M')]: 'invalid loader_sleep value "loader_sleep=1M"',
        [path('keys_zone=z:1m manager_files=-1')]: 'invalid manager_files value "manager_files=-1"',
        [path('keys_zone=z:1m manager_threshold=x')]: 'invalid manager_threshold value "manager_threshold=x"',
        [path('keys_zone=z:1m use_temp_path=no')]:
          'invalid use_temp_path value "use_temp_path=no", it must be "on" or "off"',
        [path('key_zone=z:1m')]: 'invalid parameter "key_zone=z:1m"',
        'uwsgi_cache_path /tmp/nginx-lint-c levels=1:2;': '"uwsgi_cache_path" must have "keys_zone" parameter',
      },
      'http',
    ),
  );
  const families = ['proxy', 'fastcgi', 'scgi', 'uwsgi'];
  testRefusals(
    families.flatMap((prefix) =>
      rows({
        [`${prefix}_cache_valid 10m;`]: undefined,
        [`${prefix}_cache_valid 200 any 1h30m;`]: undefined,
        [`${prefix}_cache_valid 200;`]: undefined,
        [`${prefix}_cache_valid 200 404;`]: undefined,
        [`${prefix}_cache_valid 10ms;`]: 'invalid time value "10ms"',
        [`${prefix}_cache_valid 99 1m;`]: 'invalid status "99"',
        [`${prefix}_cache_valid ANY 1m;`]: 'invalid status "ANY"',
        [`${prefix}_cache_valid 200 600 1m;`]: 'invalid status "600"',
        [`${prefix}_cache_key "$";`]: 'invalid variable name',
        [`${prefix}_store "/a/\${b";`]: 'the closing bracket in "b" variable is missing',
        [`${prefix}_store "/a/\${";`]: 'the closing bracket in "" variable is missing',
        [`${prefix}_store on; ${prefix}_cache z;`]: `"${prefix}_cache" directive is incompatible with "${prefix}_store"`,
        [`${prefix}_store off; ${prefix}_cache off;`]: undefined,
        [`${prefix}_store_access user:rw group:r all:rw;`]: undefined,
        [`${prefix}_store_access user:w;`]: 'invalid value "user:w"',
        [`${prefix}_store_access rw;`]: 'invalid value "rw"',
        [`${prefix}_temp_path /tmp/nginx-lint-t 1 2 3;`]: undefined,
        [`${prefix}_temp_path /tmp/nginx-lint-t 5 5 1;`]: `"${prefix}_temp_path" directive invalid value`,
        [`${prefix}_temp_path /tmp/nginx-lint-t 0;`]: `"${prefix}_temp_path" directive invalid value`,
        [`${prefix}_temp_path /tmp/nginx-lint-t x;`]: `"${prefix}_temp_path" directive invalid value`,
      }),
    ),
  );
});

describe('headers and parameters', () => {
  testRefusals(
    rows({
      'proxy_set_header X "${host";': 'the closing bracket in "host" variable is missing',
      'proxy_set_header X "a$";': 'invalid variable name',
      'proxy_set_header X "";': undefined,
      'grpc_set_header X "$";': 'invalid variable name',
      'proxy_set_body "$";': 'invalid variable name',
      'fastcgi_param A b if_not_empty;': undefined,
      'fastcgi_param A b if_empty;': 'invalid parameter "if_empty"',
      'scgi_param A "$";': 'invalid variable name',
      'uwsgi_param A b c;': 'invalid parameter "c"',
    }),
  );
});

describe('buffers', () => {
  testRefusals(
    ['proxy', 'fastcgi', 'scgi', 'uwsgi'].flatMap((prefix) => {
      const most = `the maximum of the value of "${prefix}_buffer_size" and one of the "${prefix}_buffers"`;
      return rows({
        [`${prefix}_buffers 0 4k;`]: `"${prefix}_buffers" directive invalid value`,
        [`${prefix}_buffers "" 4k;`]: `"${prefix}_buffers" directive invalid value`,
        [`${prefix}_buffers 1 4k;`]: `there must be at least 2 "${prefix}_buffers"`,
        [`${prefix}_buffers 2 4k;`]: `"${prefix}_busy_buffers_size" must be less than the size of all "${prefix}_buffers" minus one buffer`,
        [`${prefix}_buffers 2 4k; ${prefix}_busy_buffers_size 4k;`]: undefined,
        [`${prefix}_busy_buffers_size 2k;`]: `"${prefix}_busy_buffers_size" must be equal to or greater than ${most}`,
        [`${prefix}_temp_file_write_size 2k;`]: `"${prefix}_temp_file_write_size" must be equal to or greater than ${most}`,
        [`${prefix}_max_temp_file_size 2k;`]: `"${prefix}_max_temp_file_size" must be equal to zero to disable temporary files usage or must be equal to or greater than ${most}`,
        [`${prefix}_max_temp_file_size 0;`]: undefined,
        [`${prefix}_buffer_size 4g;`]: `"${prefix}_buffer_size" directive invalid value`,
      });
    }),
  );
});

describe('TLS to backends', () => {
  const pass = 'proxy_pass https://127.0.0.1:1;';
  testRefusals(
    rows({
      [`${pass} proxy_ssl_certificate /etc/none.pem;`]:
        'no "proxy_ssl_certificate_key" is defined for certificate "/etc/none.pem"',
      'proxy_pass http://127.0.0.1:1; proxy_ssl_certificate /etc/none.pem;': undefined,
      [`${pass} proxy_ssl_ciphers abc;`]: 'SSL_CTX_set_cipher_list("abc") failed',
      [`${pass} proxy_ssl_ciphers HIGH:!aNULL;`]: undefined,
      'proxy_pass http://127.0.0.1:1; proxy_ssl_ciphers abc;': undefined,
      [`${pass} proxy_ssl_conf_command Option SessionTicket;`]: 'SSL_CONF_cmd("Option", "SessionTicket") failed',
      [`${pass} proxy_ssl_conf_command Options -SessionTicket,KTLS;`]: undefined,
      'grpc_pass grpcs://127.0.0.1:1; grpc_ssl_ciphers "HIGH:$x";': 'SSL_CTX_set_cipher_list("HIGH:$x") failed',
    }),
  );
  testNewRefusals(
    rows({
      'proxy_ssl_certificate_cache off;': undefined,
      'proxy_ssl_certificate_cache max=0;': 'invalid parameter "max=0"',
      'grpc_ssl_certificate_cache inactive=1s;': '"grpc_ssl_certificate_cache" must have the "max" parameter',
      'uwsgi_ssl_certificate_cache max=1 valid=1ms;': 'invalid parameter "valid=1ms"',
    }),
  );
});
