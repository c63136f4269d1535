import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { CLI, workplace } from '../support/cli.ts';
import { EVENTS, location } from '../support/tree.ts';

const place = workplace('all');
const { at, run, write } = place;
const CLEAN = location('proxy_pass http://10.0.0.10:8080;');

describe('reading', () => {
  test('an included file that may not be read makes the report incomplete', () => {
    write({ 'secret/nginx.conf': `${EVENTS}http { include s.conf; }`, 'secret/s.conf': '' });
    rmSync(at('secret/s.conf'));
    mkdirSync(at('secret/s.conf'));
    expect(run(['secret/nginx.conf', '-f', 'compact']).stdout).toContain('Is a directory');
    rmSync(at('secret/s.conf'), { recursive: true });
    spawnSync('mkfifo', [at('secret/s.conf')]);
    const { status, stdout } = run(['secret/nginx.conf']);
    expect(stdout).toMatch(/no problems|problem/);
    expect(stdout).toContain('(1 not read)');
    expect(stdout).toContain('this report is incomplete');
    expect(status).toBe(2);
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission is not "no problems"', () => {
    write({ 'locked.conf': CLEAN });
    chmodSync(at('locked.conf'), 0);
    expect(run(['locked.conf'])).toMatchObject({ status: 2, stderr: expect.stringContaining('Permission denied') });
  });

  test('a working directory that was removed is said to be', () => {
    mkdirSync(at('gone'));
    const script = 'rmdir "$PWD"; node "$0" --version && exec node "$0" /etc/nginx';
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script, CLI], { cwd: at('gone'), encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'nginx-lint: the working directory is not there any more: change to another one\n',
    });
    expect(stdout).toMatch(/^[\d.]+\n$/);
  });

  test('a dump that is kept in a file is read as one where it is named, and no configuration of its directory', () => {
    const site = 'server { listen 8081; location / { proxy_read_timeout 0; proxy_pass http://10.0.0.10:8080; } }';
    const dump = `# configuration file /etc/nginx/nginx.conf:\n${EVENTS}http { include conf.d/*.conf; }\n\n# configuration file /etc/nginx/conf.d/a.conf:\n${site}\n\n`;
    write({ 'kept/old.conf': dump, 'kept/site.conf': 'server { listen 8081; root /srv; }\n' });
    const named = run(['kept/old.conf', '-f', 'compact']);
    expect(named.stdout).toMatch(/^\/etc\/nginx\/conf\.d\/a\.conf:1:\d+: error: .* \[proxy-timeout-zero\]\n$/);
    expect(run(['kept', '-f', 'compact'])).toMatchObject({ status: 0, stdout: '' });
  });

  test('standard input is a file of the name given, with its includes beside it', () => {
    write({
      'conf.d/a.conf': 'server { listen 8081; location / { proxy_read_timeout 0; proxy_pass http://10.0.0.10:8080; } }',
    });
    const { stdout } = run(['-', '--stdin-filename', 'other.conf', '-f', 'compact'], {
      input: `${EVENTS}http { include conf.d/*.conf; }`,
    });
    expect(stdout).toMatch(/^conf\.d\/a\.conf:1:\d+: error: .* \[proxy-timeout-zero\]\n$/);
  });

  test('the output of nginx -T is a tree of its own', () => {
    const input = `# configuration file /etc/nginx/nginx.conf:\n${EVENTS}http { include conf.d/*.conf; }\n\n# configuration file /etc/nginx/conf.d/z.conf:\nserver { listen 8081; location / { proxy_read_timeout 0; proxy_pass http://10.0.0.10:8080; } }\n\n`;
    expect(run(['-', '-f', 'compact'], { input }).stdout).toMatch(/^\/etc\/nginx\/conf\.d\/z\.conf:1:/);
  });

  test('a broken configuration: its syntax and what else is wrong', () => {
    write({
      'broken.conf': `${EVENTS}http {\n  server {\n    listen 8080;\n    location / {\n      proxy_read_timeout 0;\n      proxy_pass http://10.0.0.10:8080\n    }\n`,
    });
    const { status, stdout } = run(['broken.conf', '-f', 'compact']);
    expect(stdout.match(/\[[a-z-]+\]/g)).toEqual([
      '[unclosed-block]',
      '[unclosed-block]',
      '[proxy-timeout-zero]',
      '[missing-semicolon]',
    ]);
    expect(status).toBe(1);
  });

  test('files lists what is read, from where, and what is not there', () => {
    write({ 'tree/nginx.conf': `${EVENTS}http {\ninclude a.conf;\ninclude gone.conf;\n}`, 'tree/a.conf': '' });
    expect(run(['files', 'tree']).stdout).toBe(
      'tree/nginx.conf\ntree/a.conf  included from tree/nginx.conf:3\n\nnot read:\n  tree/gone.conf  included from tree/nginx.conf:4  (No such file or directory)\n\n2 files (1 not read)\n',
    );
  });
});

