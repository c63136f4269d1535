import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/project/yaml.ts';
import { CLI } from '../support/cli.ts';
import { EVENTS, SITE, tree, write, ZERO } from '../support/tree.ts';

function run(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('node', [CLI, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('init', () => {
  const schema = JSON.parse(readFileSync('nginx-lint.schema.json', 'utf8')) as object;
  const written = (cwd: string) => readYaml(readFileSync(join(cwd, '.nginx-lint.yaml'), 'utf8'));

  test('writes a file for what it finds, with which nginx-lint works', () => {
    const cwd = tree({
      ...SITE,
      Dockerfile: 'FROM nginx:1.27.3-alpine\n',
      'edge/main.conf': `${EVENTS}stream { }\n`,
      'edge/http.conf': 'http { }\n',
      'all.conf': `${EVENTS}include edge/http.conf;\n`,
      'README.md': '',
    });
    expect(run(cwd, 'init')).toMatchObject({ status: 0, stderr: '' });
    const { value, mistakes } = written(cwd);
    expect(mistakes).toEqual([]);
    expect(value).toEqual({
      extends: 'nginx-lint:recommended',
      entries: ['all.conf', 'edge/main.conf', 'nginx.conf'],
      nginx: { version: '1.27.3' },
    });
    const validate = new Ajv({ strict: false }).compile(schema);
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(run(cwd, 'config', 'validate')).toEqual({ status: 0, stdout: '✔ .nginx-lint.yaml\n', stderr: '' });
    const { status, stdout } = run(cwd, '-f', 'compact');
    expect([status, stdout]).toEqual([1, expect.stringContaining('conf.d/a.conf:2:1: error:')]);
    write(cwd, { 'conf.d/a.conf': '' });
    expect(run(cwd).status).toBe(0);
  });

  test('says how many main files there are, rather than all', () => {
    const hosts = Array.from({ length: 12 }, (_, i) => [`hosts/${i}/nginx.conf`, `${EVENTS}http { }\n`] as const);
    const cwd = tree({ '.git/HEAD': '', ...Object.fromEntries(hosts) });
    const [first, second, third] = ['hosts/0/nginx.conf', 'hosts/1/nginx.conf', 'hosts/10/nginx.conf'];
    expect(run(cwd, 'init').stdout).toContain(` for ${first}, ${second}, ${third} and 9 more;`);
    expect(run(cwd).stdout).toContain(` in 12 files of "${first} ${second} ${third} and 9 more"`);
  });

  test('works where there are only parts', () => {
    const cwd = tree({ '.git/HEAD': '', 'sites-available/shop': ZERO });
    expect(run(cwd, 'init').status).toBe(0);
    expect(run(cwd, '-f', 'compact').stdout).toContain('sites-available/shop:2:1: error:');
  });

  test('names files as they are in the file, and harmless on a terminal', () => {
    const name = 'a "b": #\u001b[2J\n*.conf';
    const cwd = tree({ '.git/HEAD': '', [name]: `${EVENTS}http { }\n` });
    const { status, stdout } = run(cwd, 'init');
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining('for a "b": #\\x1b[2J⏎*.conf; "nginx-lint" lints it\n'),
    ]);
    expect(written(cwd).value).toMatchObject({ entries: [name] });
    expect(run(cwd)).toMatchObject({ status: 0, stdout: expect.stringContaining('no problems in 1 file') });
  });

  test('leaves no file where the disk takes none of it', () => {
    const cwd = tree({ '.git/HEAD': '', 'nginx.conf': 'events {}\nhttp {}\n' });
    const { status, stderr } = spawnSync('sh', ['-c', `ulimit -f 0; exec node ${CLI} init`], { cwd, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('cannot write ".nginx-lint.yaml"'),
    });
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'nginx.conf']);
  });

  test.each([
    ['a file that is there', { '.nginx-lint.toml': '' }, '".nginx-lint.toml" is there already: nothing was written'],
    ['a tree without nginx', { 'supervisord.conf': '[a]\nb = c\n' }, 'no nginx configuration'],
  ])('refuses %s', (_, files, message) => {
    const cwd = tree({ '.git/HEAD': '', ...(files as Record<string, string>) });
    const before = spawnSync('ls', ['-A', cwd], { encoding: 'utf8' }).stdout;
    expect(run(cwd, 'init')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
    expect(spawnSync('ls', ['-A', cwd], { encoding: 'utf8' }).stdout).toBe(before);
  });
});

