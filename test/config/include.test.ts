import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Config } from '../../src/config/config.ts';
import { load } from '../../src/config/load.ts';
import { isDump, splitDump } from '../../src/config/dump.ts';
import { DEFAULT_LIMITS } from '../../src/config/entry.ts';
import type { Entry } from '../../src/config/entry.ts';
import { Files } from '../../src/config/files.ts';
import { compile } from '../../src/config/glob.ts';
import { failed, memoryHost } from '../../src/host.ts';
import type { Host } from '../../src/host.ts';
import { nodeHost } from '../../src/node.ts';

function read(host: Host, path: string, options: Partial<Entry> = {}, limits?: Parameters<typeof load>[3]): Config {
  const loaded = load({ path, ...options }, new Files(host), host, limits);
  if (failed(loaded)) throw new Error(loaded.message);
  return new Config(loaded);
}
const memory = (files: Record<string, string>, options?: Partial<Entry>) =>
  read(memoryHost(files), '/etc/nginx/nginx.conf', options);
const missing = (config: Config) =>
  config.includes.flatMap((include) =>
    include.missing.map((item) => (item.kind === 'failed' ? item.failure.code : item.kind)),
  );

describe('conformance', () => {
  const base = 'test/fixtures/conformance';
  const { cases } = JSON.parse(readFileSync(`${base}/manifest.json`, 'utf8')) as {
    cases: {
      name: string;
      file: string;
      files_read?: string[];
      symlinks?: Record<string, string>;
      verdict: string;
      kind: string;
    }[];
  };
  const directory = mkdtempSync(join(tmpdir(), 'nginx-lint-'));
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  test.each(cases.filter((one) => one.files_read).map((one) => [one.name, one] as const))(
    '%s',
    (_, { file, files_read, symlinks = {} }) => {
      const root = join(directory, dirname(file));
      cpSync(`${base}/cases/${dirname(file)}`, root, { recursive: true });
      for (const [name, to] of Object.entries(symlinks)) {
        rmSync(join(root, name), { recursive: true, force: true });
        mkdirSync(dirname(join(root, name)), { recursive: true });
        symlinkSync(to, join(root, name));
      }
      const config = read(nodeHost(), join(directory, file));
      const order = [join(directory, file), ...config.includes.flatMap(({ located }) => located.paths)].map((path) =>
        relative(root, path),
      );
      const readOnce = order.filter((path, index) => order.indexOf(path) === index);
      expect(readOnce.filter((path) => files_read!.includes(path))).toEqual(files_read);
    },
  );
});

describe('glob(3)', () => {
  test.each([
    ['*.conf', 'a.conf', true],
    ['*.conf', '.a.conf', false],
    ['.*.conf', '.a.conf', true],
    ['*', 'a', true],
    ['?.conf', 'ü.conf', true],
    ['[!ab]*', 'c', true],
    ['[!ab]*', 'a', false],
    ['[^ab]*', '.c', false],
    ['[[:digit:]]*', '1a', true],
    ['[[:digit:]]*', 'a1', false],
    ['[a-c].conf', 'b.conf', true],
    ['[]a]', ']', true],
    ['[x].conf', '[x].conf', false],
    ['{a,b}', 'a', false],
    ['a[', 'a[', true],
    ['\\*', '*', true],
    ['\\*', 'a', false],
    ['a**b', 'axxb', true],
    ['*a*a*a*a*b', 'a'.repeat(60), false],
  ])('%s with %s: %s', (pattern, name, expected) => {
    expect(compile(pattern)(name)).toBe(expected);
  });

  test('gives byte order', () => {
    const names = ['10-', '9-', 'B', '[', '_', 'a', 'ä'];
    const files = Object.fromEntries(
      names.toReversed().map((name) => [`/etc/nginx/d/${name}`, `set_${names.indexOf(name)} x;`]),
    );
    const config = memory({ ...files, '/etc/nginx/nginx.conf': 'http { include d/*; }' });
    expect(config.includes[0]!.located.paths).toEqual(names.map((name) => `/etc/nginx/d/${name}`));
  });
});

