import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLI } from '../support/cli.ts';
import { sandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';
import { EVENTS } from '../support/tree.ts';

const PATHS = ['hosts/a/nginx.conf', 'hosts/b/nginx.conf'];
const BASELINES = PATHS.map((path) => path.replace('nginx.conf', 'nginx-lint-suppressions.json'));
const ZERO = 'proxy-timeout-zero';
const main = (inside: string) => `${EVENTS}http { access_log off; server { listen 8080; location / { ${inside} } } }\n`;
const PLUGIN = (name: string, why: string) => `export default { name: '${name}', rules: [{ id: 'no-listen',
  severity: 'warning', summary: 'Do not listen.', why: '${why}', reference: 'https://a.example/', examples: [],
  *check(config) { for (const at of config.all('listen')) yield { at, message: 'listens' }; } }] };`;

let box: Sandbox;
beforeEach(() => {
  box = sandbox();
  box.write({
    '.git/HEAD': '',
    'shared/proxy.conf': 'proxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;\n',
    'hosts/a/nginx.conf': main('include ../../shared/proxy.conf;'),
    'hosts/b/nginx.conf': main('include ../../shared/proxy.conf; proxy_send_timeout 0;'),
    'hosts/a/.nginx-lint.json': '{}',
    'hosts/b/.nginx-lint.json': '{"plugins": ["./own.mjs"]}',
    'hosts/b/own.mjs': PLUGIN('own', 'Because of b.'),
  });
});
afterEach(() => box.remove());

const run = (...args: readonly string[]) => box.run(['node', CLI, ...args]);
const json = (name: string): unknown => JSON.parse(readFileSync(join(box.path, name), 'utf8'));

interface File {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string; readonly level: string }[];
}

/** What is shown, "file rule", of the rule that the hosts have in common. */
function shown(...args: readonly string[]): readonly string[] {
  const { stdout } = run('-f', 'json', '--only', ZERO, ...args);
  return (JSON.parse(stdout) as File[]).flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId }) => `${filePath.replace(/.*\/(?=hosts\/.\/n|shared)/, '')} ${ruleId}`),
  );
}
const SHARED = `shared/proxy.conf ${ZERO}`;
const OWN = `hosts/b/nginx.conf ${ZERO}`;

test('one call, one report, one status: the worst', () => {
  const both = run(...PATHS);
  expect([both.status, both.stderr]).toEqual([1, '']);
  expect(both.stdout.match(/problems? \(/g)).toHaveLength(1);
  expect(run(PATHS[0]!, '--skip', ZERO).status).toBe(0);
  box.write({ 'hosts/b/own.mjs': 'nonsense' });
  expect(run(PATHS[0]!).status).toBe(1);
  expect(run(...PATHS).status).toBe(2);
});

test('each configuration has its own limits, and the call lies over all of them', () => {
  box.write({ 'hosts/b/.nginx-lint.json': '{"limits": {"includeDepth": 1, "findings": 1}}' });
  box.write({ 'shared/proxy.conf': 'include deep.conf;\nproxy_pass http://10.0.0.10:8080;\n', 'shared/deep.conf': '' });
  for (const path of PATHS)
    box.write({ [path]: main('include proxy.conf;').replace('http {', 'http { nope on; nope off;') });
  const found = (rule: string, ...args: readonly string[]) =>
    run('-f', 'jsonl', '--prefix', 'shared', ...args, ...PATHS)
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { filePath: string; ruleId: string; message: string })
      .filter(({ ruleId }) => ruleId === rule)
      .map(({ filePath, message }) => `${filePath.slice(box.path.length + 1)}: ${message.split(':', 1)[0]}`);
  const unknown = PATHS.map((path) => `${path}: unknown directive "nope"`);
  expect(found('unknown-directive')).toEqual([unknown[0], unknown[0], unknown[1]]);
  expect(found('limit-reached')).toEqual([
    'hosts/b/nginx.conf: too many findings of "unknown-directive"',
    'shared/proxy.conf: too many includes within includes',
  ]);
  expect(found('limit-reached', '--limit', 'findings=9', '--limit', 'includeDepth=9')).toEqual([]);
  expect(found('limit-reached', '--limit', 'findings=1')).toHaveLength(3);
  const told = run('--debug', '--limit', 'files=7', ...PATHS).stderr.match(/(?<=^debug: limits: ).*$/gm);
  expect(told?.map((line) => JSON.parse(line) as object)).toMatchObject([
    { files: 7, includeDepth: 100, findings: 50_000 },
    { files: 7, includeDepth: 1, findings: 1 },
  ]);
});

