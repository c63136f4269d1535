import { expect, test } from 'vitest';
import type { BlockNode } from '../../grammar/nodes.ts';
import { parse } from '../../grammar/parse.ts';
import { Text } from '../../src/text.ts';

function outline({ directives }: BlockNode): string {
  return directives.map(({ name, block }) => (block ? `${name.value}(${outline(block)})` : name.value)).join(' ');
}

function read(source: string) {
  const text = new Text(source);
  const { root, problems, stop } = parse('x.conf', text);
  const found = problems.map(({ rule, start }) => `${rule} ${text.position(start).line}`);
  return { outline: outline(root), found, stop: stop && `${stop.message} ${text.position(stop.offset).line}` };
}

const END = 'unexpected end of file, expecting "}"';

test('a missing brace belongs to the block whose indentation says so', () => {
  expect(read('http {\n  server {\n    location / {\n      return 200;\n  }\n  server {\n  }\n}\n')).toEqual({
    outline: 'http(server(location(return)) server())',
    found: ['unclosed-block 3'],
    stop: `${END} 9`,
  });
});

test('a brace too many is the one whose indentation fits nothing', () => {
  expect(read('http {\n  server {\n    listen 80;\n    }\n  }\n  server {\n    listen 81;\n  }\n}\n}\n')).toEqual({
    outline: 'http(server(listen) server(listen))',
    found: ['unexpected-token 4', 'unexpected-token 10'],
    stop: 'unexpected "}" 9',
  });
});

test('an unclosed quote ends at its line, and what follows is read', () => {
  expect(read('server {\n  add_header A "x;\n  return 200 "y";\n  root /srv;\n}\n')).toEqual({
    outline: 'server(add_header return root)',
    found: ['unclosed-quote 2'],
    stop: 'unexpected "y" 3',
  });
});

test('an unclosed Lua body ends at the brace below its directive', () => {
  const lua = 'server {\n  content_by_lua_block {\n    ngx.say([[ x)\n  }\n  root /srv;\n}\n';
  expect(read(lua)).toMatchObject({ outline: 'server(content_by_lua_block() root)', found: ['unclosed-lua-block 2'] });
});

test('a missing semicolon loses neither the directive nor the end of the block', () => {
  expect(read('server { listen 80\n}\nserver { }')).toEqual({
    outline: 'server(listen) server()',
    found: ['missing-semicolon 1'],
    stop: 'unexpected "}" 2',
  });
});

test('several mistakes are all found', () => {
  expect(read(';\nserver {\n  listen 80\n}\n}\nhttp {\n').found).toEqual([
    'unexpected-token 1',
    'missing-semicolon 3',
    'unexpected-token 5',
    'unclosed-block 6',
  ]);
});

test('a missing opening brace is put at the end of the line whose next one stands further in', () => {
  expect(read('http {\n  server\n    listen 80;\n    root /srv;\n  }\n  server {\n    listen 81;\n  }\n}\n')).toEqual({
    outline: 'http(server(listen root) server(listen))',
    found: ['directive-block 2'],
    stop: 'unexpected "}" 9',
  });
});

test('an opening brace after no words opens nothing where one is too many', () => {
  expect(read('http {\n  server {\n    listen 80; {\n    root /srv;\n  }\n}\n')).toEqual({
    outline: 'http(server(listen root))',
    found: ['unexpected-token 3'],
    stop: 'unexpected "{" 3',
  });
});

test('a block ends where what follows stands no further in', () => {
  expect(
    read('http {\n  server {\n    sendfile on {\n    listen 80;\n  }\n  server {\n    listen 81;\n  }\n}\n'),
  ).toEqual({
    outline: 'http(server(sendfile() listen) server(listen))',
    found: ['unclosed-block 3'],
    stop: `${END} 10`,
  });
});

test('a closing brace at the end of a line is the one too many when those below line up without it', () => {
  expect(
    read('http {\n  server {\n    listen 80; }\n    root /srv;\n  }\n  server {\n    listen 81;\n  }\n}\n'),
  ).toEqual({
    outline: 'http(server(listen root) server(listen))',
    found: ['unexpected-token 3'],
    stop: 'unexpected "}" 9',
  });
});

test('without indentation braces are read as they are', () => {
  expect(read('http {\nserver {\nlisten 80;\n}\n')).toMatchObject({ found: ['unclosed-block 1'], stop: `${END} 5` });
});

test('a block closed too early is the one after which lines stand too far in', () => {
  expect(
    read('http {\n  server {\n    location / {\n    }}\n    location /a {\n    }\n  }\n  server {\n  }\n}\n'),
  ).toEqual({
    outline: 'http(server(location() location()) server())',
    found: ['unexpected-token 4'],
    stop: 'unexpected "}" 10',
  });
});
