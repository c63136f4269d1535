import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const CLI = join(process.cwd(), 'dist/cli.cjs');
const EVENTS = 'worker_processes auto; worker_rlimit_nofile 8192; events { worker_connections 4096; }\n';
let directory = '';

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'nginx-lint-'));
  mkdirSync(join(directory, '.git'));
});
afterAll(() => rmSync(directory, { recursive: true }));

function write(files: Record<string, string | Uint8Array>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
}

function run(args: readonly string[], options: { input?: string; env?: Record<string, string>; cwd?: string } = {}) {
  const { env, ...rest } = options;
  const { status, stdout, stderr } = spawnSync('node', [CLI, ...args], {
    cwd: directory,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: directory, ...env },
    ...rest,
  });
  return { status, stdout, stderr };
}

const location = (lines: string) =>
  `${EVENTS}http { access_log off; server { listen 8080; location / {\n${lines}\n} } }\n`;
const ZERO = location('proxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;');
const WARNS = location('proxy_send_timeout 0;\nproxy_pass http://10.0.0.10:8080;');
const CLEAN = location('proxy_pass http://10.0.0.10:8080;');

describe('exit status', () => {
  test.each([
    ['clean', CLEAN, [], 0],
    ['an error', ZERO, [], 1],
    ['a warning', WARNS, [], 0],
    ['a warning that counts', WARNS, ['--fail-on', 'warning'], 1],
    ['a warning too many', WARNS, ['--max-warnings', '0'], 1],
    ['a warning that may be', WARNS, ['--max-warnings', '1'], 0],
    [
      'an error that is only shown as one from a higher level on',
      ZERO,
      ['--severity', 'error', '--fail-on', 'info'],
      1,
    ],
    ['an error switched off', ZERO, ['--rule', 'proxy-timeout-zero=off'], 0],
    ['a rule left out', ZERO, ['--skip', 'proxy-timeout-zero'], 0],
    ['another rule alone', ZERO, ['--only', 'proxy-slash-mismatch'], 0],
    ['an error made a warning', ZERO, ['--rule', 'proxy-timeout-zero={"level":"warning"}'], 0],
  ])('%s', (_, text, args, expected) => {
    write({ 'nginx.conf': text });
    expect(run(['nginx.conf', ...args]).status).toBe(expected);
  });
});

describe('what cannot be done is said in a line, with status 2', () => {
  test.each([
    [['--formt', 'json'], 'unknown option "--formt", did you mean "--format"?'],
    [['--format', 'jsn'], ', not "jsn", did you mean "json"?'],
    [['--format'], 'option "--format" needs a value'],
    [['--max-warnings', 'abc'], '"--max-warnings" takes a whole number, not "abc"'],
    [['--nginx-version', '1.x'], '"1.x" is no nginx version'],
    [['--only', 'proxy-timeout-zer'], 'unknown rule "proxy-timeout-zer", did you mean "proxy-timeout-zero"?'],
    [['--rule', 'proxy-timeout-zero=loud'], '"loud" is no level'],
    [['--path-map', 'x'], 'option "--path-map" takes FROM=TO, not "x"'],
    [['nowhere.conf'], 'cannot read "nowhere.conf": No such file or directory'],
    [['empty'], 'no nginx configuration in "empty"'],
    [['none/*.conf'], 'no file matches "none/*.conf"'],
    [['explain', 'proxy-timeout-zer'], 'did you mean "proxy-timeout-zero"?'],
    [['--config', 'gone.json'], 'cannot read the configuration file "gone.json"'],
    [['-'], 'standard input is empty'],
    [['--modules', 'geoip2,strem'], 'option "--modules": unknown module "strem", did you mean "stream"?'],
    [['--flavor', 'nginx'], 'option "--flavor" takes "oss", "plus", "openresty", "angie", "tengine" or "freenginx"'],
  ])('%j', (args, message) => {
    write({ 'nginx.conf': CLEAN, 'empty/readme': '' });
    const { status, stdout, stderr } = run(args, { input: '' });
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([2, '']);
  });

  test.each([
    ['{ "rules": { "proxy-timeout-zero": "loud" } }', '.nginx-lint.json:1:14: rule "proxy-timeout-zero": "loud" is no'],
    ['{ "rules": { "nope": "off" } }', '.nginx-lint.json:1:14: unknown rule "nope"'],
  ])('a configuration file %s', (text, message) => {
    write({ 'bad/nginx.conf': CLEAN, 'bad/.nginx-lint.json': text });
    const { status, stderr } = run(['bad/nginx.conf']);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    expect(run(['bad/nginx.conf', '--no-config']).status).toBe(0);
  });
});

