import { expect, test } from 'vitest';
import { builtinRules } from '../../../rules/index.ts';
import { parseTarget } from '../../../src/values/version.ts';
import { lintText } from '../../support/examples.ts';
import { describeWithNginx, nginxWarnings } from '../../support/nginx.ts';

const MASKS =
  'the number of "worker_processes" is not equal to the number of "worker_cpu_affinity" masks, using last mask for remaining worker processes';

/** What is said of a text in the rules on values, with its level. */
function said(text: string, version?: string): readonly string[] {
  const target = version === undefined ? undefined : parseTarget(version);
  const { diagnostics } = lintText(text, builtinRules, {}, target && 'from' in target ? { target } : {});
  return diagnostics
    .filter(({ ruleId }) => /^(?:invalid-value|map-entry)$/.test(ruleId))
    .map(({ level, message }) => `${level} ${message}`);
}

const AFFINITIES = [
  ['worker_cpu_affinity 01 10;', true],
  ['worker_processes 3; worker_cpu_affinity 01 10;', true],
  ['worker_cpu_affinity 01 10; worker_processes 1;', true],
  ['worker_processes 2; worker_cpu_affinity 01 10;', false],
  ['worker_processes 2; worker_cpu_affinity 01;', false],
  ['worker_processes 4; worker_cpu_affinity auto 01;', false],
] as const;

test.each(AFFINITIES)('%s', (text, warned) => {
  expect(said(`${text} events { }`)).toEqual(
    warned ? [expect.stringMatching(new RegExp(`^warning ${MASKS}: for [13] there are 2 masks`))] : [],
  );
});

describeWithNginx('masks of processors', () => {
  test.each(AFFINITIES)('%s', (text, warned) => {
    expect(nginxWarnings(`${text} events { }`)).toEqual(warned ? [MASKS] : []);
  });
});

test('ciphers that other libraries than OpenSSL know are no error', () => {
  const ciphers = (list: string) =>
    said(`events { } http { server { listen 8443 ssl; ssl_reject_handshake on; ssl_ciphers ${list}; } }`);
  expect(ciphers('TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384')).toEqual([
    expect.stringMatching(/^warning SSL_CTX_set_cipher_list\("TLS_AES_128_GCM_SHA256:.*with OpenSSL/),
  ]);
  expect(ciphers('TLSv1.3')).toHaveLength(1);
  expect(ciphers('TLS_AES_128_GCM_SHA256:HIGH')).toEqual([]);
  expect(ciphers('TLSv1.2')).toEqual([]);
});

test('"volatile" in a geo is newer', () => {
  const geo = 'events { } http { geo $g { volatile; 10.0.0.0/8 1; } }';
  expect(said(geo, '1.29.2')).toEqual([
    expect.stringMatching(/^error invalid number of the geo parameters.*"volatile" from 1\.29\.3/),
  ]);
  expect(said(geo, '1.29.3')).toEqual([]);
  expect(said(geo)).toEqual([]);
});