describe('parse', () => {
  const parsed = (args: string[]) => JSON.parse(run(['parse', ...args]).stdout);
  test('prints the tree in the form of crossplane', () => {
    write({ 'p/nginx.conf': 'http { # note\n  include a.conf; if ("$a" = "b c") { } }\n', 'p/a.conf': 'gzip on;' });
    const main = at('p/nginx.conf');
    const a = at('p/a.conf');
    expect(parsed(['p/nginx.conf', '--include-comments'])).toEqual({
      status: 'ok',
      errors: [],
      config: [
        {
          file: main,
          status: 'ok',
          errors: [],
          parsed: [
            {
              directive: 'http',
              line: 1,
              args: [],
              block: [
                { directive: '#', line: 1, args: [], comment: ' note' },
                { directive: 'include', line: 2, args: ['a.conf'], includes: [1] },
                { directive: 'if', line: 2, args: ['("$a"', '=', 'b c', ')'], block: [] },
              ],
            },
          ],
        },
        { file: a, status: 'ok', errors: [], parsed: [{ directive: 'gzip', line: 1, args: ['on'] }] },
      ],
    });
    expect(parsed(['p/nginx.conf', '--combine']).config).toMatchObject([
      { file: main, parsed: [{ block: [{ directive: 'gzip', file: a }, { directive: 'if' }] }] },
    ]);
  });

  test('says where nginx stops', () => {
    write({ 'q.conf': 'http {\n  gzip on\n}\n' });
    expect(parsed(['q.conf'])).toMatchObject({ status: 'failed', errors: [{ error: 'unexpected "}"', line: 3 }] });
  });

  test('prints blocks down to a limit, and says where it is', () => {
    write({ 'deep.conf': `${'http {\n'.repeat(20_000)}${'}'.repeat(20_000)}` });
    const error = 'too many blocks within blocks: what this one has was not read (blockDepth)';
    for (const more of [[], ['--limit', 'blockDepth=50000', '--combine']]) {
      const { status, stdout, stderr } = run(['parse', 'deep.conf', ...more]);
      expect([status, stderr]).toEqual([1, '']);
      expect(JSON.parse(stdout)).toMatchObject({ status: 'failed', errors: [{ error, line: 1001 }] });
      expect(stdout.split('"directive":')).toHaveLength(1002);
    }
  });
});

