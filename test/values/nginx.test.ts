import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../src/values/address.ts';
import { parsePass } from '../../src/values/pass.ts';
import { parseOffset, parseSize } from '../../src/values/size.ts';
import { parseMsec, parseSec } from '../../src/values/time.ts';
import { parseServer } from '../../src/values/upstream-server.ts';
import { describeWithNginx, nginxTest } from '../support/nginx.ts';

const http = (lines: string) => `events { }\nhttp { access_log off; ${lines} server { listen 8080; } }`;
const location = (lines: string) => http(`server { listen 8081; location / { ${lines} } }`);

const SIZES = ['0', '1', '4k', '4K', '8m', '1g', '4kb', '', '-1', '1.5k', ' 4k', 'k', '99999999999999999999'];
const TIMES = [
  '0',
  '1',
  '60s',
  '1m30s',
  '1h 30m',
  '30m1h',
  '1m1m',
  '500ms',
  '1s500ms',
  '1M',
  '1y',
  '1w2d',
  '5x',
  '',
  '1m30',
  '30 60',
  'ms',
  '10ms5',
  '1 s',
  '1s ',
  '2d 3h',
  '365ds',
  '1d s',
  's',
  'd5',
  '10 5',
  '10 5 6',
  '1s5',
  '1s5 ',
  '1h 30',
  '1h30m ',
  '1y1y',
  '1M1w',
  '5ms5',
  '5s5ms',
  '5 5s',
  '1 w',
  '1w1ms1',
  ' 5',
];
const SERVERS = [
  '10.0.0.1',
  '10.0.0.1:80',
  '10.0.0.1:0',
  '10.0.0.1:65536',
  '10.0.0.1:x',
  '10.0.0.1:',
  '[::1]:80',
  '[::1]',
  '[::g]',
  '[::1',
  '::1',
  'unix:/a.sock',
  'unix:',
  'http://10.0.0.1',
  '10.0.0.1/x',
  '127.1',
  '[fe80::1%eth0]:80',
  '[::ffff:10.0.0.1]:80',
  '[1:2:3:4:5:6:7:8]',
  '[1:2:3:4:5:6:7]',
  '[1::2::3]',
  ':80',
  '*:80',
  `unix:/${'x'.repeat(106)}`,
  `unix:/${'x'.repeat(107)}`,
];
const PARAMETERS = [
  'weight=5',
  'weight=0',
  'weight=x',
  'max_fails=0',
  'max_fails=-1',
  'fail_timeout=10s',
  'fail_timeout=500ms',
  'fail_timeout=1M',
  'max_conns=10',
  'backup',
  'down',
  'weight',
  'bogus',
  'max_fails=',
  'backup=1',
];
const PASSES: [string, string][] = [
  ['proxy_pass', 'http://10.0.0.1'],
  ['proxy_pass', 'HTTP://10.0.0.1'],
  ['proxy_pass', 'https://10.0.0.1:8443/x'],
  ['proxy_pass', '10.0.0.1:80'],
  ['proxy_pass', 'ftp://10.0.0.1'],
  ['proxy_pass', 'http://'],
  ['proxy_pass', 'http://:80'],
  ['proxy_pass', 'http://10.0.0.1:0'],
  ['proxy_pass', 'http://10.0.0.1:99999/'],
  ['proxy_pass', 'http://[::1]:80/'],
  ['proxy_pass', 'http://unix:/a.sock'],
  ['proxy_pass', 'http://unix:/a.sock:/uri'],
  ['proxy_pass', 'unix:/a.sock'],
  ['proxy_pass', 'http://10.0.0.1?x'],
  ['proxy_pass', 'http://10.0.0.1:80#x'],
  ['fastcgi_pass', '10.0.0.1:9000'],
  ['fastcgi_pass', 'http://10.0.0.1:9000'],
  ['fastcgi_pass', 'unix:/a.sock'],
  ['fastcgi_pass', '10.0.0.1:9000/x'],
  ['uwsgi_pass', 'uwsgi://10.0.0.1:3031'],
  ['uwsgi_pass', '10.0.0.1:3031'],
  ['uwsgi_pass', 'http://10.0.0.1:3031'],
  ['scgi_pass', 'scgi://10.0.0.1:3031'],
  ['scgi_pass', '10.0.0.1:3031'],
  ['grpc_pass', 'grpc://10.0.0.1:50051'],
  ['grpc_pass', 'grpcs://10.0.0.1'],
  ['grpc_pass', '10.0.0.1'],
  ['grpc_pass', 'https://10.0.0.1'],
  ['memcached_pass', '10.0.0.1:11211'],
];

