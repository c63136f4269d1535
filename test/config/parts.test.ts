import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Files } from '../../src/config/files.ts';
import { plan } from '../../src/config/parts.ts';
import type { PartOptions } from '../../src/config/parts.ts';
import type { Report } from '../../src/diagnostic.ts';
import { check } from '../../src/lint/check.ts';
import { displayPath, findEntries } from '../../src/node.ts';
import { rulesWith, settingsFor } from '../support/examples.ts';

const EVENTS = 'events { worker_connections 4096; }\n';
const MAIN = `${EVENTS}http { include conf.d/*.conf; include /etc/nginx/sites-enabled/*; }\n`;
const UPSTREAM = 'upstream app { server 10.0.0.1:80 max_fails=3; server 10.0.0.2:80 max_fails=3; }\n';
/** An error wherever it stands. */
const WRONG = 'server { listen 80; keepalive_timeout never; }\n';

const RULES = rulesWith('proxy-pass-variable-no-resolver', 'proxy-timeout-zero', 'upstream-undefined');

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'nginx-lint-'));
  mkdirSync(join(cwd, '.git'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    if (text.startsWith('->')) symlinkSync(text.slice(2), join(cwd, name));
    else writeFileSync(join(cwd, name), text);
  }
}

interface Options {
  readonly parts?: PartOptions;
  readonly at?: string;
  readonly stdin?: string;
}

async function read(paths: readonly string[], { parts = {}, at = cwd, stdin = '' }: Options = {}) {
  const options = { cwd: at, stdin: Buffer.from(stdin), stdinFilename: 'conf.d/a.conf' };
  const found = await findEntries(paths, options);
  if ('error' in found) throw new Error(found.error);
  const files = new Files(found.host);
  const roots = parts.roots?.map(({ path }) => ({ path: join(cwd, path) }));
  const planned = plan(found.entries, files, found.host, { ...parts, ...(roots ? { roots } : {}) });
  const report: Report = check(found.host, planned, settingsFor(RULES), undefined, files);
  const show = (path: string) => displayPath(path, cwd);
  return {
    label: found.label,
    /** What is read: "root: part part". */
    planned: planned.map(({ path, parts: some }) => [show(path), ...(some ?? []).map(show)].join(' ')),
    files: report.files.map(({ path }) => show(path)),
    found: report.diagnostics.map(({ level, ruleId, file }) => `${level} ${ruleId} ${show(file.path)}`),
    report,
  };
}