describe('includes', () => {
  test('start from the main file, however deep they stand', () => {
    const config = memory({
      '/etc/nginx/nginx.conf': 'http { include sites/a.conf; }',
      '/etc/nginx/sites/a.conf': 'server { include snippets/b.conf; }',
      '/etc/nginx/snippets/b.conf': 'listen 80;',
    });
    expect(config.all('listen').map(({ file, parent }) => [file.path, parent?.name])).toEqual([
      ['/etc/nginx/snippets/b.conf', 'server'],
    ]);
  });

  test('are parsed once and placed everywhere', () => {
    const config = memory({
      '/etc/nginx/nginx.conf': 'http { server { include s; } server { include s; } }',
      '/etc/nginx/s': 'location / { return 204; }',
    });
    const [first, second] = config.all('location');
    expect(first!.node).toBe(second!.node);
    expect(first!.parent).not.toBe(second!.parent);
  });

  test('that lead back are cycles, with the way', () => {
    const config = memory({
      '/etc/nginx/nginx.conf': 'include a;',
      '/etc/nginx/a': 'include b;',
      '/etc/nginx/b': 'include a;',
    });
    expect(missing(config)).toEqual(['cycle']);
  });

  test('that multiply end at a limit', () => {
    const files: Record<string, string> = {
      '/etc/nginx/nginx.conf': 'include f0; include f0;',
      '/etc/nginx/f40': 'a;',
    };
    for (let i = 0; i < 40; i++) files[`/etc/nginx/f${i}`] = `include f${i + 1}; include f${i + 1};`;
    const config = read(memoryHost(files), '/etc/nginx/nginx.conf', {}, { ...DEFAULT_LIMITS, directives: 5000 });
    expect(new Set(missing(config))).toEqual(new Set(['limit']));
  });

  test('are counted for each configuration by itself', () => {
    const paths = [1, 2, 3].map((n) => `/etc/nginx/${n}.conf`);
    const host = memoryHost({ '/etc/nginx/s': 'a;', ...Object.fromEntries(paths.map((path) => [path, 'include s;'])) });
    const files = new Files(host);
    const limits = { ...DEFAULT_LIMITS, files: 2 };
    for (const path of paths) {
      const loaded = load({ path }, files, host, limits);
      expect(!failed(loaded) && missing(new Config(loaded))).toEqual([]);
    }
  });

  test('are taken apart where the linter runs elsewhere: /etc/nginx is the tree', () => {
    const files = {
      '/repo/nginx.conf': 'http { include /etc/nginx/conf.d/*.conf; }',
      '/repo/conf.d/a.conf': 'server { }',
      '/etc/nginx/conf.d/z.conf': 'never;',
    };
    const config = read(memoryHost(files), '/repo/nginx.conf');
    expect(config.files.map(({ path }) => path)).toEqual(['/repo/nginx.conf', '/repo/conf.d/a.conf']);
  });

  test('are mapped as --path-map says', () => {
    const files = { '/repo/main.conf': 'http { include /config/nginx/a.conf; }', '/repo/x/a.conf': 'server { }' };
    const config = read(memoryHost(files), '/repo/main.conf', { pathMap: [{ from: '/config/nginx', to: '/repo/x' }] });
    expect(config.all('server')).toHaveLength(1);
  });

  test('are keys, not includes, in split_clients', () => {
    expect(memory({ '/etc/nginx/nginx.conf': 'http { split_clients a $b { include x; } }' }).includes).toEqual([]);
  });

  test('through links are the same file', () => {
    const directory = mkdtempSync(join(tmpdir(), 'nginx-lint-'));
    writeFileSync(join(directory, 'real'), 'server { }');
    symlinkSync('real', join(directory, 'a.site'));
    symlinkSync('gone', join(directory, 'b.site'));
    writeFileSync(join(directory, 'nginx.conf'), 'http { include real; include *.site; }');
    const config = read(nodeHost(), join(directory, 'nginx.conf'));
    expect(config.files).toHaveLength(2);
    expect(config.all('server')).toHaveLength(2);
    expect(missing(config)).toEqual(['ENOENT']);
    rmSync(directory, { recursive: true });
  });
});

