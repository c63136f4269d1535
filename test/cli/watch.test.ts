import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLI } from '../support/cli.ts';
import { isInstalled, sandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';

const CLEAN = 'server { listen 8080; location / { proxy_pass http://10.0.0.10:8080; } }\n';
const BROKEN = CLEAN.replace('proxy_pass', 'proxy_read_timeout 0; proxy_pass');
const REPORT = 'report.json';

let box: Sandbox;
let linter: ChildProcess | undefined;
let said = '';

beforeEach(() => {
  box = sandbox();
  mkdirSync(join(box.path, '.git'));
  box.write({
    'nginx.conf': 'events {}\nhttp { include conf.d/*.conf; include late/later.conf; }\n',
    'conf.d/a.conf': CLEAN,
  });
});
afterEach(async () => {
  await end('SIGKILL');
  box.remove();
});

function start(...args: string[]): void {
  said = '';
  linter = spawn('node', [CLI, '--watch', '-f', 'json', '-o', REPORT, ...args], { cwd: box.path });
  for (const stream of [linter.stdout!, linter.stderr!])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
}

async function end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (!linter || linter.exitCode !== null || linter.signalCode !== null) return linter?.exitCode ?? null;
  const ended = new Promise<number | null>((done) => linter!.once('exit', done));
  linter.kill(signal);
  return ended;
}

function rounds(): number {
  return said.split('Ctrl-C ends it').length - 1;
}

/** The errors of the last report, each "file rule". */
function errors(): string[] {
  if (!existsSync(join(box.path, REPORT))) return ['no report'];
  const results = JSON.parse(readFileSync(join(box.path, REPORT), 'utf8')) as {
    filePath: string;
    messages: { ruleId: string; level: string }[];
  }[];
  return results.flatMap(({ filePath, messages }) =>
    messages.flatMap(({ ruleId, level }) =>
      level === 'error' ? [`${filePath.slice(box.path.length + 1)} ${ruleId}`] : [],
    ),
  );
}

