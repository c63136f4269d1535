import { describe } from 'vitest';
import { rows, testNewRefusals, testRefusals } from '../../support/refusals.ts';

const listen = 'listen 18083;';

describe('mail and stream', () => {
  testRefusals([
    ...rows('mail > server', {
      [`${listen} auth_http 127.0.0.1; protocol imap; server_name "~(";`]: undefined,
      [`${listen} auth_http 127.0.0.1/a; protocol smtp;`]: undefined,
      [`${listen} auth_http http://127.0.0.1:9000/a; protocol pop3;`]: undefined,
      [`${listen} auth_http 127.0.0.1:x; protocol imap;`]: 'invalid port in auth_http "127.0.0.1:x"',
      [`${listen} auth_http http://; protocol imap;`]: 'no host in auth_http ""',
      [`${listen} auth_http 127.0.0.1; protocol IMAP;`]: 'unknown protocol "IMAP"',
      [`${listen} auth_http 127.0.0.1; protocol imap; resolver off;`]: undefined,
      [`${listen} auth_http 127.0.0.1; protocol imap; resolver 127.0.0.1:0;`]: 'invalid port in resolver "127.0.0.1:0"',
      [`${listen} auth_http 127.0.0.1; protocol imap; imap_auth plain PLAIN;`]: undefined,
      [`${listen} auth_http 127.0.0.1; protocol imap; imap_auth apop;`]: 'invalid value "apop"',
    }),
  ]);
  testNewRefusals(
    rows('stream > server', {
      'listen 18082; pass 127.0.0.1:80;': undefined,
      'listen 18082; pass $remote_addr:80;': undefined,
      'listen 18082; pass 127.0.0.1;': '"pass" directive has no port',
      'listen 18082; pass example.com:80;': '"pass" directive has no addresses',
      'listen 18082; pass 127.0.0.1:x;': 'invalid port in "127.0.0.1:x" of the "pass" directive',
    }),
  );
});
