import { describe } from 'vitest';
import { testRefusals } from '../../support/refusals.ts';
import type { Row } from '../../support/refusals.ts';

const rows = (blocks: string, lines: Readonly<Record<string, string | undefined>>, before = '', after = ''): Row[] =>
  Object.entries(lines).map(([line, message]) => [blocks, `${before} ${line} ${after}`, message]);
const STREAM = 'server { listen 8080; return ok; }';

describe('limits', () => {
  const req = (words: string) => `limit_req_zone $binary_remote_addr ${words};`;
  const conn = (words: string) => `limit_conn_zone $binary_remote_addr ${words};`;
  const zones = {
    [conn('zone=one:32k')]: undefined,
    [conn('zone=one:31k')]: 'zone "zone=one:31k" is too small',
    [conn('zone=one')]: 'invalid zone size "zone=one"',
    [conn('zone=one:')]: 'invalid zone size "zone=one:"',
    [conn('zone=one:1g')]: 'invalid zone size "zone=one:1g"',
    [conn('zone=:1m')]: '"limit_conn_zone" must have "zone" parameter',
    [conn('one:1m')]: 'invalid parameter "one:1m"',
    'limit_conn_zone "$" zone=one:1m;': 'invalid variable name',
  };
  const counts = {
    'limit_conn one 1;': undefined,
    'limit_conn one 65535;': undefined,
    'limit_conn one 0;': 'invalid number of connections "0"',
    'limit_conn one many;': 'invalid number of connections "many"',
    'limit_conn one 65536;': 'connection limit must be less 65536',
  };
  testRefusals([
    ...rows('http', {
      [req('zone=one:1m rate=1r/s')]: undefined,
      [req('zone=one:1m rate=30r/m')]: undefined,
      [req('zone=one:1m rate=5')]: undefined,
      [req('rate=1r/s zone=one:1m')]: undefined,
      [req('zone=one:1m rate=0r/s')]: 'invalid rate "rate=0r/s"',
      [req('zone=one:1m rate=1r/h')]: 'invalid rate "rate=1r/h"',
      [req('zone=one:1m rate=1.5r/s')]: 'invalid rate "rate=1.5r/s"',
      [req('zone=one:1m rate=r/s')]: 'invalid rate "rate=r/s"',
      [req('zone=one:1m burst=5')]: 'invalid parameter "burst=5"',
      [req('rate=1r/s rate=1r/s')]: '"limit_req_zone" must have "zone" parameter',
      [req('zone=one:1k rate=1r/s')]: 'zone "zone=one:1k" is too small',
    }),
    ...rows(
      'http',
      {
        'limit_req zone=one;': undefined,
        'limit_req zone=one burst=5 nodelay;': undefined,
        'limit_req zone=one burst=5 delay=3;': undefined,
        'limit_req zone=one burst=0;': 'invalid burst value "burst=0"',
        'limit_req zone=one burst=;': 'invalid burst value "burst="',
        'limit_req zone=one delay=x;': 'invalid delay value "delay=x"',
        'limit_req zone=one delay;': 'invalid parameter "delay"',
        'limit_req zone=one nodelays;': 'invalid parameter "nodelays"',
        'limit_req burst=5;': '"limit_req" must have "zone" parameter',
        'limit_req one;': 'invalid parameter "one"',
      },
      req('zone=one:1m rate=1r/s'),
    ),
    ...rows('http', zones),
    ...rows('stream', zones, '', STREAM),
    ...rows('http', counts, conn('zone=one:1m')),
    ...rows('stream', counts, conn('zone=one:1m'), STREAM),
  ]);
});

describe('logs', () => {
  const log = (words: string) => `access_log /tmp/nginx-lint.log ${words};`;
  const syslog = (words: string) => `access_log syslog:${words} f;`;
  const both = {
    'access_log off;': undefined,
    'access_log off f;': 'invalid parameter "f"',
    [log('f buffer=32k')]: undefined,
    [log('f buffer=0')]: 'invalid buffer size "0"',
    [log('f buffer=1g')]: 'invalid buffer size "1g"',
    [log('f buffer=32k flush=1m')]: undefined,
    [log('f buffer=32k flush=0')]: 'invalid flush time "0"',
    [log('f buffer=32k flush=1M')]: 'invalid flush time "1M"',
    [log('f flush=1m')]: 'no buffer is defined for access_log "/tmp/nginx-lint.log"',
    [log('f gzip flush=1m')]: undefined,
    [log('f gzip=9')]: undefined,
    [log('f gzip=10')]: 'invalid compression level "10"',
    [log('f gzip=')]: 'invalid compression level ""',
    [log('f if=$remote_addr')]: undefined,
    [log('f "if=${a"')]: 'the closing bracket in "a" variable is missing',
    [log('f buffered')]: 'invalid parameter "buffered"',
    'access_log /tmp/$remote_addr f buffer=1k;': 'buffered logs cannot have variables in name',
    'access_log "/tmp/$" f;': 'invalid variable name',
    'access_log syslog:server=127.0.0.1 f buffer=1k;': 'logs to syslog cannot be buffered',
    [syslog('server=127.0.0.1:514,facility=local3,severity=error,tag=my_app,nohostname')]: undefined,
    [syslog('server=unix:/dev/log')]: undefined,
    [syslog('')]: 'unknown syslog parameter ""',
    [syslog('facility=user')]: 'no syslog server specified',
    [syslog('server=127.0.0.1,server=127.0.0.1')]: 'duplicate syslog "server"',
    [syslog('server=127.0.0.1:99999')]: 'invalid port in syslog server "127.0.0.1:99999"',
    [syslog('server=127.0.0.1,facility=local8')]: 'unknown syslog facility "local8"',
    [syslog('server=127.0.0.1,severity=warning')]: 'unknown syslog severity "warning"',
    [syslog('server=127.0.0.1,tag=my-app')]: 'syslog "tag" only allows alphanumeric characters and underscore',
    [syslog(`server=127.0.0.1,tag=${'a'.repeat(33)}`)]: 'syslog tag length exceeds 32',
    [syslog('server=127.0.0.1,hostname')]: 'unknown syslog parameter "hostname"',
    'log_format g escape=json "$remote_addr";': undefined,
    'log_format g escape=xml "$remote_addr";': 'unknown log format escaping "xml"',
    'log_format g a "$remote_addr$";': 'invalid parameter "$"',
    'log_format g "a $-b";': 'invalid parameter "$-b"',
    'log_format g "a ${remote_addr b";': 'the closing bracket in "remote_addr" variable is missing',
    'log_format g "${}";': 'invalid parameter "${}"',
    'log_format g "a${";': 'invalid parameter "${"',
    'open_log_file_cache off;': undefined,
    'open_log_file_cache max=1000 inactive=20s min_uses=2 valid=1m;': undefined,
    'open_log_file_cache max=0;': '"open_log_file_cache" must have "max" parameter',
    'open_log_file_cache inactive=20s;': '"open_log_file_cache" must have "max" parameter',
    'open_log_file_cache max=x;': 'invalid "open_log_file_cache" parameter "max=x"',
    'open_log_file_cache max=1 valid=10ms;': 'invalid "open_log_file_cache" parameter "valid=10ms"',
    'open_log_file_cache on;': 'invalid "open_log_file_cache" parameter "on"',
  };
  testRefusals([
    ...rows('http', both, 'log_format f a;', 'server { listen 8080; }'),
    ...rows('http', { [log('')]: undefined }),
    ...rows('stream', both, 'log_format f a;', STREAM),
    ...rows('stream', { [log('')]: 'log format is not specified' }, '', STREAM),
  ]);
});