test('a configuration file asks for reasons', () => {
  const lines =
    '# nginx-lint-disable-next-line proxy-timeout-zero\nproxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;';
  write({ 'why/nginx.conf': location(lines), 'why/.nginx-lint.json': '{ "requireReason": true }' });
  const { status, stdout } = run(['why/nginx.conf', '--format', 'compact', '--fail-on', 'warning']);
  expect([status, stdout]).toEqual([1, expect.stringContaining('suppression-without-reason')]);
  expect(run(['why/nginx.conf', '--no-config', '--fail-on', 'info']).status).toBe(0);
  write({ 'why/.nginx-lint.json': '{ "requireReason": true, "rules": { "suppression-without-reason": "error" } }' });
  expect(run(['why/nginx.conf']).status).toBe(1);
});

describe('the nginx that it is for', () => {
  const MORE = location('more_set_headers "A: b";\nproxy_pass http://10.0.0.10:8080;');
  const PLUS = location('status_zone a;\nproxy_pass http://10.0.0.10:8080;');
  test.each([
    ['modules of the call', MORE, '{}', ['--modules', 'geoip2'], 1],
    ['modules of the file', MORE, '{ "nginx": { "modules": ["geoip2"] } }', [], 1],
    [
      'the call before the file',
      MORE,
      '{ "nginx": { "modules": ["geoip2"] } }',
      ['--modules', 'stream,headers-more'],
      0,
    ],
    ['several options', MORE, '{}', ['--modules', 'stream', '--modules', 'headers-more'], 0],
    ['neither', MORE, '{}', [], 0],
    ['the flavor of the file', PLUS, '{ "nginx": { "flavor": "oss" } }', [], 1],
    ['the flavor of the call before it', PLUS, '{ "nginx": { "flavor": "oss" } }', ['--flavor', 'plus'], 0],
    ['the version of the file', location('http2 on;\nreturn 204;'), '{ "nginx": { "version": "1.22" } }', [], 1],
    ['the version of the call before it', CLEAN, '{ "nginx": { "version": "1.22" } }', ['--nginx-version', '1.28'], 0],
  ])('%s', (_, text, config, args, expected) => {
    write({ 'for/nginx.conf': text, 'for/.nginx-lint.json': config });
    expect(run(['for/nginx.conf', ...args]).status).toBe(expected);
  });
});

