import { judged } from '../support/judged.ts';
import type { Row } from '../support/judged.ts';

const NAMES: readonly Row[] = [
  ['server { limit_req zone=a; }', 'zero size shared memory zone "a"'],
  ['limit_req_zone $uri zone=a:1m rate=1r/s; server { limit_req zone=A; }', 'zero size shared memory zone "A"'],
  ['server { limit_conn a 1; } server { limit_conn a 1; } limit_conn_zone $uri zone=a:1m;', ''],
  ['upstream u { server 1.1.1.1; zone a; }', 'zero size shared memory zone "a"'],
  ['server { proxy_cache a; }', '"proxy_cache" zone "a" is unknown'],
  ['server { proxy_cache off; location / { proxy_cache $host; } }', ''],
  ['server { location / { scgi_cache a; } }', '"scgi_cache" zone "a" is unknown'],
  [
    'http { limit_conn_zone $uri zone=a:1m; } stream { server { listen 12345; return x; limit_conn b 1; } }',
    'zero size shared memory zone "b"',
  ],
  ['log_format a x; access_log /tmp/l A;', ''],
  ['access_log /tmp/l a; log_format a x;', 'unknown log format "a"'],
  ['access_log syslog:server=127.0.0.1 a;', 'unknown log format "a"'],
  ['access_log /tmp/$host a;', 'unknown log format "a"'],
  ['access_log off; server { access_log /tmp/l combined; }', ''],
  ['stream { server { listen 12345; return x; access_log /tmp/l combined; } }', 'unknown log format "combined"'],
  [
    'http { log_format a x; } stream { server { listen 12345; return x; access_log /tmp/l a; } }',
    'unknown log format "a"',
  ],
  ['server { aio threads=a; }', 'unknown thread pool "a"'],
  ['server { aio threads=default; location / { aio threads; } }', ''],
  ['http { server { aio threads=a; } } thread_pool a threads=1;', ''],
  ['server { location / { try_files $uri @a; } location @a { return 200; } }', ''],
];

judged('zones, log formats, thread pools', NAMES);
