import { expect, test } from 'vitest';
import proxyVariable from '../../rules/availability/proxy-variable-empty-or-schemeless.ts';
import { modelOf } from '../support/model.ts';

/** What is said of the pass of a server with these directives. */
function found(server: string, http = ''): readonly string[] {
  const config = modelOf(`events {} http { ${http} server { listen 80; ${server} } server { listen 81; } }`);
  return [...proxyVariable.check(config, {})].map(({ message }) => message.split(':')[0]!);
}

const pass = (code: string) => `location / { set $to ''; ${code} proxy_pass http://$to; }`;
const EMPTY = ['no host in upstream ""'];

test('what only "set" writes is known', () => {
  expect(found(pass(''))).toEqual(EMPTY);
});

test.each([
  ['Lua', pass('access_by_lua_block { ngx.var.to = "10.0.0.1" }')],
  ['Lua, by another notation', pass('rewrite_by_lua_block { ngx.var["to"] = pick() }')],
  ['Lua with a name of its own making', pass('access_by_lua_block { ngx.var[name] = pick() }')],
  ['Lua in a string', pass(`access_by_lua 'ngx.var.to = "10.0.0.1"';`)],
  ['Lua in a file', pass('access_by_lua_file pick.lua;')],
  ['Lua that loads a file', pass('access_by_lua_block { require("pick").go() }')],
  [
    'Lua that hands the request on',
    `location /a { content_by_lua_block { ngx.var.to = 1; ngx.exec("@b") } } ${pass('')}`,
  ],
  ['Lua that calls what is defined elsewhere', pass('access_by_lua_block { gateway.access() }')],
  ['another module', `auth_request /auth; auth_request_set $to $upstream_http_x_to; ${pass('')}`],
  ['JavaScript', pass('js_access main.pick;')],
  ['a capture', `server_name ~^(?<to>.+)$; ${pass('')}`],
])('%s may write it, too', (_, server) => {
  expect(found(server)).toEqual([]);
});

test.each([
  ['Lua that names other variables', pass('access_by_lua_block { ngx.var.too = ngx.var.host }')],
  [
    'Lua that calls what writes none',
    pass('access_by_lua_block { if not string.find(ngx.var.host, "a") then ngx.exit(403) end }'),
  ],
  ['Lua for the response', pass('header_filter_by_lua_file headers.lua;')],
])('%s does not write it', (_, server) => {
  expect(found(server)).toEqual(EMPTY);
});

test('what another server runs does not count', () => {
  const config = modelOf(
    `events {} http { server { listen 80; ${pass('')} } server { listen 81; access_by_lua_file pick.lua; } }`,
  );
  expect([...proxyVariable.check(config, {})]).toHaveLength(1);
  expect(found(pass(''), 'access_by_lua_file pick.lua;')).toEqual([]);
});

test('a variable may bring the rest of the scheme', () => {
  expect(found('location / { proxy_pass http:/$uri; }')).toEqual([]);
  expect(found('location / { set $to 10.0.0.1; proxy_pass hhttp:/$to; }')).toEqual(['invalid URL prefix in "hhttp']);
});
