import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { inheritance, lookup } from '../src/catalog/directives.ts';
import { isBuiltinVariable } from '../src/catalog/variables.ts';

test('the committed data is what the facts give', () => {
  expect(() => execFileSync('node', ['scripts/catalog.mjs', '--check'])).not.toThrow();
});

test('tells directives of one name apart by their modules', () => {
  expect(lookup('resolver').map(({ module }) => module)).toEqual(
    expect.arrayContaining(['ngx_http_core_module', 'ngx_stream_core_module']),
  );
  expect(lookup('no_such_thing')).toEqual([]);
  expect(lookup('proxy_read_timeout')[0]).toMatchObject({
    min: 1,
    max: 1,
    contexts: ['http', 'server', 'location'],
    default: '60s',
  });
  expect(lookup('content_by_lua_block')[0]).toMatchObject({ origin: 'third-party' });
});

test('knows how values are inherited', () => {
  expect(['proxy_read_timeout', 'proxy_set_header', 'proxy_pass', 'resolver'].map((name) => inheritance(name))).toEqual(
    ['scalar', 'replace-array', 'not-inherited', 'replace-array'],
  );
});

test('knows variables in any case, and whole families of them', () => {
  expect(['host', 'HOST', 'http_x_any', 'arg_q', '1'].map((name) => isBuiltinVariable(name))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(isBuiltinVariable('backend_url')).toBe(false);
});