describe('reading', () => {
  test('an included file that may not be read makes the report incomplete', () => {
    write({ 'secret/nginx.conf': `${EVENTS}http { include s.conf; }`, 'secret/s.conf': '' });
    rmSync(join(directory, 'secret/s.conf'));
    mkdirSync(join(directory, 'secret/s.conf'));
    expect(run(['secret/nginx.conf', '-f', 'compact']).stdout).toContain('Is a directory');
    rmSync(join(directory, 'secret/s.conf'), { recursive: true });
    spawnSync('mkfifo', [join(directory, 'secret/s.conf')]);
    const { status, stdout } = run(['secret/nginx.conf']);
    expect(stdout).toMatch(/no problems|problem/);
    expect(stdout).toContain('(1 not read)');
    expect(stdout).toContain('this report is incomplete');
    expect(status).toBe(2);
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission is not "no problems"', () => {
    write({ 'locked.conf': CLEAN });
    chmodSync(join(directory, 'locked.conf'), 0);
    expect(run(['locked.conf'])).toMatchObject({ status: 2, stderr: expect.stringContaining('Permission denied') });
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
    const main = join(directory, 'p/nginx.conf');
    const a = join(directory, 'p/a.conf');
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
});

describe('reports', () => {
  test("json is ESLint's array, with clean files", () => {
    write({ 'j/nginx.conf': ZERO });
    expect(JSON.parse(run(['j', '-f', 'json']).stdout)).toEqual([
      {
        filePath: join(directory, 'j/nginx.conf'),
        messages: [
          {
            ruleId: 'proxy-timeout-zero',
            severity: 2,
            level: 'error',
            message: expect.stringContaining('"proxy_read_timeout 0" does not switch the timeout off'),
            line: 3,
            column: 1,
            endLine: 3,
            endColumn: 21,
            suggestions: [{ desc: 'Write "proxy_read_timeout 60s;"', fix: { range: expect.any(Array), text: '60s' } }],
            related: [
              {
                filePath: join(directory, 'j/nginx.conf'),
                message: 'in effect here',
                line: 4,
                column: 1,
                endLine: 4,
                endColumn: 33,
              },
            ],
            docsUrl: expect.stringMatching(/#proxy-timeout-zero$/),
          },
        ],
        suppressedMessages: [],
        errorCount: 1,
        warningCount: 0,
        infoCount: 0,
        fatalErrorCount: 0,
        fixableErrorCount: 0,
        fixableWarningCount: 0,
        usedDeprecatedRules: [],
      },
    ]);
  });

  test('pretty has no color in a pipe, and what was left out in its last lines', () => {
    write({ 'r/nginx.conf': WARNS });
    const { stdout } = run(['r', '--quiet']);
    expect(stdout).toBe('✔ no errors in 1 file, 1 warning not shown\n');
    expect(run(['r']).stdout).not.toContain('\x1b');
    expect(run(['r', '--color']).stdout).toContain('\x1b[');
    expect(run(['r'], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\x1b[');
    expect(run(['r'], { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }).stdout).not.toContain('\x1b');
  });

  test('nothing from a linted file acts on a terminal', () => {
    write({ 'evil.conf': location('set $b "\x1b]0;owned\x07\u202e.example.com";\nproxy_pass http://$b;') });
    for (const format of ['pretty', 'compact']) {
      const { stdout } = run(['evil.conf', '-f', format, '--snippets']);
      expect(stdout).toContain('\\x1b]0;owned\\x07\\u202e');
      expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f\u202e]/);
    }
  });

  test('code frames show the line, with the mark under it', () => {
    write({ 'f.conf': location('\tproxy_read_timeout 0; # here\nproxy_pass http://10.0.0.10:8080;') });
    expect(run(['f.conf', '--snippets']).stdout).toContain(
      '3 |         proxy_read_timeout 0; # here\n          |         ^~~~~~~~~~~~~~~~~~~~\n',
    );
  });

  test('a named rule is shown at the level it was given', () => {
    write({
      's/nginx.conf': CLEAN,
      's/.nginx-lint.json': '{"rules":{"worker-connections-capacity":{"level":"info","minConnections":8192}}}',
    });
    expect(run(['s', '-f', 'compact']).stdout).toContain('info: 4096 "worker_connections"');
  });

  test('go to a file when asked', () => {
    write({ 'o/nginx.conf': ZERO });
    expect(run(['o', '-f', 'compact', '-o', 'report.txt'])).toMatchObject({ status: 1, stdout: '' });
    expect(run(['o', '-o', 'new/report.txt']).status).toBe(1);
    expect(run(['o', '-o', 'o'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('a reader that leaves early is no error', () => {
    write({ 'e/nginx.conf': location(`${'proxy_read_timeout 0;\n'.repeat(1)}proxy_pass http://10.0.0.10:8080;`) });
    const { stderr } = spawnSync('sh', ['-c', `node ${CLI} e -f json | true`], { cwd: directory, encoding: 'utf8' });
    expect(stderr).toBe('');
  });
});

test('--check-files looks for the files that nginx opens, below what is linted', () => {
  const listens = 'listen 8443 ssl; ssl_certificate /etc/nginx/tls/a.pem; ssl_certificate_key /elsewhere/a.key;';
  write({ 'checked/nginx.conf': `${EVENTS}http { access_log off; server { ${listens} } }\n` });
  const found = (...args: string[]) => run(['checked/nginx.conf', '--format', 'compact', ...args]).stdout;
  expect(found()).not.toContain('referenced-file-missing');
  expect(found('--check-files').match(/referenced-file-missing/g)).toHaveLength(1);
  expect(found('--check-files')).toContain('checked/tls/a.pem');
  write({ 'checked/tls/a.pem': '' });
  expect(found('--check-files')).not.toContain('referenced-file-missing');
});

test('explain, rules, help and version say what they should', () => {
  expect(run(['explain', 'proxy-timeout-zero']).stdout).toMatch(
    /504 immediately[^]*Wrong[^]*proxy_read_timeout 0;[^]*Right/,
  );
  const rules = JSON.parse(run(['rules', '--json']).stdout);
  expect(rules).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 'proxy-timeout-zero', category: 'availability', severity: 'error' }),
    ]),
  );
  expect(run(['rules']).stdout).toContain('upstream-undefined');
  expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  const help = run(['--help']).stdout;
  for (const word of ['--nginx-version', '--path-map', 'explain RULE', 'Exit status']) expect(help).toContain(word);
});

describe('parts of a configuration', () => {
  const MAIN_FILE = `${EVENTS}http { include conf.d/*.conf; }\n`;
  const WRONG = 'server { listen 80; keepalive_timeout never; }\n';
  const site = { 'tree/nginx.conf': MAIN_FILE, 'tree/conf.d/a.conf': WRONG, 'tree/conf.d/b.conf': WRONG };
  const found = (args: readonly string[], options = {}) => {
    const { status, stdout, stderr } = run([...args, '--format', 'json'], options);
    expect(stderr).toBe('');
    const files = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string; message: string }[] }[];
    const paths = files.map(({ filePath, messages }) => [filePath.slice(directory.length + 1), messages.length]);
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
    const at = (name: string) => run([], { cwd: join(directory, name) }).stdout;
    expect(at('tree')).toMatch(/in 3 files of "nginx.conf"/);
    expect(at('tree/conf.d')).toContain(`of "${join(directory, 'tree/conf.d')}"`);
  });

  test('files lists what is linted', () => {
    write({ 'tree/sites-available/off': WRONG, 'tree/supervisord.conf': '[a]\nb = c\n', 'tree/lone.conf': WRONG });
    rmSync(join(directory, 'tree/other.conf'), { force: true });
    const listed = (args: readonly string[]) => {
      const list = JSON.parse(run(['files', ...args, '--format', 'json']).stdout) as { path: string; status: string }[];
      return list.map(({ path }) => path.slice(directory.length + 1)).sort();
    };
    const all = ['conf.d/a.conf', 'conf.d/b.conf', 'lone.conf', 'nginx.conf', 'sites-available/off'];
    expect(listed(['tree'])).toEqual(all.map((name) => `tree/${name}`));
    expect(Object.keys(found(['tree']).files)).toEqual(listed(['tree']));
    expect(listed(['tree/conf.d/a.conf'])).toEqual(['tree/conf.d/a.conf', 'tree/conf.d/b.conf', 'tree/nginx.conf']);
    expect(listed(['tree/conf.d/a.conf', '--no-root'])).toEqual(['tree/conf.d/a.conf']);
  });
});