describe('config print', () => {
  interface Printed {
    readonly rules: Record<string, { level: string; from: string; options?: Record<string, object> }>;
    readonly inContexts: object[];
    readonly nginx: object;
    readonly limits: Record<string, object>;
    readonly ignored: boolean;
    readonly configurationFiles: string[];
  }
  const cwdOf = () =>
    tree({
      ...SITE,
      '.nginx-lint.yaml':
        'extends: ./base.json\nnginx:\n  version: "1.28"\nrules:\n  proxy-timeout-zero: warning\nlimits:\n  files: 20000\n',
      'base.json': '{"extends": "nginx-lint:strict",\n"rules": {"proxy-timeout-suspicious": {"maxRead": 9}}}',
      'conf.d/.nginx-lint.toml': [
        'requireReason = false',
        'ignores = ["*.bak"]',
        '[[overrides]]',
        'files = ["a.conf"]',
        'rules.proxy-timeout-suspicious = ["error", { maxConnect = 7 }]',
        '[[overrides]]',
        'contexts = ["stream"]',
        'rules.proxy-timeout-zero = "off"',
      ].join('\n'),
    });
  const print = (cwd: string, ...args: readonly string[]) =>
    JSON.parse(run(cwd, 'config', 'print', ...args).stdout) as Printed;

  test('shows what holds for a file, and where each part was set', () => {
    const cwd = cwdOf();
    const { rules, nginx, limits, inContexts, ignored, configurationFiles } = print(cwd, 'conf.d/a.conf');
    expect(configurationFiles.map((path) => path.slice(cwd.length + 1))).toEqual([
      'base.json',
      '.nginx-lint.yaml',
      'conf.d/.nginx-lint.toml',
    ]);
    expect(rules['proxy-timeout-zero']).toEqual({ level: 'warning', from: '.nginx-lint.yaml:5:3' });
    expect(rules['unknown-directive']).toEqual({ level: 'error', from: 'nginx-lint:strict' });
    expect(rules['suppression-without-reason']).toEqual({ level: 'off', from: 'conf.d/.nginx-lint.toml:1:1' });
    expect(rules['referenced-file-missing']).toEqual({ level: 'off', from: 'no preset has it' });
    expect(rules['proxy-timeout-suspicious']).toMatchObject({
      level: 'error',
      from: 'conf.d/.nginx-lint.toml:5:7',
      options: {
        maxRead: { value: 9, from: 'base.json:2:11' },
        maxConnect: { value: 7, from: 'conf.d/.nginx-lint.toml:5:7' },
        minConnect: { value: 1, from: 'default' },
      },
    });
    expect(nginx).toEqual({ version: { value: '1.28', from: '.nginx-lint.yaml:3:3' } });
    expect(limits).toMatchObject({
      files: { value: 20_000, from: '.nginx-lint.yaml:7:3' },
      words: { value: 2_000_000, from: 'default' },
    });
    expect(inContexts).toEqual([
      { contexts: ['stream'], rules: { 'proxy-timeout-zero': 'off' }, from: 'conf.d/.nginx-lint.toml:6:3' },
    ]);
    expect(ignored).toBe(false);
  });

  test('with what the command line lays over it', () => {
    const cwd = cwdOf();
    write(cwd, { 'conf.d/b.bak': '' });
    const { rules, nginx, limits, ignored } = print(
      cwd,
      'conf.d/b.bak',
      '--rule',
      'proxy-timeout-zero=info',
      '--skip',
      'unknown-directive',
      '--nginx-version',
      '1.24',
      '--limit',
      'files=9',
    );
    expect(rules['proxy-timeout-zero']).toEqual({ level: 'info', from: 'option "--rule"' });
    expect(rules['unknown-directive']).toEqual({ level: 'off', from: 'option "--skip"' });
    expect(nginx).toEqual({ version: { value: '1.24', from: 'option "--nginx-version"' } });
    expect(limits['files']).toEqual({ value: 9, from: 'option "--limit"' });
    expect(ignored).toBe(true);
    const none = print(cwd, 'conf.d/a.conf', '--no-config');
    expect(none.rules['proxy-timeout-zero']).toEqual({ level: 'error', from: 'default' });
    expect(none.configurationFiles).toEqual([]);
  });
});

test('config validate says what is wrong, also with what is extended and with plugins', () => {
  const cwd = tree({ ...SITE, '.nginx-lint.json': '{"rules": {"nope": "off"}}', 'ok.yaml': 'plugins: [./gone.mjs]' });
  expect(run(cwd, 'config', 'validate')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(':1:12: unknown'),
  });
  expect(run(cwd, 'config', 'validate', 'ok.yaml')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('plugin "./gone.mjs" was left out'),
  });
  write(cwd, { 'ok.yaml': 'entries: [nginx.conf, gone/*.conf]' });
  expect(run(cwd, 'config', 'validate', 'ok.yaml').stderr).toContain('ok.yaml:1:23: no file matches "gone/*.conf"');
  write(cwd, { 'ok.yaml': 'root: true' });
  expect(run(cwd, 'config', 'validate', 'ok.yaml')).toMatchObject({ status: 0, stdout: '✔ ok.yaml\n' });
  expect(run(tree({ '.git/HEAD': '' }), 'config', 'validate').stderr).toContain('there is no configuration file');
  expect(run(cwd, 'config', 'prnt').stderr).toContain('did you mean "print"?');
});

