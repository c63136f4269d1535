import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import type { SourceFile } from '../../grammar/nodes.ts';
import type { Entry } from '../../src/config/entry.ts';
import type { Report } from '../../src/diagnostic.ts';
import { memoryHost } from '../../src/host.ts';
import type { Host } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { openCheck } from '../../src/lint/recheck.ts';
import { settingsFor } from '../support/examples.ts';
import { EVENTS, ZERO } from '../support/tree.ts';

const SETTINGS = settingsFor(builtinRules);
const MAIN: readonly Entry[] = [{ path: '/nginx.conf' }];

/** A memory host in which some paths are links to others. */
function linked(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}): Host {
  const host = memoryHost({ ...files, ...Object.fromEntries(Object.keys(links).map((link) => [link, ''])) });
  const target = (path: string) => links[path] ?? path;
  return { ...host, stat: (path) => host.stat(target(path)), read: (path) => host.read(target(path)) };
}

/** All that a report says, without what only tells one object from another. */
function content(report: Report): unknown {
  const isFile = (value: object): value is SourceFile => 'root' in value && 'text' in value;
  const plain = (_: string, value: unknown): unknown =>
    value instanceof Set
      ? [...value]
      : typeof value === 'object' && value !== null && isFile(value)
        ? [value.path, value.text.source, value.template]
        : value;
  return JSON.parse(JSON.stringify(report, plain));
}

interface Tree {
  readonly entries: readonly Entry[];
  readonly files: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
}

const SITE_FILES = {
  '/nginx.conf': `${EVENTS}http {\n  access_log off;\n  upstream a { server 10.0.0.1:80; }\n  include conf.d/*.conf;\n}\n`,
  '/conf.d/a.conf': `server {\n  listen 8080;\n  server_name a;\n  location / {\n    include /snippets/proxy;\n    proxy_pass http://a;\n  }\n  location /x/ {\n    include /snippets/proxy;\n    proxy_pass http://b;\n  }\n}\n`,
  '/conf.d/b.conf': `${ZERO}upstream b {\n  server 10.0.0.2:80;\n}\n`,
  '/conf.d/c.conf': `server {\n  listen 8080;\n  server_name c;\n  location / {\n    include /snippets/proxy;\n    proxy_pass http://$c;\n  }\n}\n`,
  '/snippets/proxy': 'proxy_read_timeout 0;\nproxy_set_header Host $host;\n',
};

const TREES: Readonly<Record<string, Tree>> = {
  'a main file, sites, and a snippet that they include three times': { entries: MAIN, files: SITE_FILES },
  'parts of a configuration, and a part without one': {
    entries: [{ path: '/nginx.conf', parts: ['/conf.d/a.conf', '/snippets/proxy'] }, { path: '/snippets/loose' }],
    files: { ...SITE_FILES, '/snippets/loose': 'include /snippets/proxy;\nproxy_pass http://10.0.0.3;\n' },
  },
  'several configurations that share files': {
    entries: [{ path: '/nginx.conf' }, { path: '/other.conf' }],
    files: { ...SITE_FILES, '/other.conf': `${EVENTS}http {\n  include conf.d/b.conf;\n  include conf.d/a.conf;\n}\n` },
  },
  templates: {
    entries: MAIN,
    files: {
      '/nginx.conf': `${EVENTS}http {\n  include conf.d/*.conf;\n  include more.conf.j2;\n}\n`,
      '/conf.d/a.conf':
        'server {\n  listen {{ port }};\n  location / {\n    proxy_pass http://{{ backend }};\n  }\n}\n',
      '/templates/b.conf.template': `server {\n  listen 80;\n  location / {\n    proxy_read_timeout 0;\n    proxy_pass http://\${B};\n  }\n}\n`,
      '/more.conf.j2': '{% if x %}\nproxy_read_timeout 0;\n{% else %}\nproxy_read_timeout 5s;\n{% endif %}\n',
    },
  },
  'links, and files that include each other': {
    entries: MAIN,
    files: {
      ...SITE_FILES,
      '/nginx.conf': `${EVENTS}http {\n  include sites/*;\n  include conf.d/a.conf;\n  include loop;\n}\n`,
      '/loop': 'include loop;\nserver {\n  include loop;\n  listen 81;\n}\n',
    },
    links: { '/sites/1': '/conf.d/b.conf', '/sites/2': '/conf.d/a.conf', '/sites/3': '/loop' },
  },
};

/** Lines that edits put in. */
const LINES = [
  'include /snippets/proxy;',
  'include conf.d/*.conf;',
  'include /new;',
  'include /snippets/*;',
  'proxy_read_timeout 0;',
  'proxy_pass http://b;',
  'proxy_connect_timeout 80s',
  'set $c a;',
  'upstream b { server 10.0.0.9; }',
  'server { listen 8080; server_name c; }',
  '# nginx-lint-disable proxy-timeout-zero -- meant',
  '{% if y %}',
  'types {',
  '}',
  "add_header x 'y;",
];

