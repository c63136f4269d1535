import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { lintText } from '../support/examples.ts';
import { modelOf } from '../support/model.ts';

const conf = (balancer: string) => `events {} http {
  upstream app { server 0.0.0.1; ${balancer} }
  server { listen 80; location / { proxy_pass https://app; } }
}`;

test('servers that stand in for those that Lua chooses are no servers', () => {
  expect(modelOf(conf('')).upstreams[0]!.servers).toHaveLength(1);
  for (const balancer of ['balancer_by_lua_block { pick() }', 'balancer_by_lua_file pick.lua;']) {
    expect(modelOf(conf(balancer)).upstreams[0]).toMatchObject({ servers: [], complete: false });
  }
});

test('nothing is said of their ports', () => {
  const rules = (text: string) => lintText(text, builtinRules).diagnostics.map((one) => one.ruleId);
  expect(rules(conf(''))).toContain('proxy-scheme-port-mismatch');
  expect(rules(conf('balancer_by_lua_block { pick() }'))).not.toContain('proxy-scheme-port-mismatch');
});

test('a directive that is not known may bring servers', () => {
  const rules = (lines: string) =>
    lintText(`events {} http { upstream app { ${lines} } }`, builtinRules).diagnostics.map((one) => one.ruleId);
  expect(rules('server 10.0.0.1 backup;')).toContain('upstream-no-usable-server');
  expect(rules('server 10.0.0.1 backup; jdomain app.test;')).not.toContain('upstream-no-usable-server');
});