describe('parts of a configuration', () => {
  const MAIN_FILE = `${EVENTS}http { include conf.d/*.conf; }\n`;
  const WRONG = 'server { listen 80; keepalive_timeout never; }\n';
  const site = { 'tree/nginx.conf': MAIN_FILE, 'tree/conf.d/a.conf': WRONG, 'tree/conf.d/b.conf': WRONG };
  const found = (args: readonly string[], options = {}) => {
    const { status, stdout, stderr } = run([...args, '--format', 'json'], options);
    expect(stderr).toBe('');
    const files = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string; message: string }[] }[];
    const paths = files.map(({ filePath, messages }) => [filePath.slice(place.path.length + 1), messages.length]);
    return { status, files: Object.fromEntries(paths) as Record<string, number>, messages: files[0]!.messages };
  };

  beforeAll(() => write(site));

  test('single files, as hooks hand them over, are linted in what includes them', () => {
    expect(found(['tree/conf.d/a.conf', 'tree/conf.d/b.conf'])).toMatchObject({
      status: 1,
      files: { 'tree/conf.d/a.conf': 1, 'tree/conf.d/b.conf': 1 },
    });
  });

  test.each([
    ['blocks around it', 'location /a { return 204; }', ['--context', 'http,server'], 0],
    ['one block', 'listen 80;', ['--context', 'server'], 0],
    ['blocks that do not take it', 'location /a { return 204; }', ['--context', 'http'], 1],
    ['a comment that names them', '# nginx-lint:context http\nlocation /a { return 204; }', [], 1],
    [
      'the call before the comment',
      '# nginx-lint:context http\nlocation /a { return 204; }',
      ['--context', 'server'],
      0,
    ],
    ['no blocks', 'keepalive_timeout 5s;', ['--context', 'main'], 1],
  ])('--context: %s', (_, text, args, expected) => {
    write({ 'ctx/part.inc': text });
    expect(run(['ctx/part.inc', ...args]).status).toBe(expected);
  });

  test.each([
    [['--context', 'http,servr'], 'option "--context": "servr" is no block that a part may stand in'],
    [['--root', 'gone.conf'], 'option "--root": there is no file "gone.conf"'],
  ])('%j is said to be wrong', (args, message) => {
    const { status, stderr } = run(['tree/conf.d/a.conf', ...args]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('--root names the main file, --no-root wants none', () => {
    write({ 'tree/other.conf': `${EVENTS}http { keepalive_timeout 5s; server { include conf.d/loc.inc; } }` });
    write({ 'tree/conf.d/loc.inc': 'root /a;\nroot /b;' });
    const { messages } = found(['tree/conf.d/loc.inc', '--root', 'tree/other.conf']);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['directive-duplicate']);
    expect(found(['tree/conf.d/a.conf', '--no-root']).files).toEqual({ 'tree/conf.d/a.conf': 1 });
  });

  test.each([
    'x.conf.sample',
    'x',
    'x.inc',
    'x.vhost',
    'proxy-confs/x.subdomain.conf.sample',
    'x.nginx',
    'x.conf.dist',
  ])('a file called %s is read when it is named', (name) => {
    write({ [`names/${name}`]: WRONG });
    expect(found([`names/${name}`]).files).toEqual({ [`names/${name}`]: 1 });
  });

  test('without a path the summary says what was linted', () => {
    const summary = (name: string) => run([], { cwd: at(name) }).stdout;
    expect(summary('tree')).toMatch(/in 3 files of "nginx.conf"/);
    expect(summary('tree/conf.d')).toContain(`of "${at('tree/conf.d')}"`);
  });

  test('files lists what is linted', () => {
    write({ 'tree/sites-available/off': WRONG, 'tree/supervisord.conf': '[a]\nb = c\n', 'tree/lone.conf': WRONG });
    rmSync(at('tree/other.conf'), { force: true });
    const listed = (args: readonly string[]) => {
      const list = JSON.parse(run(['files', ...args, '--format', 'json']).stdout) as { path: string; status: string }[];
      return list.map(({ path }) => path.slice(place.path.length + 1)).sort();
    };
    const all = ['conf.d/a.conf', 'conf.d/b.conf', 'lone.conf', 'nginx.conf', 'sites-available/off'];
    expect(listed(['tree'])).toEqual(all.map((name) => `tree/${name}`));
    expect(Object.keys(found(['tree']).files)).toEqual(listed(['tree']));
    expect(listed(['tree/conf.d/a.conf'])).toEqual(['tree/conf.d/a.conf', 'tree/conf.d/b.conf', 'tree/nginx.conf']);
    expect(listed(['tree/conf.d/a.conf', '--no-root'])).toEqual(['tree/conf.d/a.conf']);
  });
});
