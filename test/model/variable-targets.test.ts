import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { lintText } from '../support/examples.ts';

const RULES = ['proxy-variable-empty-or-schemeless', 'proxy-pass-variable-no-resolver'];

const said = (server: string, http = '') =>
  lintText(`events {} http { ${http} server { ${server} } }`, builtinRules, {}, { only: RULES }).diagnostics.map(
    ({ level, message }) => `${level} ${message.replace(/:.*;/, ';')}`,
  );
const MAP = 'map $host $b { default ""; a.test 10.0.0.1; }';
const PASS = 'location / { proxy_pass http://$b; }';

test('the scheme twice is one mistake, and none of the resolver', () => {
  expect(said(`location / { set $b http://10.0.0.1; proxy_pass http://$b; }`)).toEqual([
    expect.stringMatching(/^error invalid port in upstream "http; write scheme, host and port once/),
  ]);
});

test('the variable that needs a default is named', () => {
  expect(said(`location / { if ($arg_x) { set $b 10.0.0.2; } proxy_pass http://$b; }`)).toEqual([
    'warning no host in upstream ""; give "$b" a default',
  ]);
});

test('an empty value that is caught before is none, also where it is written', () => {
  expect(said(`if ($b = "") { return 404; } ${PASS}`, MAP)).toEqual([]);
  expect(said(`location / { set $b ""; if ($b = "") { return 404; } proxy_pass $b; }`)).toEqual([]);
  expect(said(PASS, MAP)).toHaveLength(1);
});

test('what a map makes of the variable may be asked before', () => {
  const bad = 'map $b $bad { "" 1; default 0; }';
  expect(said(`if ($bad) { return 404; } ${PASS}`, MAP + bad)).toEqual([]);
  expect(said(`if ($arg_x) { return 404; } ${PASS}`, MAP + bad)).toHaveLength(1);
});
