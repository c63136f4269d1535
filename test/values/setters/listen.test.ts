import { describe } from 'vitest';
import { rows, testNewRefusals, testRefusals } from '../../support/refusals.ts';

const inListen = (address: string, error: string) => `${error} in "${address}" of the "listen" directive`;

describe('listen', () => {
  testRefusals([
    ...rows('http > server', {
      'listen 18081;': undefined,
      'listen *:18081;': undefined,
      'listen 127.0.0.1:18081;': undefined,
      'listen 127.0.0.1:18081-18083;': undefined,
      'listen 18083-18081;': inListen('18083-18081', 'invalid port range'),
      'listen 0;': inListen('0', 'invalid port'),
      'listen 65536;': inListen('65536', 'invalid port'),
      'listen 18081-65536;': inListen('18081-65536', 'invalid port'),
      'listen 127.0.0.1:;': inListen('127.0.0.1:', 'invalid port'),
      'listen 127.0.0.1:x;': inListen('127.0.0.1:x', 'invalid port'),
      'listen 127.0.0.1:18081-x;': inListen('127.0.0.1:18081-x', 'invalid port'),
      'listen :18081;': inListen(':18081', 'no host'),
      'listen "";': inListen('', 'no host'),
      'listen []:18081;': inListen('[]:18081', 'no host'),
      'listen [::1:18081;': inListen('[::1:18081', 'invalid host'),
      'listen [::g]:18081;': inListen('[::g]:18081', 'invalid IPv6 address'),
      'listen ::1;': inListen('::1', 'invalid port'),
      'listen http://example.com;': inListen('http://example.com', 'invalid host'),
      'listen 127.0.0.1:18081/x;': inListen('127.0.0.1:18081/x', 'invalid host'),
      'listen 127.0.0.1?x;': inListen('127.0.0.1?x', 'invalid host'),
      'listen unix:;': inListen('unix:', 'no path in the unix domain socket'),
      'listen 18081 default_server;': undefined,
      'listen 18081 default;': undefined,
      'listen 18081 Default_server;': 'invalid parameter "Default_server"',
      'listen 18081 sssl;': 'invalid parameter "sssl"',
      'listen 18081 backlog=511 rcvbuf=8k sndbuf=1m;': undefined,
      'listen 18081 backlog=0;': 'invalid backlog "backlog=0"',
      'listen 18081 backlog=-1;': 'invalid backlog "backlog=-1"',
      'listen 18081 rcvbuf=1g;': 'invalid rcvbuf "rcvbuf=1g"',
      'listen 18081 sndbuf=;': 'invalid sndbuf "sndbuf="',
      'listen 18081 fastopen=x;': 'invalid fastopen "fastopen=x"',
      'listen 18081 ipv6only=yes;': 'invalid parameter "ipv6only=yes"',
      'listen 18081 ipv6only=once;': 'invalid ipv6only flags "once"',
      'listen 18081 so_keepalive=on;': undefined,
      'listen 18081 so_keepalive=30m::10;': undefined,
      'listen 18081 so_keepalive=::;': 'invalid so_keepalive value: "::"',
      'listen 18081 so_keepalive=0:0:0;': 'invalid so_keepalive value: "0:0:0"',
      'listen 18081 so_keepalive=ON;': 'invalid so_keepalive value: "ON"',
      'listen 18081 so_keepalive=1:2:3:4;': 'invalid so_keepalive value: "1:2:3:4"',
      'listen 18081 deferred reuseport bind proxy_protocol http2;': undefined,
      'listen 18081 udp;': 'invalid parameter "udp"',
    }),
    ...rows('stream > server', {
      'return x; listen 18082 udp;': undefined,
      'return x; listen 18082 default;': 'the invalid "default" parameter',
      'return x; listen 18082 http2;': 'the invalid "http2" parameter',
      'return x; listen 18082 udp backlog=5;': '"listen" directive "backlog" parameter is incompatible with "udp"',
      'return x; listen 18082 udp fastopen=3;': '"listen" directive "fastopen" parameter is incompatible with "udp"',
      'return x; listen 18082 udp proxy_protocol;':
        '"listen" directive "proxy_protocol" parameter is incompatible with "udp"',
    }),
    ...rows('mail > server', {
      'protocol imap; auth_http 127.0.0.1:80/; listen 18083 bind backlog=5;': undefined,
      'protocol imap; auth_http 127.0.0.1:80/; listen 18083 reuseport;': 'the invalid "reuseport" parameter',
      'protocol imap; auth_http 127.0.0.1:80/; listen 18083 backlog=x;': 'invalid backlog "backlog=x"',
    }),
  ]);
  testNewRefusals([
    ...rows('http > server', {
      'listen 18081 quic reuseport;\n ssl_reject_handshake on;': undefined,
      'listen 18081 quic ssl;\n ssl_reject_handshake on;':
        '"listen" directive "ssl" parameter is incompatible with "quic"',
      'listen 18081 quic backlog=5;\n ssl_reject_handshake on;':
        '"listen" directive "backlog" parameter is incompatible with "quic"',
    }),
    ...rows('mail > server', {
      'protocol imap; auth_http 127.0.0.1:80/; listen 18083 reuseport;': 'invalid parameter "reuseport"',
    }),
  ]);
});
