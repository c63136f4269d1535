import { describe } from 'vitest';
import { testNewRefusals, testRefusals } from '../../support/refusals.ts';
import type { Row } from '../../support/refusals.ts';

const OTHER = 'server 10.0.0.2:80;';
const rows = (blocks: string, lines: Readonly<Record<string, string | undefined>>, after = OTHER): Row[] =>
  Object.entries(lines).map(([line, message]) => [blocks, `${line} ${after}`, message]);
const server = (parameter: string) => `server 10.0.0.1:80 ${parameter};`;

const SERVERS = {
  [server('weight=5 max_conns=0 max_fails=0 fail_timeout=1m30s')]: undefined,
  [server('weight=0')]: 'invalid parameter "weight=0"',
  [server('weight=-1')]: 'invalid parameter "weight=-1"',
  [server('weight')]: 'invalid parameter "weight"',
  [server('weight=99999999999999999999')]: 'invalid parameter "weight=99999999999999999999"',
  [server('max_fails=x')]: 'invalid parameter "max_fails=x"',
  [server('max_conns=')]: 'invalid parameter "max_conns="',
  [server('fail_timeout=500ms')]: 'invalid parameter "fail_timeout=500ms"',
  [server('backup')]: undefined,
  [server('down')]: undefined,
  [server('backup=1')]: 'invalid parameter "backup=1"',
  [server('Backup')]: 'invalid parameter "Backup"',
  [server('max_failures=3')]: 'invalid parameter "max_failures=3"',
};
const METHODS = {
  'hash $remote_addr;': undefined,
  'hash $remote_addr consistent;': undefined,
  'hash key ketama;': 'invalid parameter "ketama"',
  'hash "$";': 'invalid variable name',
  'random;': undefined,
  'random two;': undefined,
  'random two least_conn;': undefined,
  'random one;': 'invalid parameter "one"',
  'random two round_robin;': 'invalid parameter "round_robin"',
  'zone a 64k;': undefined,
  'zone a 32k;': undefined,
  'zone a 32767;': 'zone "a" is too small',
  'zone a 1g;': 'invalid zone size "1g"',
  'zone "" 64k;': 'invalid zone name ""',
};

describe('servers and methods of an upstream', () => {
  testRefusals([
    ...rows('http > upstream u', SERVERS),
    ...rows('stream > upstream u', SERVERS),
    ...rows('http > upstream u', METHODS),
    ...rows('stream > upstream u', METHODS),
    ...rows('http > upstream u', {
      'keepalive 16;': undefined,
      'keepalive 0;': 'invalid value "0" in "keepalive" directive',
      'keepalive x;': 'invalid value "x" in "keepalive" directive',
      'keepalive 16 global;': 'invalid number of arguments in "keepalive" directive',
      'keepalive_requests -1;': '"keepalive_requests" directive invalid number',
      'least_conn; hash $remote_addr;': undefined,
      'ip_hash; server 10.0.0.1:80 backup;': 'balancing method does not support parameter "backup"',
    }),
    ...rows('stream > upstream u', {
      'server 10.0.0.1;': 'no port in upstream "10.0.0.1"',
      'server "";': 'no host in upstream ""',
      'server unix:/a.sock;': undefined,
      'hash $remote_addr; server 10.0.0.1:80 backup;': 'balancing method does not support parameter "backup"',
    }),
    ...rows('http > upstream u', { 'ip_hash;': 'no servers are inside upstream' }, ''),
    ...rows('stream > upstream u', { 'least_conn;': 'no servers are inside upstream' }, ''),
  ]);
  testNewRefusals([
    ...rows('http > upstream u', {
      'keepalive 0;': undefined,
      'keepalive 16 local;': undefined,
      'keepalive 16 global;': 'invalid parameter "global"',
      'least_time header inflight;': undefined,
      'least_time connect;': 'invalid value "connect"',
      'least_time last_byte inflights;': 'invalid parameter "inflights"',
      'server 10.0.0.1 route=;': 'route is empty',
      'server 10.0.0.1 route=a;': undefined,
      [`server 10.0.0.1 route=${'a'.repeat(33)};`]: 'route is longer than 32',
      'zone a 64k; resolver 127.0.0.1; server a.example service= resolve;': 'service is empty',
    }),
    ...rows('stream > upstream u', {
      'least_time connect;': undefined,
      'least_time header;': 'invalid value "header"',
      'server 10.0.0.1:80 route=a;': 'invalid parameter "route=a"',
      'server 10.0.0.1:80 drain;': 'invalid parameter "drain"',
    }),
  ]);
});

describe('sticky', () => {
  const said = (text: string) => `"sticky" directive ${text}`;
  testNewRefusals(
    rows('http > upstream u', {
      'sticky cookie id;': undefined,
      'sticky cookie id expires=1h domain=.example.com path=/ httponly secure samesite=Lax;': undefined,
      'sticky cookie "";': said('empty cookie name'),
      'sticky cookie id expires=max;': undefined,
      'sticky cookie id expires=soon;': said('invalid "expires" parameter value'),
      'sticky cookie id domain=;': said('no value for "domain"'),
      'sticky cookie id secure secure;': said('parameter "secure" is duplicate'),
      'sticky cookie id samesite=never;': said('invalid "samesite" parameter value'),
      'sticky cookie id samesite=$host;': undefined,
      'sticky cookie id http_only;': 'unknown parameter "http_only"',
      'sticky route $arg_a $arg_b;': undefined,
      'sticky route a;': 'invalid variable name "a"',
      'sticky learn create=$host lookup=$host zone=a:1m;': undefined,
      'sticky learn create=$host lookup=$host;': said('"zone" parameter is not specified'),
      'sticky learn lookup=$host zone=a:1m;': said('"create" parameter is not specified'),
      'sticky learn create=host lookup=$host zone=a:1m;': said('missing variable in the "create" parameter'),
      'sticky learn create=$host lookup=$host zone=a;': said('zone size is not specified'),
      'sticky learn create=$host lookup=$host zone=:1m;': said('zone name is not specified'),
      'sticky learn create=$host lookup=$host zone=a:1k;': said('zone is too small'),
      'sticky learn create=$host lookup=$host zone=a:1m zone=b:1m;': said('duplicate zone'),
      'sticky learn create=$host lookup=$host zone=a:1m timeout=0;': said('invalid timeout'),
      'sticky by cookie;': 'unknown parameter "by"',
    }),
  );
});

describe('"resolve" and "service="', () => {
  const memory = 'resolving names at run time requires upstream "x" to be in shared memory';
  testNewRefusals([
    ['http > upstream x', 'server a.example.com resolve;', memory],
    ['http > upstream x', 'server 10.0.0.1:80 resolve; server [::1] resolve; server unix:/tmp/a resolve;', undefined],
    ['http > upstream x', 'zone x 64k; server 10.0.0.1:80 resolve;', undefined],
    ['stream > upstream x', 'server 10.0.0.1:80 resolve;', undefined],
    ['http > upstream x', 'server 10.0.0.1 resolve service=a;', 'service upstream "10.0.0.1" requires domain name'],
    ['http > upstream x', 'server 10.0.0.1:80 resolve service=a;', 'service upstream "10.0.0.1:80" may not have port'],
    ['http > upstream x', 'server a service=a;', 'service upstream "a" requires "resolve" parameter'],
  ]);
});
