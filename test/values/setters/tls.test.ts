import { describe } from 'vitest';
import { testNewRefusals, testRefusals } from '../../support/refusals.ts';
import type { Row } from '../../support/refusals.ts';

const rows = (blocks: string, lines: Readonly<Record<string, string | undefined>>, after = ''): Row[] =>
  Object.entries(lines).map(([line, message]) => [blocks, `${line} ${after}`, message]);

const CACHES = {
  'ssl_session_cache off;': undefined,
  'ssl_session_cache none;': undefined,
  'ssl_session_cache builtin:1000 shared:SSL:10m;': undefined,
  'ssl_session_cache shared:SSL:32k;': undefined,
  'ssl_session_cache shared:SSL:31k;': 'session cache "shared:SSL:31k" is too small',
  'ssl_session_cache shared:SSL;': 'invalid session cache "shared:SSL"',
  'ssl_session_cache shared::10m;': 'invalid session cache "shared::10m"',
  'ssl_session_cache shared:SSL:1g;': 'invalid session cache "shared:SSL:1g"',
  'ssl_session_cache builtin:x;': 'invalid session cache "builtin:x"',
  'ssl_session_cache on;': 'invalid session cache "on"',
  'ssl_session_cache OFF;': 'invalid session cache "OFF"',
  'ssl_protocols TLSv1.2 TLSv1.4;': 'invalid value "TLSv1.4"',
  'ssl_session_timeout 10ms;': '"ssl_session_timeout" directive invalid value',
  'ssl_verify_depth x;': '"ssl_verify_depth" directive invalid number',
};
const STREAM = 'server { listen 8080; return ok; }';

describe('TLS', () => {
  testRefusals([
    ...rows('http', CACHES, 'server { listen 8080; }'),
    ...rows('stream', CACHES, STREAM),
    ...rows('mail > server', CACHES, 'auth_http 127.0.0.1:1; protocol imap;'),
    ...rows(
      'http',
      {
        'ssl_ocsp_cache off;': undefined,
        'ssl_ocsp_cache shared:o:1m;': undefined,
        'ssl_ocsp_cache shared:o;': 'invalid OCSP cache "shared:o"',
        'ssl_ocsp_cache builtin;': 'invalid OCSP cache "builtin"',
        'ssl_ocsp_cache shared:o:1k;': 'OCSP cache "shared:o:1k" is too small',
        // Without certificates nobody reads them.
        'ssl_ciphers abc;': undefined,
        'ssl_conf_command abc def;': undefined,
      },
      'server { listen 8080; }',
    ),
    ...rows('stream', { [`ssl_alpn h2 ${'a'.repeat(256)};`]: '"ssl_alpn" directive protocol too long' }, STREAM),
    ...rows(
      'http > server',
      {
        'ssl_ciphers abc;': 'SSL_CTX_set_cipher_list("abc") failed',
        'ssl_ciphers off;': 'SSL_CTX_set_cipher_list("off") failed',
        'ssl_ciphers "";': 'SSL_CTX_set_cipher_list("") failed',
        'ssl_ciphers !aNULL;': 'SSL_CTX_set_cipher_list("!aNULL") failed',
        'ssl_ciphers "HIGH:$x";': 'SSL_CTX_set_cipher_list("HIGH:$x") failed',
        'ssl_ciphers HIGH:@STRONG;': 'SSL_CTX_set_cipher_list("HIGH:@STRONG") failed',
        'ssl_ciphers abc:HIGH;': undefined,
        'ssl_ciphers "EECDH+AESGCM,!abc @STRENGTH";': undefined,
        'ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256:kRSA;': undefined,
        'ssl_ecdh_curve auto;': undefined,
        'ssl_ecdh_curve X25519:prime256v1:secp384r1;': undefined,
        'ssl_ecdh_curve auto:P-256;': 'SSL_CTX_set1_curves_list("auto:P-256") failed',
        'ssl_ecdh_curve "P-256 P-384";': 'SSL_CTX_set1_curves_list("P-256 P-384") failed',
        'ssl_ecdh_curve P-256:;': 'SSL_CTX_set1_curves_list("P-256:") failed',
        'ssl_conf_command options PrioritizeChaCha,-MiddleboxCompat;': undefined,
        'ssl_conf_command Options abc;': 'SSL_CONF_cmd("Options", "abc") failed',
        'ssl_conf_command MinProtocol TLSv1.2;': undefined,
        'ssl_conf_command MinProtocol TLSv1.4;': 'SSL_CONF_cmd("MinProtocol", "TLSv1.4") failed',
        'ssl_conf_command Cipher HIGH;': 'SSL_CONF_cmd("Cipher", "HIGH") failed',
        'ssl_conf_command Groups X25519;': undefined,
        'ssl_conf_command Groups abc;': 'SSL_CONF_cmd("Groups", "abc") failed',
      },
      'ssl_reject_handshake on;',
    ),
  ]);
  testNewRefusals([
    ...rows('http', {
      'ssl_certificate_cache off;': undefined,
      'ssl_certificate_cache max=1000 valid=1m;': undefined,
      'ssl_certificate_cache valid=1m;': '"ssl_certificate_cache" must have the "max" parameter',
      'ssl_certificate_cache max=1 valid=1x;': 'invalid parameter "valid=1x"',
    }),
    ...rows('stream > server', {
      'pass 127.0.0.1:80;': undefined,
      'pass $remote_addr:80;': undefined,
      'pass localhost:80;': '"pass" directive has no addresses',
      'pass 127.0.0.1;': '"pass" directive has no port',
      'pass 127.0.0.1:0;': 'invalid port in "127.0.0.1:0" of the "pass" directive',
    }),
  ]);
});

describe('HTTP/2', () => {
  testRefusals(
    rows('http', {
      'http2_recv_buffer_size 16;': '"http2_recv_buffer_size" directive value is too small',
      'http2_pool_size 111;': 'the pool size must be no less than 112',
      'http2_pool_size 113;': 'the pool size must be a multiple of 16',
      'http2_pool_size 4k;': undefined,
      'http2_body_preread_size 2048m;': 'the maximum body preread buffer size is 2147483647',
      'http2_chunk_size 0;': 'the http2 chunk size cannot be zero',
      'http2_streams_index_size 3;': '"http2_streams_index_size" directive must be a power of two',
      'http2_streams_index_size 64;': undefined,
      'http2_max_concurrent_pushes x;': '"http2_max_concurrent_pushes" directive invalid number',
      'http2_push_preload 1;': 'invalid value "1" in "http2_push_preload" directive, it must be "on" or "off"',
      'http2_push "$";': 'invalid variable name',
    }),
  );
});