describe('what a path is', () => {
  test.each([
    ['nginx.conf is an entry, whatever it holds', { 'nginx.conf': 'server { }' }, 'nginx.conf', ['nginx.conf']],
    ['a directory with one', { 'a/nginx.conf': MAIN, 'a/other.conf': EVENTS }, 'a', ['a/nginx.conf']],
    ['a file with events', { 'a.conf': EVENTS }, 'a.conf', ['a.conf']],
    ['a file with http', { 'a.conf': 'http { }' }, 'a.conf', ['a.conf']],
    ['a part that nothing includes is a fragment', { 'a.conf': WRONG, 'nginx.conf': EVENTS }, 'a.conf', ['a.conf']],
    [
      'a part in its root',
      { 'nginx.conf': MAIN, 'conf.d/a.conf': WRONG },
      'conf.d/a.conf',
      ['nginx.conf conf.d/a.conf'],
    ],
    [
      'a file with http that an nginx.conf includes is a part',
      { 'nginx.conf': `${EVENTS}include web.conf;`, 'web.conf': 'http { }' },
      'web.conf',
      ['nginx.conf web.conf'],
    ],
    [
      'a root with another name',
      { 'web.conf': MAIN, 'conf.d/a.conf': WRONG },
      'conf.d/a.conf',
      ['web.conf conf.d/a.conf'],
    ],
    [
      'roots in directories above, each that includes it',
      {
        'nginx.conf': `${EVENTS}http { include a/conf.d/*.conf; }`,
        'a/nginx.conf': MAIN,
        'a/dev.conf': MAIN,
        'a/stage.conf': EVENTS,
        'a/conf.d/a.conf': WRONG,
      },
      'a/conf.d/a.conf',
      ['a/nginx.conf a/conf.d/a.conf', 'a/dev.conf a/conf.d/a.conf', 'nginx.conf a/conf.d/a.conf'],
    ],
    [
      'none above the repository',
      { 'nginx.conf': `${EVENTS}http { include a/*.conf; }`, 'a/.git/x': '', 'a/a.conf': WRONG },
      'a/a.conf',
      ['a/a.conf'],
    ],
    [
      'a path of /etc/nginx stands for the directory of the root',
      { 'nginx.conf': MAIN, 'sites-enabled/a': WRONG },
      'sites-enabled/a',
      ['nginx.conf sites-enabled/a'],
    ],
    [
      'a part is known by what it is, not by its path',
      { 'nginx.conf': MAIN, 'sites-available/a': WRONG, 'sites-enabled/a': '->../sites-available/a' },
      'sites-available/a',
      ['nginx.conf sites-available/a'],
    ],
    [
      'a template stands for the file it becomes',
      { 'nginx.conf': MAIN, 'templates/a.conf.template': 'server { listen ${PORT}; }' },
      'templates/a.conf.template',
      ['nginx.conf templates/a.conf.template'],
    ],
  ])('%s', async (_, files, path, expected) => {
    write(files);
    expect((await read([path])).planned).toEqual(expected);
  });

  test('parts of one root are read with it, once', async () => {
    write({ 'nginx.conf': MAIN, 'conf.d/a.conf': WRONG, 'conf.d/b.conf': WRONG, 'c.conf': WRONG });
    const { planned } = await read(['conf.d/a.conf', 'c.conf', 'conf.d/b.conf']);
    expect(planned).toEqual(['nginx.conf conf.d/a.conf conf.d/b.conf', 'c.conf']);
  });

  test('a part whose root is named is not read again', async () => {
    write({ 'nginx.conf': MAIN, 'conf.d/a.conf': WRONG });
    expect((await read(['conf.d/a.conf', 'nginx.conf'])).planned).toEqual(['nginx.conf']);
  });

  test('of fragments that include each other the outer one is read', async () => {
    write({ 'a.conf': 'server { include b.conf; }', 'b.conf': 'listen 80;' });
    expect((await read(['a.conf', 'b.conf'])).planned).toEqual(['a.conf']);
  });

  test('a fragment reads what it includes from where its main file would be', async () => {
    const site = 'server { include snippets/a.conf; include /etc/nginx/snippets/b.conf; }';
    write({ 'x/sites-available/s': site, 'x/snippets/a.conf': 'root /a;', 'x/snippets/b.conf': 'root /b;' });
    expect((await read(['x/sites-available/s'])).found).toEqual(['error directive-duplicate x/snippets/b.conf']);
    write({
      'y/nginx.conf': EVENTS,
      'y/a/b/s': site,
      'y/snippets/a.conf': 'root /a;',
      'y/snippets/b.conf': 'root /b;',
    });
    expect((await read(['y/a/b/s'])).found).toEqual(['error directive-duplicate y/snippets/b.conf']);
  });

  test('a root is named, or none', async () => {
    write({ 'nginx.conf': MAIN, 'x/main.conf': `${EVENTS}http { include ../conf.d/*; }`, 'conf.d/a.conf': WRONG });
    const named = await read(['conf.d/a.conf'], { parts: { roots: [{ path: 'x/main.conf' }] } });
    expect(named.planned).toEqual(['x/main.conf conf.d/a.conf']);
    const none = await read(['conf.d/a.conf'], { parts: { alone: true } });
    expect(none.planned).toEqual(['conf.d/a.conf']);
  });

  test('what an editor has is a part, too', async () => {
    write({ 'nginx.conf': MAIN, 'conf.d/a.conf': '' });
    const { planned, found } = await read(['-'], { stdin: WRONG });
    expect([planned, found]).toEqual([['nginx.conf conf.d/a.conf'], ['error invalid-value conf.d/a.conf']]);
  });
});

describe('of a root that is read for a part', () => {
  test('what is found in the part is reported, and what it belongs to', async () => {
    write({
      'nginx.conf': `${EVENTS}http { keepalive_timeout never; include conf.d/*.conf; }`,
      'conf.d/a.conf': WRONG,
      'conf.d/b.conf': `root /a;\n${WRONG}`,
      'conf.d/c.conf': 'root /b;',
    });
    expect((await read(['conf.d/a.conf'])).found).toEqual(['error invalid-value conf.d/a.conf']);
    // The second "root" is reported; the first one belongs to it.
    const { found, files } = await read(['conf.d/b.conf']);
    expect(found).toEqual(['error invalid-value conf.d/b.conf', 'error directive-duplicate conf.d/c.conf']);
    expect(files).toEqual(['conf.d/b.conf', 'conf.d/c.conf']);
  });

  test('what others define is known', async () => {
    const site = 'server { listen 80; location / { proxy_pass http://my_app; } }';
    const root = `${EVENTS}http { include conf.d/*.conf; }`;
    write({ 'nginx.conf': root, 'conf.d/a.conf': site, 'conf.d/u.conf': UPSTREAM.replace('app', 'my_app') });
    expect((await read(['conf.d/a.conf'])).found).toEqual([]);
    write({ 'conf.d/u.conf': UPSTREAM.replace('app', 'my-app') });
    expect((await read(['conf.d/a.conf'])).found).toEqual(['warning upstream-undefined conf.d/a.conf']);
    const alone = await read(['conf.d/a.conf'], { parts: { alone: true } });
    expect(alone.found).toEqual(['info upstream-undefined conf.d/a.conf']);
  });

  test('what two roots have is one finding, with an edit only where it is the same in both', async () => {
    const part = 'location / { proxy_read_timeout 0; proxy_pass http://10.0.0.1:80; }';
    const root = (inner: string) => `${EVENTS}http { server { listen 80; ${inner} include part.conf; } }`;
    write({ 'nginx.conf': root(''), 'b.conf': root(''), 'part.conf': part });
    const { report, planned } = await read(['part.conf']);
    expect(planned).toEqual(['nginx.conf part.conf', 'b.conf part.conf']);
    expect(report.diagnostics).toMatchObject([{ ruleId: 'proxy-timeout-zero', places: { count: 2 } }]);
    expect(report.diagnostics[0]!.suggestions).not.toEqual([]);
  });

  test('what one of two roots has is reported without an edit', async () => {
    const root = (inner: string) => `${EVENTS}http { ${inner} server { listen 80; include part.conf; } }`;
    const part = 'location / { set $b api.example.com; proxy_pass http://$b; }';
    write({ 'nginx.conf': root(''), 'b.conf': root('resolver 10.0.0.2;'), 'part.conf': part });
    const { report } = await read(['part.conf']);
    const finding = report.diagnostics.find(({ ruleId }) => ruleId === 'proxy-pass-variable-no-resolver');
    expect(finding!.message).toMatch(/\(in 1 of the 2 places that include this\)$/);
    expect([finding!.suggestions, finding!.fix]).toEqual([[], undefined]);
  });
});

