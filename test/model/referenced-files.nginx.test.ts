import { expect, test } from 'vitest';
import { missingFiles } from '../../src/model/referenced-files.ts';
import { modelOf } from '../support/model.ts';
import { describeWithNginx, nginxTest } from '../support/nginx.ts';

const VERIFY = 'proxy_ssl_verify on; proxy_ssl_trusted_certificate none.pem;';

/** What stands in a server; nginx refuses it because a file is missing, or does not look for it. */
const TABLE: readonly (readonly [text: string, refused: boolean])[] = [
  ['ssl_certificate none.pem; ssl_certificate_key none.key;', true],
  ['ssl_password_file none;', true],
  ['access_log /none/a.log;', true],
  ['access_log /none/a.log combined buffer=4k;', true],
  ['error_log /none/a.log;', true],
  ['access_log syslog:server=127.0.0.1;', false],
  ['access_log /none/$host.log;', false],
  ['access_log off;', false],
  ['error_log stderr;', false],
  ['client_body_temp_path /none/x;', true],
  [`location / { proxy_pass https://127.0.0.1; ${VERIFY} }`, true],
  [`location / { proxy_pass http://127.0.0.1; ${VERIFY} }`, false],
  [`${VERIFY} location / { proxy_pass https://127.0.0.1; }`, true],
  ['location / { proxy_pass https://127.0.0.1; proxy_ssl_trusted_certificate none.pem; }', false],
  ['location / { proxy_pass https://127.0.0.1; proxy_ssl_certificate none; proxy_ssl_certificate_key none; }', true],
  ['proxy_ssl_certificate none; proxy_ssl_certificate_key none;', false],
  // These are read where there is a certificate.
  ['ssl_dhparam none.pem; ssl_trusted_certificate none.pem; ssl_crl none.pem; ssl_session_ticket_key none;', false],
];

describeWithNginx('files that are not there', () => {
  test.each(TABLE)('%s', (server, refused) => {
    const conf = `events {} http { server { listen 8080; ${server} } }`;
    const { ok, message } = nginxTest(conf);
    expect(ok, message).toBe(!refused);
    const found = [...missingFiles(modelOf(conf))];
    expect(found.length > 0).toBe(refused);
    // Where the directory of the configuration is in the words, it is another one there.
    const words = found.map((one) => one.message.replaceAll('/etc/nginx', ''));
    if (refused)
      expect(
        words.some((one) => message.replaceAll(/\/\S*nginx-lint-\w+/g, '').startsWith(one)),
        message,
      ).toBe(true);
  });
});
