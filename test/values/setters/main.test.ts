import { describe } from 'vitest';
import { rows, testRefusals } from '../../support/refusals.ts';
import type { Lines } from '../../support/refusals.ts';

const main = (lines: Lines) =>
  rows('', Object.fromEntries(Object.entries(lines).map(([line, message]) => [`${line}\nevents { }`, message])));

describe('the top of a configuration and events', () => {
  testRefusals([
    ...main({
      'worker_processes auto;': undefined,
      'worker_processes 0;': undefined,
      'worker_processes Auto;': '"worker_processes" directive invalid value',
      'worker_processes -1;': '"worker_processes" directive invalid value',
      'worker_priority -5;': undefined,
      'worker_priority +5;': undefined,
      'worker_priority high;': '"worker_priority" directive invalid number',
      'worker_priority --5;': '"worker_priority" directive invalid number',
      'worker_cpu_affinity auto;': undefined,
      'worker_cpu_affinity 01 10;': undefined,
      'worker_cpu_affinity auto 01 10;': 'invalid number of arguments in "worker_cpu_affinity" directive',
      'worker_cpu_affinity 0x21;': 'invalid character "2" in "worker_cpu_affinity"',
      'worker_cpu_affinity all;': 'invalid character "l" in "worker_cpu_affinity"',
      'thread_pool a threads=4 max_queue=0;': undefined,
      'thread_pool a threads=4 other;': undefined,
      'thread_pool a b;': '"thread_pool" must have "threads" parameter',
      'thread_pool a threads=0;': 'invalid threads value "threads=0"',
      'thread_pool a threads=4 max_queue=x;': 'invalid max_queue value "max_queue=x"',
      'error_log stderr warn;': undefined,
      'error_log stderr Warn;': 'invalid log level "Warn"',
      'error_log stderr warning;': 'invalid log level "warning"',
      'error_log stderr warn error;': 'duplicate log level "error"',
      'error_log stderr debug_http debug_core;': undefined,
      'error_log stderr warn debug_http;': 'invalid log level "debug_http"',
      'error_log stderr debug_http debug;': 'duplicate log level "debug"',
      'error_log memory:32k debug;': undefined,
      'error_log memory:1k debug;': 'invalid buffer size "1k"',
      'error_log memory:;': 'invalid buffer size ""',
      'error_log syslog:server=127.0.0.1,facility=local0,severity=warn,tag=a_1,nohostname;': undefined,
      'error_log syslog:server=unix:/a;': undefined,
      'error_log syslog:;': 'unknown syslog parameter ""',
      'error_log syslog:tag=a;': 'no syslog server specified',
      'error_log syslog:server=127.0.0.1,server=127.0.0.2;': 'duplicate syslog "server"',
      'error_log syslog:server=127.0.0.1,facility=local8;': 'unknown syslog facility "local8"',
      'error_log syslog:server=127.0.0.1,severity=err;': 'unknown syslog severity "err"',
      'error_log syslog:server=127.0.0.1,tag=a-b;': 'syslog "tag" only allows alphanumeric characters and underscore',
      'error_log syslog:server=127.0.0.1:0;': 'invalid port in syslog server "127.0.0.1:0"',
      'error_log syslog:server=127.0.0.1 ,nohostname;': 'invalid log level ",nohostname"',
    }),
    ...rows('events', {
      'worker_connections 512;': undefined,
      'worker_connections 1k;': 'invalid number "1k"',
      'use epoll;': undefined,
      'use Epoll;': 'invalid event type "Epoll"',
    }),
  ]);
});