/** An edit: of which file, what is done, and where. */
const EDIT = fc.record({
  file: fc.nat(),
  what: fc.constantFrom('insert', 'insert', 'insert', 'remove', 'swap', 'number', 'character', 'undo', 'undo', 'empty'),
  at: fc.nat(),
  line: fc.constantFrom(...LINES),
});
type Edit = typeof EDIT extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, { what, at, line }: Edit): string | undefined {
  const lines = text.split('\n');
  const index = at % lines.length;
  if (what === 'undo') return undefined;
  if (what === 'empty') return '';
  if (what === 'insert') lines.splice(index, 0, line);
  if (what === 'remove') lines.splice(index, 1);
  if (what === 'swap') lines.push(...lines.splice(index, 1));
  if (what === 'number') lines[index] = lines[index]!.replace(/\d+/, String(at % 97));
  if (what === 'character') lines[index] = lines[index]!.slice(1);
  return lines.join('\n');
}

describe('a check after edits finds what a fresh one finds', () => {
  test.each(Object.entries(TREES))('%s', (_, { entries, files, links = {} }) => {
    // A file that is not there yet may be given a text, too.
    const paths = [...Object.keys(files), ...Object.keys(links), '/new'];
    fc.assert(
      fc.property(fc.array(EDIT, { minLength: 1, maxLength: 8 }), (edits) => {
        const opened = openCheck(linked(files, links), entries, SETTINGS);
        const texts: Record<string, string> = { ...files };
        opened.check();
        for (const edit of edits) {
          const path = paths[edit.file % paths.length]!;
          const real = links[path] ?? path;
          const text = edited(texts[real] ?? '', edit);
          // What the editor held under another name of the file is closed before.
          for (const other of paths) if (other !== path && (links[other] ?? other) === real) opened.change(other);
          opened.change(path, text);
          const back = text ?? files[real];
          if (back === undefined) delete texts[real];
          else texts[real] = back;
          expect(content(opened.check())).toEqual(content(check(linked(texts, links), entries, SETTINGS)));
        }
      }),
      { numRuns: 12, seed: 7 },
    );
  });
});

describe('what has not changed', () => {
  /** A host that counts what is read. */
  function counting(files: Readonly<Record<string, string>>) {
    const host = memoryHost(files);
    const read: string[] = [];
    return { read, host: { ...host, read: (path: string) => (read.push(path), host.read(path)) } };
  }

  test('is read and parsed once', () => {
    const { host, read } = counting(SITE_FILES);
    const opened = openCheck(host, MAIN, SETTINGS);
    const before = opened.check();
    expect(read.toSorted()).toEqual(Object.keys(SITE_FILES).toSorted());
    opened.change('/conf.d/c.conf', SITE_FILES['/conf.d/c.conf'].replace('8080', '8081'));
    const after = opened.check();
    expect(read).toHaveLength(Object.keys(SITE_FILES).length);
    const kept = after.files.filter((file) => before.files.includes(file)).map(({ path }) => path);
    expect(kept).toEqual(
      Object.keys(SITE_FILES)
        .filter((path) => path !== '/conf.d/c.conf')
        .toSorted(),
    );
  });

  test('is read anew where the host is said to have something else', () => {
    const files = { ...SITE_FILES };
    const live: Host = { ...memoryHost(files), read: (path) => memoryHost(files).read(path) };
    const opened = openCheck(live, MAIN, SETTINGS);
    const zeros = () => opened.check().diagnostics.filter(({ ruleId }) => ruleId === 'proxy-timeout-zero').length;
    expect(zeros()).toBe(2);
    files['/snippets/proxy'] = files['/snippets/proxy'].replace('timeout 0', 'timeout 5');
    expect(zeros()).toBe(2);
    opened.change('/snippets/proxy');
    expect(zeros()).toBe(1);
  });
});

test('a file has the path by which it is read first now, not that of an earlier check', () => {
  const host = linked({ '/nginx.conf': 'include /a; include /b;', '/b': 'proxy_read_timeout 0;' }, { '/a': '/b' });
  const opened = openCheck(host, MAIN, SETTINGS);
  const paths = () => opened.check().files.map(({ path }) => path);
  expect(paths()).toEqual(['/a', '/nginx.conf']);
  opened.change('/nginx.conf', 'include /b; include /a;');
  expect(paths()).toEqual(['/b', '/nginx.conf']);
});

test('a text that is given is limited as a file is', () => {
  const opened = openCheck(memoryHost(SITE_FILES), MAIN, SETTINGS);
  opened.change('/snippets/proxy', ' '.repeat(17 * 1024 * 1024));
  expect(opened.check().notRead.map(({ path }) => path)).toEqual(['/snippets/proxy']);
});
