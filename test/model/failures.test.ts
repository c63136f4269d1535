import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { lintText } from '../support/examples.ts';

const CHECKS = [
  'upstream-failure-detection-off',
  'upstream-single-live-server',
  'upstream-max-fails-fragile',
  'upstream-max-fails-missing',
];
const RETRIES = ['proxy-retry-budget', 'request-buffering-off-no-retry', 'next-upstream-non-idempotent'];

/** What the rules say of an upstream, and of a location that passes to it. */
function found(servers: string, location: string, rules: readonly string[] = CHECKS, http = '') {
  const text = `events {} http { ${http} upstream app { ${servers} } server { location / { ${location} } } }`;
  const { diagnostics } = lintText(text, builtinRules, {}, { only: rules });
  return diagnostics.map(({ level, ruleId, message }) => ({ level, ruleId, message }));
}
const kinds = (...args: Parameters<typeof found>) => found(...args).map(({ level, ruleId }) => `${level} ${ruleId}`);

const MAP = 'map $uri $pool { default app; }';
const BY_MAP = 'proxy_pass http://$pool;';

test('what a pass says of failures holds for the upstream that its variable names', () => {
  const servers = 'server 10.0.0.1; server 10.0.0.2;';
  expect(kinds(servers, BY_MAP, CHECKS, MAP)).toEqual(['warning upstream-max-fails-missing']);
  expect(kinds(servers, `proxy_next_upstream off; ${BY_MAP}`, CHECKS, MAP)).toEqual([]);
});

test.each([
  ['proxy-retry-budget', 'proxy_read_timeout 40s; proxy_connect_timeout 5s;'],
  ['request-buffering-off-no-retry', 'proxy_request_buffering off;'],
  ['next-upstream-non-idempotent', 'proxy_next_upstream error timeout non_idempotent;'],
])('%s sees the servers behind a variable', (rule, line) => {
  expect(found('server 10.0.0.1; server 10.0.0.2;', line + BY_MAP, RETRIES, MAP).map(({ ruleId }) => ruleId)).toContain(
    rule,
  );
  expect(kinds('server 10.0.0.1;', line + BY_MAP, RETRIES.slice(0, 2), MAP)).toEqual([]);
});

test('a backup that is down takes nothing over', () => {
  const pass = 'proxy_pass http://app;';
  const single = 'upstream-single-live-server';
  expect(kinds('server 10.0.0.1; server 10.0.0.2 backup down;', pass)).toEqual([`warning ${single}`]);
  expect(kinds('server 10.0.0.1; server 10.0.0.2 down; server 10.0.0.3 backup;', pass)).toEqual([]);
  expect(kinds('server app.internal; server 10.0.0.2 down;', pass)).toEqual([`info ${single}`]);
});

test('how long a server is out is what its line says', () => {
  const of = (time: string) =>
    found(`server 10.0.0.1 fail_timeout=${time}; server 10.0.0.2 fail_timeout=${time};`, 'proxy_pass http://app;');
  expect(of('3s').map(({ message }) => message)).toEqual([expect.stringContaining('takes a server out for 3s')]);
  expect(of('0')).toEqual([]);
});

test('with a single try the dead server answers for itself', () => {
  const servers = 'server 10.0.0.1 max_fails=0; server 10.0.0.2 max_fails=0;';
  const rule = 'upstream-failure-detection-off';
  expect(kinds(servers, 'proxy_pass http://app;')).toEqual([`warning ${rule}`]);
  expect(kinds(servers, 'proxy_next_upstream_tries 1; proxy_pass http://app;')).toEqual([`error ${rule}`]);
});

test('limits are offered where they end the tries in time', () => {
  const of = (lines: string) =>
    found('server 10.0.0.1; server 10.0.0.2;', `${lines} proxy_pass http://app;`, ['proxy-retry-budget']).map(
      ({ message }) => message.replace(/^.*server after server; /, ''),
    );
  const limits = 'add "proxy_next_upstream_timeout 10s; proxy_next_upstream_tries 2;"';
  expect(of('proxy_connect_timeout 3s; proxy_read_timeout 40s;')).toEqual([limits]);
  expect(of('proxy_connect_timeout 3s; proxy_read_timeout 50s;')).toEqual([`${limits} and write shorter timeouts`]);
  const written = 'proxy_next_upstream_timeout 10s; proxy_next_upstream_tries 2;';
  expect(of(`proxy_connect_timeout 3s; proxy_read_timeout 50s; ${written}`)).toEqual(['write shorter timeouts']);
  expect(of(`proxy_connect_timeout 3s; proxy_read_timeout 40s; ${written}`)).toEqual([]);
});
