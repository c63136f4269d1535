import { judged } from '../support/judged.ts';
import type { Row } from '../support/judged.ts';

const ZONES: readonly Row[] = [
  [
    'limit_req_zone $uri zone=a:1m rate=1r/s; limit_req_zone $uri zone=a:2m rate=1r/s;',
    'the size 2097152 of shared memory zone "a" conflicts with already declared size 1048576',
  ],
  [
    'limit_req_zone $uri zone=a:1m rate=1r/s; limit_req_zone $host zone=a:1m rate=1r/s;',
    'limit_req_zone "a" is already bound to key "$uri"',
  ],
  [
    'limit_conn_zone $uri zone=a:1m; limit_req_zone $uri zone=a:1m rate=1r/s;',
    'the shared memory zone "a" is already declared for a different use',
  ],
  [
    'http { limit_conn_zone $uri zone=a:1m; } stream { limit_conn_zone $remote_addr zone=a:1m; }',
    'the shared memory zone "a" is already declared for a different use',
  ],
  [
    'http { ssl_session_cache shared:a:1m; } stream { ssl_session_cache shared:a:1m; }',
    'the shared memory zone "a" is already declared for a different use',
  ],
  ['ssl_session_cache shared:a:1m; server { ssl_session_cache shared:a:1m; }', ''],
  [
    'ssl_session_cache shared:a:1m; server { ssl_session_cache shared:a:2m; }',
    'the size 2097152 of shared memory zone "a" conflicts with already declared size 1048576',
  ],
  [
    'ssl_session_cache shared:a:1m; ssl_ocsp_cache shared:a:1m;',
    'the shared memory zone "a" is already declared for a different use',
  ],
  [
    'ssl_session_cache shared:a:1m shared:a:2m;',
    'the size 2097152 of shared memory zone "a" conflicts with already declared size 1048576',
  ],
  ['proxy_cache_path /tmp/x keys_zone=a:1m; proxy_cache_path /tmp/y keys_zone=a:1m;', 'duplicate zone "a"'],
  [
    'proxy_cache_path /tmp/x keys_zone=a:1m; fastcgi_cache_path /tmp/y keys_zone=a:1m;',
    'the shared memory zone "a" is already declared for a different use',
  ],
  [
    'proxy_cache_path /tmp/x keys_zone=a:1m; server { location / { fastcgi_cache a; } }',
    'the shared memory zone "a" is already declared for a different use',
  ],
  ['server { location / { proxy_cache a; } } proxy_cache_path /tmp/x keys_zone=a:1m;', ''],
  [
    'upstream u { server 1.1.1.1; zone a 1m; } upstream v { server 1.1.1.1; zone a 2m; }',
    'the size 2097152 of shared memory zone "a" conflicts with already declared size 1048576',
  ],
  ['upstream u { server 1.1.1.1; zone a; } upstream v { server 1.1.1.1; zone a 1m; }', ''],
  ['server { limit_req zone=a; limit_req zone=a; }', '"limit_req" directive is duplicate'],
  ['limit_conn_zone $uri zone=a:1m; server { limit_conn a 1; location / { limit_conn a 2; } }', ''],
  ['limit_conn_zone $uri zone=a:1m; server { limit_conn a 1; limit_conn a 2; }', '"limit_conn" directive is duplicate'],
];

const NAMES: readonly Row[] = [
  ['log_format a x; log_format a y;', 'duplicate "log_format" name "a"'],
  ['log_format a x; log_format A y;', ''],
  ['log_format combined y;', 'duplicate "log_format" name "combined"'],
  ['http { log_format a x; } stream { log_format a x; }', ''],
  ['thread_pool a threads=1; thread_pool a threads=2;', 'duplicate thread pool "a"'],
  [
    'access_log /tmp/l combined buffer=1k; server { access_log /tmp/l combined buffer=2k; }',
    'access_log "/tmp/l" already defined with conflicting parameters',
  ],
  ['access_log /tmp/l combined buffer=64k gzip=1; server { access_log /tmp/l combined gzip; }', ''],
  [
    'access_log /tmp/l combined buffer=64k; access_log /tmp/l combined buffer=65536 flush=1s;',
    'access_log "/tmp/l" already defined with conflicting parameters',
  ],
  ['proxy_temp_path /tmp/x; client_body_temp_path /tmp/x/;', ''],
];

const VARIABLES: readonly Row[] = [
  ['server { set $host 1; }', 'the duplicate "host" variable'],
  ['server { set $Host 1; }', 'the duplicate "Host" variable'],
  ['server { set $args 1; set $limit_rate 1; set $http_x 1; set $arg_x 1; set $ssl_protocol 1; }', ''],
  ['server { set $http_host 1; }', 'the duplicate "http_host" variable'],
  ['server { location ~ (?<Host>x) { } }', 'the duplicate "Host" variable'],
  ['server { location ~ (?<=x)(?<!y)z { } }', ''],
  ['server { auth_request_set $host x; }', 'the duplicate "host" variable'],
  ['map $uri $uid_got { }', 'the duplicate "uid_got" variable'],
  ['map $uri $uid_reset { } map $uri $invalid_referer { } map $uri $request_port { }', ''],
  ['map $uri $m { } map $uri $m { } geo $m { }', ''],
  ['geo $uri { }', 'the duplicate "uri" variable'],
  ['split_clients $uri $request_id { }', 'the duplicate "request_id" variable'],
  ['geo $geoip_country_code { }', ''],
  ['stream { map $protocol $protocol { } }', 'the duplicate "protocol" variable'],
  ['stream { map $protocol $host { } }', ''],
  ['map $uri $m { ~(?<uri>x) 1; }', 'the duplicate "uri" variable'],
];

judged('zones', ZONES);
judged('log formats, thread pools, files', NAMES);
judged('variables', VARIABLES);
