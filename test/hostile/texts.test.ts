import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulesIn, tree } from './tree.ts';

const { root, run, write } = tree();
const LIMIT = 'error limit-reached';

/** Lints one text as a main file, and says what was found, each rule once. */
function lint(text: string | Uint8Array, ...args: readonly string[]) {
  write({ 'nginx.conf': text });
  const { bounded, status, stdout, stderr } = run(['--no-config', '--format', 'compact', ...args, 'nginx.conf']);
  return { bounded, status, stderr, found: [...new Set(rulesIn(stdout))] };
}

const SERVER = 'events { worker_connections 1024; }\nhttp { server { listen 8080; ';

describe('a file of', () => {
  test.each([
    ['opening braces', '{'.repeat(40_000), ['unexpected-token', 'unclosed-block']],
    ['blocks that nothing closes', 'a {'.repeat(40_000), ['unclosed-block']],
    ['blocks that nothing closes, each on a line', 'a {\n'.repeat(40_000), ['unclosed-block']],
    ['closing braces', '}'.repeat(200_000), ['unexpected-token']],
    ['semicolons', ';'.repeat(200_000), ['unexpected-token']],
    ['quotes', '"'.repeat(200_001), ['unclosed-quote']],
    ['quotes within quotes', `' "`.repeat(200_001), ['unexpected-token']],
    ['backslashes', `a ${'\\'.repeat(2_000_000)};`, ['token-too-long']],
    ['dollars', `a ${'${'.repeat(500_000)};`, ['token-too-long']],
    ['line feeds', `events {}${'\n'.repeat(2_000_000)}`, []],
    ['directives that no module has', `events {}\n${'nope on;\n'.repeat(50_000)}`, ['unknown-directive']],
    ['template marks', `events {}\n${'{{ a }}\n'.repeat(50_000)}`, []],
    ['bytes that are no text', new Uint8Array(1_000_000).fill(0xff), ['token-too-long']],
    ['zeros', new Uint8Array(1_000_000), ['token-too-long']],
  ])(
    '%s is reported, and takes neither long nor much memory',
    (_, text, rules) => {
      const { bounded, status, stderr, found } = lint(text);
      expect({ bounded, stderr, status }).toEqual({ bounded: true, stderr: '', status: rules.length > 0 ? 1 : 0 });
      for (const rule of rules) expect(found).toContain(`error ${rule}`);
    },
    150_000,
  );

  test('a word of a megabyte, whatever it is an argument of', () => {
    const word = 'a'.repeat(1_000_000);
    const lines = [
      'server_name',
      'proxy_pass http://',
      'return 200',
      'location ~',
      'if',
      'set $a',
      'rewrite',
      'add_header X',
    ];
    for (const line of lines) {
      const { bounded, found } = lint(`${SERVER}\n${line} ${word};\n} }`);
      expect([line, bounded, found.includes('error token-too-long')]).toEqual([line, true, true]);
    }
  }, 150_000);

  test('a line of 20 MB is more than is read; with a higher limit all of it is', () => {
    const text = `${SERVER}server_name ${'a.example '.repeat(2_000_000)}; } }`;
    expect(lint(text)).toMatchObject({
      bounded: true,
      status: 2,
      found: [],
      stderr: expect.stringContaining('--limit fileSize=N'),
    });
    expect(lint(text, '--limit', 'fileSize=50000000')).toMatchObject({
      bounded: true,
      status: 2,
      stderr: expect.stringContaining('more than 2000000 words; --limit words=N'),
    });
    const all = lint(text, '--limit', 'fileSize=50000000', '--limit', 'words=5000000', '--severity', 'error');
    expect(all).toMatchObject({ bounded: true, stderr: '' });
  }, 300_000);

  test('a line with 50,000 findings is reported in every format that looks at lines', () => {
    write({ 'nginx.conf': `${SERVER}${'nope é; '.repeat(100_000)} } }` });
    const formats = ['sarif', 'gitlab', 'rdjson'];
    const wanted = formats.flatMap((format) => ['-f', `${format}=out.${format}`]);
    const { bounded, status } = run(['--no-config', ...wanted, 'nginx.conf']);
    expect({ bounded, status }).toEqual({ bounded: true, status: 1 });
    const { diagnostics } = JSON.parse(readFileSync(join(root, 'out.rdjson'), 'utf8'));
    const columns = diagnostics
      .filter(({ code }: { code: { value: string } }) => code.value === 'unknown-directive')
      .map(({ location }: { location: { range: { start: { column: number } } } }) => location.range.start.column);
    // A word, a letter of two bytes and their blanks take nine.
    expect(columns.slice(0, 40_000)).toEqual(Array.from({ length: 40_000 }, (_, i) => columns[0] + 9 * i));
  }, 150_000);

  test('50 MB of directives is more than is read, alone and as a part', () => {
    const text = 'upstream a { server 10.0.0.10:8080; }\n'.repeat(1_350_000);
    expect(lint(text)).toMatchObject({
      bounded: true,
      status: 2,
      stderr: expect.stringContaining('--limit fileSize=N'),
    });
    write({ 'big.conf': text });
    const { found, ...rest } = lint('events { worker_connections 1024; }\nhttp { include big.conf; }');
    expect(rest).toMatchObject({ bounded: true, status: 1 });
    expect(found).toContain(LIMIT);
  }, 150_000);

  test('blocks 50,000 deep is read down to a limit', () => {
    const nested = (n: number) => `${SERVER}${'location / {\n'.repeat(n)}return 204;${'}'.repeat(n)} } }`;
    const { bounded, status, found } = lint(nested(50_000));
    expect({ bounded, status }).toEqual({ bounded: true, status: 1 });
    expect(found).toContain(LIMIT);
    expect(lint(nested(50_000), '--limit', 'blockDepth=100000').found).not.toContain(LIMIT);
    for (const command of ['parse', 'files'])
      expect(run([command, 'nginx.conf'])).toMatchObject({ bounded: true, stderr: '' });
  }, 150_000);

  test('too many findings of one rule says how many it has', () => {
    const { bounded, found } = lint(`events {}\n${'nope on;\n'.repeat(60)}`, '--limit', 'findings=50');
    expect(bounded).toBe(true);
    expect(found).toContain(LIMIT);
  });
});

