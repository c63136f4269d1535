import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { lintText } from '../support/examples.ts';

const RULES = ['proxy-ssl-sni-missing', 'proxy-ssl-verify-name-mismatch', 'proxy-ssl-verify-without-ca'];
const CA = 'proxy_ssl_verify on; proxy_ssl_trusted_certificate ca.pem;';

function found(location: string, http = '') {
  const text = `events {} http { ${http} server { location / { ${location} } } }`;
  return lintText(text, builtinRules, {}, { only: RULES }).diagnostics;
}
const kinds = (location: string, http?: string) =>
  found(location, http).map(({ level, ruleId }) => `${level} ${ruleId}`);

test('an empty file of trusted certificates is none, and is not written twice', () => {
  const [one, ...others] = found('proxy_ssl_verify on; proxy_ssl_trusted_certificate ""; proxy_pass https://10.0.0.1;');
  expect(one).toMatchObject({ ruleId: 'proxy-ssl-verify-without-ca', level: 'error', suggestions: [] });
  expect(others).toEqual([]);
});

test('a name that cannot be verified is one mistake', () => {
  const named = 'upstream app { server api.example.com:443; }';
  expect(kinds(`${CA} proxy_pass https://app;`, named)).toEqual(['error proxy-ssl-verify-name-mismatch']);
  expect(kinds(`${CA} proxy_pass https://api.example.com;`)).toEqual(['warning proxy-ssl-sni-missing']);
  expect(kinds(`${CA} proxy_ssl_name api.example.com; proxy_pass https://app;`, named)).toEqual([
    'warning proxy-ssl-sni-missing',
  ]);
});

test('an upstream block that is named like an address has no name to verify', () => {
  expect(kinds(`${CA} proxy_pass https://10.0.0.5;`, 'upstream 10.0.0.5 { server 10.0.0.1:443; }')).toEqual([
    'error proxy-ssl-verify-name-mismatch',
  ]);
});

test.each(['https://$host', 'https://$http_host', 'https://$host:8443'])('clients ask "%s" for a name', (target) => {
  expect(kinds(`proxy_pass ${target};`)).toEqual(['warning proxy-ssl-sni-missing']);
  expect(kinds(`proxy_ssl_server_name on; proxy_pass ${target};`)).toEqual([]);
});

test('a block with the name of a host may have been given it to be asked for it', () => {
  const block = (name: string) => `upstream ${name} { server 10.0.0.1:443; }`;
  expect(kinds('proxy_pass https://api.example.com;', block('api.example.com'))).toEqual([
    'info proxy-ssl-sni-missing',
  ]);
  expect(kinds('proxy_pass https://api;', block('api'))).toEqual([]);
});