test('rules of plugins are described wherever they ran', () => {
  const { stdout } = run('-f', 'sarif', ...PATHS);
  const { runs } = JSON.parse(stdout) as {
    runs: [{ tool: { driver: { rules: { id: string; fullDescription: { text: string } }[] } } }];
  };
  const described = runs[0].tool.driver.rules.find(({ id }) => id === 'own/no-listen');
  expect(described?.fullDescription.text).toBe('Because of b.');
});

describe('what is accepted stands beside the configuration file of each', () => {
  test('a shared finding in both, and nowhere else', () => {
    expect(shown(...PATHS)).toEqual([SHARED, OWN]);
    expect(run('--suppress-rule', ZERO, ...PATHS).status).toBe(0);
    expect(BASELINES.map(json)).toEqual([
      { '../../shared/proxy.conf': { [ZERO]: { count: 1 } } },
      { '../../shared/proxy.conf': { [ZERO]: { count: 1 } }, 'nginx.conf': { [ZERO]: { count: 1 } } },
    ]);
    expect(existsSync(join(box.path, 'nginx-lint-suppressions.json'))).toBe(false);
    expect(shown(...PATHS)).toEqual([]);
    for (const path of PATHS) expect(shown(path)).toEqual([]);
  });

  test('a shared finding is shown while one of them does not accept it', () => {
    run('--suppress-rule', ZERO, PATHS[0]!);
    expect(shown(PATHS[0]!)).toEqual([]);
    expect(shown(...PATHS)).toEqual([SHARED, OWN]);
  });

  test('what does not occur any more is said of each, and taken out', () => {
    run('--suppress-rule', ZERO, ...PATHS);
    box.write({ 'shared/proxy.conf': 'proxy_pass http://10.0.0.10:8080;\n' });
    const left = run(...PATHS);
    expect(left.status).toBe(2);
    for (const name of BASELINES) expect(left.stderr).toContain(`"${name}" suppresses what does not occur any more`);
    expect(run('--prune-suppressions', ...PATHS).status).toBe(0);
    expect(BASELINES.map(json)).toEqual([{}, { 'nginx.conf': { [ZERO]: { count: 1 } } }]);
  });

  test('unless the call names one file for all', () => {
    run('--suppress-rule', ZERO, '--suppressions-location', 'all.json', ...PATHS);
    expect(BASELINES.some((name) => existsSync(join(box.path, name)))).toBe(false);
    expect(json('all.json')).toEqual({
      'hosts/b/nginx.conf': { [ZERO]: { count: 1 } },
      'shared/proxy.conf': { [ZERO]: { count: 1 } },
    });
    expect(shown('--suppressions-location', 'all.json', ...PATHS)).toEqual([]);
  });

  test('also of a report that was kept', () => {
    box.write({ 'hosts/b/.nginx-lint.json': '{}' });
    run('--suppress-rule', ZERO, PATHS[0]!);
    box.run(['sleep', '0.2']);
    const cached = (...args: readonly string[]) => shown('--cache', '--cache-location', 'cache', ...args);
    expect(cached(...PATHS)).toEqual([SHARED, OWN]);
    expect(existsSync(join(box.path, 'cache'))).toBe(true);
    expect(cached(...PATHS)).toEqual([SHARED, OWN]);
    run('--suppress-rule', ZERO, PATHS[1]!);
    expect(cached(...PATHS)).toEqual([]);
  });
});

test('fixes are made by the settings of each', () => {
  const URI = 'proxy-pass-uri-not-allowed';
  const regex = main('').replace('location / {', 'location ~ ^/a { proxy_pass http://10.0.0.10:8080/;');
  box.write({
    'hosts/a/nginx.conf': regex,
    'hosts/b/nginx.conf': regex,
    'hosts/b/.nginx-lint.json': JSON.stringify({ rules: { [URI]: 'off' } }),
  });
  expect(run('--fix', ...PATHS).stderr).toContain('fixed 1 problem in 1 file\n');
  expect(readFileSync(join(box.path, PATHS[0]!), 'utf8')).toBe(regex.replace('8080/;', '8080;'));
  expect(readFileSync(join(box.path, PATHS[1]!), 'utf8')).toBe(regex);
});

test('--debug and --stats look on at all of it', () => {
  const { stderr, stdout } = run('--debug', '--stats', ...PATHS);
  expect(stdout).toBe(run(...PATHS).stdout);
  for (const name of PATHS) expect(stderr).toContain(`named: "${join(box.path, name)}"`);
  expect(stderr.match(/debug: read "[^"]*shared\/proxy.conf"/g)).toHaveLength(1);
  expect(stderr).toContain('\n3 files, ');
});

test('"files" lists them all, "route" wants one', () => {
  expect(run('files', ...PATHS).stdout).toContain('\n3 files\n');
  const { status, stderr } = run('route', 'http://localhost/', 'hosts');
  expect([status, stderr]).toEqual([2, expect.stringContaining('"hosts" holds several configurations')]);
});