const lines = (n: number, line: (i: number) => string) => Array.from({ length: n }, (_, i) => line(i)).join('\n');

describe('a server of', () => {
  test.each([
    [
      'a variable that grows in "if" after "if"',
      `set $a x; ${lines(60, (i) => `if ($arg_${i}) { set $a "\${a}y"; }`)} location / { proxy_pass http://$a; }`,
    ],
    ['names that are patterns', `server_name ${lines(60_000, (i) => `~^a${i}\\.(?<x>.*)$`)};`],
    ['addresses', lines(100_000, (i) => `listen 127.${i >> 16}.${(i >> 8) & 255}.${i & 255}:80;`)],
    ['ranges of ports', lines(1000, (i) => `listen 10.0.${i >> 8}.${i & 255}:1-65535;`)],
    [
      'patterns that are asked for thousands of URIs',
      lines(15_000, (i) => `location ~ ^/a${i}$ { auth_request /b${i}; proxy_pass http://10.0.0.1; }`),
    ],
    ['passes to itself', lines(15_000, (i) => `location /a${i}/ { proxy_pass http://127.0.0.1:8080/a${i + 1}/; }`)],
    [
      'variables beside Lua code',
      lines(
        15_000,
        (i) => `location /a${i} { set $v${i} a; access_by_lua_block { ngx.say(1) } proxy_pass http://$v${i}; }`,
      ),
    ],
    ['lines without semicolons', lines(40_000, () => 'root /a')],
  ])(
    '%s is linted in a time that its length explains',
    (_, text) => {
      const { bounded, stderr } = lint(`${SERVER}\n${text}\n} }\n`);
      expect({ bounded, stderr }).toEqual({ bounded: true, stderr: '' });
    },
    150_000,
  );
});

test('standard input that does not end is read up to the limit', () => {
  const { bounded, status, stderr } = run(['-'], { input: new Uint8Array(20_000_000).fill(0x20) });
  expect({ bounded, status }).toEqual({ bounded: true, status: 2 });
  expect(stderr).toContain('cannot read standard input: more than 16777216 bytes; --limit fileSize=N sets the limit');
});

describe('a limit', () => {
  test.each([
    ['nope=1', 'option "--limit": there is no limit "nope"'],
    ['file=1', 'option "--limit": there is no limit "file", did you mean "files"?'],
    ['files', 'option "--limit": "files" takes a whole number from 1, such as 20000; write --limit NAME=N'],
    ['files=0', 'option "--limit": "files" takes a whole number from 1, such as 20000'],
    ['files=1e9', 'option "--limit": "files" takes a whole number from 1, such as 20000'],
  ])('"%s" is none', (limit, message) => {
    expect(run(['--limit', limit, '.'])).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
  });
});

test('arguments without number are taken', () => {
  write({ 'nginx.conf': `${SERVER} } }` });
  const paths = Array.from({ length: 20_000 }, () => 'nginx.conf');
  expect(run(['--no-config', ...paths])).toMatchObject({ bounded: true, status: 0 });
  const limits = Array.from({ length: 20_000 }, (_, i) => `--limit=files=${i + 1}`);
  expect(run(['--no-config', ...limits, 'nginx.conf'])).toMatchObject({ bounded: true, status: 0 });
}, 150_000);