/** Waits for a round, after those there were, whose report is the one wanted. */
async function report(expected: readonly string[]): Promise<void> {
  let found: string[] = [];
  for (let tries = 0; tries < 300; tries++) {
    if (rounds() > 0) {
      found = errors();
      if (JSON.stringify(found) === JSON.stringify(expected)) return;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(found, said).toEqual(expected);
}

const MISSING = 'nginx.conf include-not-found';
const ZERO = (file: string) => `${file} proxy-timeout-zero`;

describe('--watch lints again', () => {
  test('when an included file changes, comes, goes, or is replaced as editors do it', async () => {
    start('nginx.conf');
    await report([MISSING]);
    box.write({ 'conf.d/a.conf': BROKEN });
    await report([ZERO('conf.d/a.conf'), MISSING]);
    box.write({ 'conf.d/.a.conf.new': CLEAN });
    renameSync(join(box.path, 'conf.d/.a.conf.new'), join(box.path, 'conf.d/a.conf'));
    await report([MISSING]);
    box.write({ 'conf.d/b.conf': BROKEN.replace('8080', '8081') });
    await report([ZERO('conf.d/b.conf'), MISSING]);
    rmSync(join(box.path, 'conf.d/b.conf'));
    await report([MISSING]);
    box.write({ 'late/later.conf': '' });
    await report([]);
    rmSync(join(box.path, 'conf.d'), { recursive: true });
    box.write({ 'conf.d/c.conf': BROKEN });
    await report([ZERO('conf.d/c.conf')]);
  });

  test('when what a link leads to changes, and when the link does', async () => {
    box.write({ 'late/later.conf': '', 'available/one.conf': CLEAN, 'available/two.conf': BROKEN });
    rmSync(join(box.path, 'conf.d/a.conf'));
    symlinkSync('../available/one.conf', join(box.path, 'conf.d/a.conf'));
    start('nginx.conf');
    await report([]);
    box.write({ 'available/one.conf': BROKEN });
    await report([ZERO('conf.d/a.conf')]);
    box.write({ 'available/one.conf': CLEAN });
    await report([]);
    rmSync(join(box.path, 'conf.d/a.conf'));
    symlinkSync('../available/two.conf', join(box.path, 'conf.d/a.conf'));
    await report([ZERO('conf.d/a.conf')]);
  });

  test('when the main file was gone for a while, and when the configuration file changes', async () => {
    box.write({ 'late/later.conf': '', 'conf.d/a.conf': BROKEN });
    start('nginx.conf');
    await report([ZERO('conf.d/a.conf')]);
    const main = readFileSync(join(box.path, 'nginx.conf'), 'utf8');
    rmSync(join(box.path, 'nginx.conf'));
    await expect.poll(() => said, { timeout: 15_000 }).toContain('cannot read "nginx.conf"');
    box.write({ 'conf.d/a.conf': CLEAN, 'nginx.conf': main });
    await report([]);
    box.write({ 'conf.d/a.conf': BROKEN });
    await report([ZERO('conf.d/a.conf')]);
    box.write({ '.nginx-lint.json': '{"rules": {"proxy-timeout-zero": "off"}}' });
    await report([]);
    box.write({ '.nginx-lint.json': '{"rules": ' });
    await expect.poll(() => said, { timeout: 15_000 }).toContain('no valid JSON');
    box.write({ '.nginx-lint.json': '{}' });
    await report([ZERO('conf.d/a.conf')]);
  });
});

describe('--watch', () => {
  test('reads no more of a file than the limit, whatever its size says', async () => {
    box.write({
      'conf.d/a.conf': '',
      'late/later.conf': '',
      'nginx.conf': 'events {} http { include /proc/cpuinfo; }',
    });
    start('--debug', '--limit', 'fileSize=100', 'nginx.conf');
    await expect.poll(() => said, { timeout: 15_000 }).toContain('debug: cannot read "/proc/cpuinfo": File too large');
  });

  test('its own report, and files that nobody asked about, are no change', async () => {
    box.write({ 'late/later.conf': '' });
    start('.');
    await report([]);
    const before = rounds();
    box.write({ 'conf.d/a.conf': BROKEN });
    await report([ZERO('conf.d/a.conf')]);
    await new Promise((done) => setTimeout(done, 1500));
    // One round for the change, and one at most for the report that was new in the directory.
    expect(rounds() - before).toBeLessThanOrEqual(2);
  });

  const plugin = (check: string) =>
    `export default { id: 'own', severity: 'error', *check(config) { for (const at of config.all('events')) { ${check} } } };`;

  test('when a plugin changes', async () => {
    // A report that is new in the directory would make another round.
    box.write({ '.nginx-lint.json': '{"plugins":["./own.mjs"]}', 'own.mjs': plugin(''), [REPORT]: '[]' });
    start('nginx.conf');
    await report([MISSING]);
    box.write({ 'own.mjs': plugin("yield { at, message: 'found' };") });
    await report(['nginx.conf own/own', MISSING]);
  });

  test('again and again', async () => {
    start('nginx.conf');
    await report([MISSING]);
    for (let i = 0; i < 6; i++) {
      box.write({ 'conf.d/a.conf': BROKEN });
      await report([ZERO('conf.d/a.conf'), MISSING]);
      box.write({ 'conf.d/a.conf': CLEAN });
      await report([MISSING]);
    }
    expect(said).toMatch(/^(watching \d+ paths; Ctrl-C ends it\n)+$/);
  });

  test('until a signal ends it, also where a rule never does', async () => {
    const endless = plugin("process.stderr.write('going round'); for (;;);");
    box.write({ '.nginx-lint.json': '{"plugins":["./own.mjs"]}', 'own.mjs': endless });
    start('nginx.conf');
    await expect.poll(() => said, { timeout: 15_000 }).toContain('going round');
    await end('SIGINT');
    expect(linter!.signalCode).toBe('SIGINT');
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it with %d', async (signal, status) => {
    start('nginx.conf');
    await report([MISSING]);
    expect(await end(signal)).toBe(status);
    expect(said).not.toContain('\u001b');
  });

  test.each([
    [['-'], '"--watch": standard input comes once'],
    [['gone.conf'], 'cannot read "gone.conf"'],
  ])('%j is refused', (args, message) => {
    const { status, stderr } = spawnSync('node', [CLI, '--watch', ...args], {
      cwd: box.path,
      encoding: 'utf8',
      input: '',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test.skipIf(!isInstalled('script'))('clears the screen of a terminal', async () => {
    linter = spawn('script', ['-qefc', `node ${CLI} --watch nginx.conf`, '/dev/null'], { cwd: box.path });
    let shown = '';
    linter.stdout!.on('data', (chunk: Buffer) => (shown += chunk.toString()));
    await expect.poll(() => shown, { timeout: 15_000 }).toContain('Ctrl-C ends it');
    expect(shown.startsWith('\u001b[2J\u001b[3J\u001b[H')).toBe(true);
  });
});