describe('in a directory', () => {
  test('what nothing includes is a fragment', async () => {
    write({
      'nginx.conf': MAIN,
      'sites-available/a': WRONG,
      'sites-available/b': WRONG,
      'sites-enabled/a': '->../sites-available/a',
      'conf.d/c.conf': WRONG,
      'snippets/used.conf': 'root /srv;',
      'snippets/unused.conf': 'keepalive_timeout never;',
      'sites-available/d': 'server { include snippets/used.conf; }',
      'old/nginx.conf': EVENTS,
      'debug.conf': EVENTS,
    });
    const { planned, found } = await read(['.']);
    expect(planned).toEqual(['nginx.conf', 'sites-available/b', 'sites-available/d', 'snippets/unused.conf']);
    expect(found).toEqual([
      'error invalid-value conf.d/c.conf',
      'error invalid-value sites-available/b',
      'error invalid-value sites-enabled/a',
      'error invalid-value snippets/unused.conf',
    ]);
  });

  test('files of other programs are left alone', async () => {
    write({
      'nginx.conf': EVENTS,
      'supervisord.conf': '[supervisord]\nnodaemon=true\n\n[program:nginx]\ncommand=nginx\n',
      'php/www.conf': '[www]\nuser = www-data\nlisten = 9000\n',
    });
    expect((await read(['.'])).planned).toEqual(['nginx.conf']);
  });

  test('without a main file each is looked for above, and what is below is looked at', async () => {
    write({ 'nginx.conf': MAIN, 'conf.d/a.conf': WRONG, 'conf.d/b.conf': WRONG, 'conf.d/off/c.conf': WRONG });
    expect((await read(['conf.d'])).planned).toEqual(['nginx.conf conf.d/a.conf conf.d/b.conf', 'conf.d/off/c.conf']);
  });

  test('sites have any names', async () => {
    write({ 'sites-available/a': WRONG, 'sites-available/b.example.com': WRONG });
    expect((await read(['sites-available'])).planned).toEqual(['sites-available/a', 'sites-available/b.example.com']);
  });

  test('templates of configuration are read, too', async () => {
    const site = 'server {\n{{ more }}\nlisten {{ port }};\n}\n';
    write({ 'roles/web/templates/site.conf.j2': site, 'roles/web/templates/motd.j2': 'hello {{ host }}\n' });
    expect((await read(['.'])).planned).toEqual(['roles/web/templates/site.conf.j2']);
  });

  test('main files may be further down', async () => {
    write({ 'docker/nginx/nginx.conf': MAIN, 'docker/nginx/conf.d/a.conf': WRONG, 'b/etc/nginx/nginx.conf': EVENTS });
    expect((await read(['.'])).planned).toEqual(['b/etc/nginx/nginx.conf', 'docker/nginx/nginx.conf']);
  });
});

describe('without a path', () => {
  test('it is nginx.conf here, and the label says so', async () => {
    write({ 'nginx.conf': EVENTS, 'a.conf': WRONG });
    const { planned, label } = await read([]);
    expect([planned, label]).toEqual([['nginx.conf'], 'nginx.conf']);
  });

  test('else this directory, when it has files of nginx', async () => {
    write({ 'a.conf': WRONG, 'other.conf': '[main]\nx = 1\n' });
    const { planned, label } = await read([]);
    expect([planned, label]).toEqual([['a.conf'], '.']);
  });

  test('else where nginx is installed', async () => {
    write({ 'other.conf': '[main]\nx = 1\n' });
    const { label } = await read([]).catch(() => ({ label: '/etc/nginx' }));
    expect(label).toMatch(/^(\/etc\/nginx|nginx\.conf)$/);
  });
});
