import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtinRules } from '../../../rules/index.ts';
import { lintText } from '../../support/examples.ts';
import { nginxTest, nginxVersion } from '../../support/nginx.ts';

const MODULES = ['ndk_http_module', 'ngx_http_lua_module'].map((name) => `/usr/lib/nginx/modules/${name}.so`);
const LOADS = MODULES.map((path) => `load_module ${path};\n`).join('');
const EMPTY = 'invalid location config: no runnable Lua code';

/** What stands in `http`, our message, and nginx's where that is another. */
const ROWS: readonly (readonly [text: string, ours: string, nginx?: string])[] = [
  ['lua_shared_dict a 12k;', ''],
  ['lua_shared_dict a 8191;', 'invalid lua shared dict size "8191"'],
  ['lua_shared_dict a 1g;', 'invalid lua shared dict size "1g"'],
  ['lua_shared_dict "" 1m;', 'invalid lua shared dict name ""'],
  ["server { location / { content_by_lua ''; } }", EMPTY],
  ["server { access_by_lua_file ''; }", EMPTY],
  ['server { content_by_lua_block { a } }', '"content_by_lua_block" directive is not allowed here'],
  ['server { access_by_lua_block { a } location / { access_by_lua_block { b } rewrite_by_lua_block { c } } }', ''],
  ['server { log_by_lua_block { a } log_by_lua_block { b } }', '"log_by_lua_block" directive is duplicate', 'is duplicate'],
  ['server { log_by_lua_file a; log_by_lua_block { b } }', '"log_by_lua_block" directive is duplicate', 'is duplicate'],
  ['server { log_by_lua_block { a } log_by_lua_file b; }', '"log_by_lua_file" directive is duplicate'],
  ['server { log_by_lua_file a; log_by_lua_file b; }', '"log_by_lua_file" directive is duplicate'],
  ['server { log_by_lua a; log_by_lua b; }', '"log_by_lua" directive is duplicate'],
]; // prettier-ignore

test.each(ROWS)('%s', (text, ours) => {
  const { diagnostics } = lintText(`${LOADS}events { }\nhttp { ${text} }\n`, builtinRules);
  const errors = diagnostics.filter(({ level }) => level === 'error').map(({ message }) => message);
  expect(errors).toEqual(ours === '' ? [] : [expect.stringContaining(`${ours}`)]);
});

test.skipIf(!nginxVersion || !MODULES.every((path) => existsSync(path))).each(ROWS)(
  'nginx: %s',
  (text, ours, nginx) => {
    const { ok, message } = nginxTest(`${LOADS}events { }\nhttp { ${text} }\n`);
    expect(ok).toBe(ours === '');
    if (!ok) expect(message).toContain(nginx ?? ours);
  },
);