/** Reads a table of values both ways: whether each is taken, by us and by nginx. */
function compare(values: readonly string[], ours: (value: string) => boolean, config: (value: string) => string) {
  const rows = (taken: (value: string) => boolean) =>
    values.map((value) => `"${value}" ${taken(value) ? 'taken' : 'refused'}`);
  expect(rows(ours)).toEqual(rows((value) => nginxTest(config(value)).ok));
}

describeWithNginx('nginx takes and refuses the same', () => {
  test('sizes', () =>
    compare(
      SIZES,
      (text) => parseSize(text) !== undefined,
      (text) => http(`client_header_buffer_size "${text}";`),
    ));
  test('offsets', () =>
    compare(
      SIZES,
      (text) => parseOffset(text) !== undefined,
      (text) => http(`client_max_body_size "${text}";`),
    ));
  test('times in milliseconds', () =>
    compare(
      TIMES,
      (text) => parseMsec(text) !== undefined,
      (text) => http(`proxy_read_timeout "${text}";`),
    ));
  test('times in seconds', () =>
    compare(
      TIMES,
      (text) => parseSec(text) !== undefined,
      (text) => http(`proxy_cache_valid 200 "${text}";`),
    ));
  test('servers of an upstream', () => {
    compare(
      SERVERS,
      (text) => !('error' in parseAddress(text, { defaultPort: 80 })),
      (text) => http(`upstream u { server "${text}"; }`),
    );
  });
  test('parameters of a server', () => {
    compare(
      PARAMETERS,
      (text) => parseServer(['10.0.0.1', text]).parameters.errors.length === 0,
      (text) => http(`upstream u { server 10.0.0.2; server 10.0.0.1 ${text}; }`),
    );
  });
  test.each(PASSES)('%s %s', (name, value) => {
    const { error, host, port, defaultPort } = parsePass(name, value, 'http');
    const verdict = nginxTest(location(`set $memcached_key x; ${name} ${value};`));
    const portless = host !== undefined && port === undefined && defaultPort === undefined;
    expect(error ?? (portless ? `no port in upstream "${host}"` : 'taken')).toBe(
      verdict.ok ? 'taken' : verdict.message,
    );
  });
});

describe('values', () => {
  test('are in bytes, milliseconds and seconds', () => {
    expect([parseSize('16k'), parseOffset('1g')]).toEqual([16_384, 1024 ** 3]);
    expect([parseMsec('1h30m'), parseMsec('500ms'), parseMsec('2')]).toEqual([5_400_000, 500, 2000]);
    expect([parseSec('1M'), parseSec('1y')]).toEqual([2_592_000, 31_536_000]);
  });
  test('of a pass with variables are taken apart as far as the text goes', () => {
    const pass = (value: string) => {
      const { scheme, host, port, uri, hostParts, tls, unix } = parsePass('proxy_pass', value, 'http');
      return {
        scheme,
        host,
        port,
        uri,
        tls,
        unix,
        variables: hostParts.flatMap((part) => (part.kind === 'variable' ? [part.name] : [])),
      };
    };
    expect(pass('http://$backend:8080/x$uri')).toMatchObject({
      scheme: 'http',
      port: 8080,
      uri: '/x$uri',
      tls: false,
      variables: ['backend'],
    });
    expect(pass('$scheme://app$request_uri')).toMatchObject({
      scheme: undefined,
      host: 'app',
      uri: '$request_uri',
      tls: 'unknown',
      variables: [],
    });
    expect(pass('$target')).toMatchObject({
      scheme: undefined,
      host: undefined,
      tls: 'unknown',
      variables: ['target'],
    });
    expect(pass('https://${a}.example.com')).toMatchObject({ scheme: 'https', tls: true, variables: ['a'] });
    expect(pass('http://unix:/run/a.sock:/x')).toMatchObject({ unix: '/run/a.sock', uri: '/x' });
  });
});