describe('values in effect', () => {
  const config = memory({
    '/etc/nginx/nginx.conf': `http {
      proxy_read_timeout 10s; proxy_set_header A 1; proxy_set_header B 2; resolver 10.0.0.2; keepalive_timeout 65;
      upstream u { server 10.0.0.1; keepalive 4; }
      server {
        proxy_read_timeout 20s;
        location /a { proxy_set_header C 3; proxy_pass http://u; if ($arg_x) { return 204; } location /a/b { empty_gif; } }
        location /c { proxy_read_timeout 30s; proxy_pass http://u; }
      }
    }`,
  });
  const [a, c] = config.all('proxy_pass');
  const values = (name: string, at = a!) => config.effective(name, at).map((directive) => directive.values.join(' '));

  test('the nearest level wins', () => {
    expect(values('proxy_read_timeout')).toEqual(['20s']);
    expect(values('proxy_read_timeout', c!)).toEqual(['30s']);
  });
  test('one header of its own replaces all inherited ones', () => {
    expect(values('proxy_set_header')).toEqual(['C 3']);
    expect(values('proxy_set_header', c!)).toEqual(['A 1', 'B 2']);
  });
  test('a pass goes into "if" and not into a nested location', () => {
    expect(values('proxy_pass', config.all('return')[0]!)).toEqual(['http://u']);
    expect(values('proxy_pass', config.all('empty_gif')[0]!)).toEqual([]);
  });
  test('an upstream has its own', () => {
    const upstream = config.all('upstream')[0]!;
    expect(values('keepalive_timeout', upstream)).toEqual([]);
    expect(values('resolver', upstream)).toEqual(['10.0.0.2']);
  });
  test('are known only where all was read', () => {
    const open = memory({
      '/etc/nginx/nginx.conf': 'http { server { include gone; listen 80; } server { listen 81; } include mime.types; }',
    });
    expect(open.all('listen').map((listen) => open.complete(listen))).toEqual([false, true]);
  });
});

test('a dump of nginx -T is a file system of its own', () => {
  const dump = splitDump(
    'nginx: configuration file /etc/nginx/nginx.conf test is successful\n# configuration file /etc/nginx/nginx.conf:\nhttp {\n  include conf.d/*.conf;\n}\n\n# configuration file /etc/nginx/conf.d/a.conf:\nserver { listen 80; }\n\n',
  )!;
  const config = read(dump.host, dump.main, { dump: true });
  expect(config.files.map(({ path, text }) => [path, text.source])).toEqual([
    ['/etc/nginx/nginx.conf', 'http {\n  include conf.d/*.conf;\n}\n'],
    ['/etc/nginx/conf.d/a.conf', 'server { listen 80; }\n'],
  ]);
  expect(splitDump('http { }\n')).toBeUndefined();
});

test('a text is a dump that begins with the header of one file and has that of another', () => {
  const header = (name: string) => `# configuration file /etc/nginx/${name}:\n`;
  const dump = `${header('nginx.conf')}events { }\n\n${header('mime.types')}types { }\n`;
  expect(isDump(dump)).toBe(true);
  expect(isDump(`nginx: the configuration file /etc/nginx/nginx.conf syntax is ok\n\n${dump}`)).toBe(true);
  expect(isDump(`${header('nginx.conf')}events { }\n`)).toBe(false);
  expect(isDump(`events { }\n${dump}`)).toBe(false);
});
