import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

interface Fact {
  readonly name: string;
  readonly module: string;
  readonly contexts: readonly string[];
  readonly isBlock?: boolean;
  readonly duplicate: string;
  readonly inheritance: string;
}

test('keeps what the facts say of each directive of nginx', () => {
  const { official } = JSON.parse(readFileSync('test/fixtures/facts/directives.json', 'utf8')) as {
    readonly official: readonly Fact[];
  };
  const different = official.filter(
    ({ name, module, contexts, isBlock = false, duplicate, inheritance: inherited }) => {
      const row = lookup(name).find((one) => one.module === module && one.contexts.join() === contexts.join());
      return row?.block !== isBlock || row.duplicate !== duplicate || row.inheritance !== inherited;
    },
  );
  expect(different.map(({ name, module }) => `${module}/${name}`)).toEqual([]);
});
