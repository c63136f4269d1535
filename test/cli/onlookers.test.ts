import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { record } from '../../src/cli/cache/recorder.ts';
import { withProgress } from '../../src/cli/progress.ts';
import { stats } from '../../src/cli/stats.ts';
import type { Report } from '../../src/diagnostic.ts';
import { memoryHost } from '../../src/host.ts';
import type { Host } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { CLI } from '../support/cli.ts';
import { settingsFor } from '../support/examples.ts';
import { sandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';

const MAIN = 'events {}\nhttp { include conf.d/*.conf; include gone.conf; }\n';
const ZERO = 'server { listen 8080; location / { proxy_read_timeout 0; proxy_pass http://10.0.0.10:8080; } }\n';

let box: Sandbox;
beforeAll(() => {
  box = sandbox();
  box.write({
    '.git/HEAD': '',
    'web/nginx.conf': MAIN,
    'web/conf.d/a.conf': ZERO,
    'web/.nginx-lint.json': '{"rules": {"worker-processes-unset": "off"}}',
  });
});
afterAll(() => box.remove());

const run = (...args: string[]) => box.run(['node', CLI, ...args]);

describe('the report stays what it is', () => {
  test.each([[['--stats']], [['--debug']], [['--stats', '--debug']]])('%j', (options) => {
    const plain = run('web/conf.d/a.conf');
    const observed = run(...options, 'web/conf.d/a.conf');
    expect([observed.status, observed.stdout]).toEqual([plain.status, plain.stdout]);
    expect(plain.stderr).toBe('');
    expect(observed.stderr).not.toBe('');
  });
});

test('--stats says what was read, and the time of each rule, the slowest first', () => {
  const { stderr } = run('--stats', 'web/nginx.conf');
  expect(stderr).toMatch(/^2 files, 1 KB\n/);
  for (const name of ['reading and parsing', 'includes and placing', 'the model that rules share', 'in all'])
    expect(stderr).toMatch(new RegExp(` ms +\\d+ %  ${name}\n`));
  const rules = stderr.slice(stderr.indexOf('\n\n'));
  const times = [...rules.matchAll(/^ +([\d.]+) ms +\d+ % {2}[a-z]/gm)].map((match) => Number(match[1]));
  expect(times.length).toBeGreaterThan(5);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(run('--stats', '--only', 'proxy-timeout-zero', 'web/nginx.conf').stderr).toMatch(
    / %  proxy-timeout-zero {2}1 finding\n$/,
  );
});

test('--debug says what was found, read and decided', () => {
  const { stderr } = run('--debug', 'web/conf.d/a.conf');
  for (const line of [
    'configuration file: "web/.nginx-lint.json"',
    'suppressions file: "web/nginx-lint-suppressions.json"',
    `named: "${box.path}/web/conf.d/a.conf"`,
    `to lint: "${box.path}/web/nginx.conf" {"parts":["${box.path}/web/conf.d/a.conf"]}`,
    `read "${box.path}/web/conf.d/a.conf" (${ZERO.length} bytes)`,
    `listed "${box.path}/web/conf.d" (1 names)`,
    `not read: "${box.path}/web/gone.conf" (No such file or directory)`,
    'limits: {"directives":1000000,',
  ])
    expect(stderr).toContain(`debug: ${line}`);
  expect(stderr).toMatch(/debug: \d+ of \d+ rules run; nginx: \{"from":\[1,22,0\]/);
});

test('--debug says which code is run', () => {
  box.write({
    'own/nginx.conf': MAIN,
    'own/.nginx-lint.json': '{"plugins":["./a.mjs"]}',
    'own/a.mjs': 'export default { rules: [] };',
  });
  expect(run('--debug', 'own/nginx.conf').stderr).toContain(`debug: plugin: "${box.path}/own/a.mjs"\n`);
});

test('--debug shows the limits of the call', () => {
  const { stderr } = run('--debug', '--limit', 'files=7', '--limit', 'words=90', 'web/nginx.conf');
  expect(stderr).toContain('debug: limits: {"directives":1000000,"files":7,');
  expect(stderr).toContain('"words":90,');
});

test('a file that says it is empty is read up to the limit', () => {
  box.write({ 'endless/nginx.conf': 'events {} http { include /proc/cpuinfo; }' });
  const { stderr } = run('--debug', '--limit', 'fileSize=100', 'endless/nginx.conf');
  expect(stderr).toContain('debug: cannot read "/proc/cpuinfo": File too large');
});

test('who looks on passes on how much is to be read', () => {
  const asked: (number | undefined)[] = [];
  const disk: Host = { ...memoryHost({}), read: (_, most) => (asked.push(most), new Uint8Array()) };
  const terminal = { isTTY: true, write: () => true };
  for (const host of [stats().host!(disk), withProgress(disk, terminal).host, record(disk, 0).host]) host.read('/a', 7);
  expect(asked).toEqual([7, 7, 7]);
});

test('an observer is handed each rule once for each configuration, and the pieces of its model as rules ask for them', () => {
  const ran: string[] = [];
  const observer = { time: <T>(name: string, work: () => T) => (ran.push(name), work()) };
  const settings = settingsFor(builtinRules, {});
  const report = check(
    memoryHost({ '/nginx.conf': ZERO }),
    [{ path: '/nginx.conf' }],
    settings,
    undefined,
    undefined,
    observer,
  );
  expect(ran.filter((name) => name !== 'model')).toEqual(['load', ...settings.rules.keys()]);
  expect(ran.filter((name) => name === 'model').length).toBeGreaterThan(5);
  const shown = ({ diagnostics }: Report) =>
    diagnostics.map(({ ruleId, level, start, message }) => [ruleId, level, start, message]);
  expect(shown(report).length).toBeGreaterThan(0);
  expect(shown(report)).toEqual(shown(check(memoryHost({ '/nginx.conf': ZERO }), [{ path: '/nginx.conf' }], settings)));
});