describe('a configuration in TypeScript', () => {
  const text = "import type { Config } from 'nginx-lint/node';\nimport rule from './rule.mts';\n";
  const code =
    "export default { plugins: [{ name: 'own', rules: [rule] }], rules: { 'own/every-listen': 'error' } } satisfies Config;";
  const rule = `export default { id: 'every-listen', severity: 'warning' as const,
    *check(config: { all(name: string): Iterable<object> }) { for (const at of config.all('listen')) yield { at, message: 'listens' }; } };`;
  const files = { ...SITE, 'conf.d/a.conf': 'server { listen 8080; return 204; }\n', 'rule.mts': rule };
  const strips = Boolean((process.features as { typescript?: unknown }).typescript);

  test.each(['nginx-lint.config.ts', 'nginx-lint.config.mts'])('%s', (name) => {
    const types = { 'package.json': '{"type":"module"}' };
    const { status, stdout, stderr } = run(tree({ ...files, ...types, [name]: text + code }), '-f', 'compact');
    if (strips) expect([status, stdout]).toEqual([1, expect.stringContaining('error: listens [own/every-listen]')]);
    else expect([status, stderr]).toEqual([2, expect.stringContaining('needs a Node that reads TypeScript (22.18')]);
  });
});

test('code that Node does not take for a module is told what to be called', () => {
  const cwd = tree({ ...SITE, 'package.json': '{"type":"commonjs"}', 'nginx-lint.config.js': 'export default {};' });
  expect(run(cwd)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^nginx-lint: cannot .*; name it "\.mjs"$/m),
  });
});

test('a plugin that fails is in the report, and the status is 2', () => {
  const config = '{"plugins": ["./bad.mjs"]}';
  const cwd = tree({ ...SITE, 'conf.d/a.conf': '', '.nginx-lint.json': config, 'bad.mjs': 'throw new Error("boom");' });
  const { status, stdout } = run(cwd, '-f', 'compact');
  expect([status, stdout]).toEqual([
    2,
    expect.stringContaining('plugin "./bad.mjs" was left out: cannot load "bad.mjs": boom'),
  ]);
  expect(run(cwd, '--no-config').status).toBe(0);
});

test('what a plugin does wrong beside its rules makes the status 2', () => {
  const text =
    'Promise.reject(Error("late")); await new Promise((done) => setTimeout(done)); export default { rules: [] };';
  const cwd = tree({ ...SITE, 'conf.d/a.conf': '', '.nginx-lint.json': '{"plugins": ["./bad.mjs"]}', 'bad.mjs': text });
  expect(run(cwd)).toMatchObject({ status: 2, stderr: expect.stringContaining('late') });
});

test('a path that is ignored is said to be, and nothing is wrong', () => {
  const cwd = tree({ ...SITE, '.nginx-lint.json': '{"ignores": ["conf.d"]}' });
  expect(run(cwd, 'conf.d/a.conf', '-f', 'json')).toEqual({
    status: 0,
    stdout: '[]\n',
    stderr: 'nginx-lint: "conf.d/a.conf" is ignored by the configuration file\n',
  });
  expect(run(cwd, 'conf.d/a.conf')).toMatchObject({ status: 0, stdout: '' });
  write(cwd, { '.nginx-lint.json': '{"ignores": ["*"]}' });
  expect(run(cwd)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('nothing to lint') });
});

test('rules of plugins are listed and explained', () => {
  const cwd = join(process.cwd(), 'examples/custom-rule');
  expect(run(cwd, 'rules').stdout).toMatch(/\nplugins\n  house\/read-timeout-implicit +warning +Every proxied/);
  const { status, stdout } = run(cwd, 'explain', 'house/read-timeout-implicit');
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(/^house.*\(plugin, warning\)[^]*Option internal[^]*Right:/),
  ]);
  expect(stdout).toContain('More:  https://nginx.org/');
  const misspelt = run(cwd, 'explain', 'house/read-timeout-implcit');
  expect([misspelt.status, misspelt.stderr]).toEqual([2, expect.stringContaining('did you mean "house/read-timeout')]);
});
