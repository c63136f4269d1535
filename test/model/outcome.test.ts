import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { lintText } from '../support/examples.ts';

/** What is said of a configuration, whatever the level. */
function messages(text: string): readonly string[] {
  return lintText(`worker_processes auto; events { } ${text}`, builtinRules).diagnostics.map(({ message }) => message);
}

const WITHOUT_ANSWERS = `stream {
  resolver 10.0.0.2 valid=1h;
  upstream down { server 10.0.0.1:90 down; }
  upstream app { server 10.0.0.1:90; server 10.0.0.2:90; }
  upstream one { server 10.0.0.1:90 down; server unix:/tmp/app.sock; }
  map $remote_addr $to { default app.test:90; a app.test; }
  server { listen 9001; proxy_pass down; }
  server { listen 9002; proxy_pass app; proxy_next_upstream off; proxy_timeout 500ms; }
  server { listen 9003; proxy_pass one; proxy_connect_timeout 90s; }
  server { listen 9004; proxy_pass $to; proxy_ssl on; }
}`;

test('in stream there are no requests that get a status', () => {
  const said = messages(WITHOUT_ANSWERS);
  expect(said.filter((message) => /\bconnections? (?:is|are) closed\b/.test(message)).length).toBeGreaterThan(5);
  expect(said.filter((message) => /\brequests? gets? 50\d\b|\brequests end in 50\d\b/.test(message))).toEqual([]);
});

test.each([
  ['proxy-bind-nonlocal', 'proxy_bind 10.0.0.9; proxy_pass 10.0.0.1:90;', 'each connection is closed'],
  ['localhost-dual-stack', 'proxy_pass localhost:90;', 'every other connection is refused first, and is closed'],
  [
    'localhost-dual-stack',
    'proxy_next_upstream_tries 1; proxy_pass localhost:90;',
    'half of the connections are closed',
  ],
  ['error-log-hides-upstream-errors', 'error_log /dev/null; proxy_pass 10.0.0.1:90;', 'why connections are closed'],
])('%s speaks of connections: %s', (rule, lines, words) => {
  const text = `events { } stream { server { listen 9001; ${lines} } }`;
  const { diagnostics } = lintText(text, builtinRules, {}, { only: [rule] });
  expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
});

test('in http there are', () => {
  const said = messages(
    'http { upstream u { server 10.0.0.1 down; } server { listen 80; location / { proxy_pass http://u; } } }',
  );
  expect(said).toContainEqual(expect.stringContaining('every request gets 502 (no live upstreams)'));
});
