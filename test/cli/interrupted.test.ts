import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLI } from '../support/cli.ts';
import { sandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';

const OLD = '{"this": "is the report of an earlier run"}';
const CONTAINERS = spawnSync('unshare', ['--pid', '--fork', 'true']).status === 0;

let box: Sandbox;
beforeAll(() => {
  box = sandbox();
  const site = (port: number) =>
    `server { listen ${port}; location / { proxy_read_timeout 0; proxy_pass http://10.0.0.1:80; } }\n`;
  const sites = Array.from({ length: 400 }, (_, i) => [`conf.d/${i}.conf`, site(1024 + i)] as const);
  box.write({
    '.git/HEAD': '',
    'nginx.conf': 'events {}\nhttp { include conf.d/*.conf; }\n',
    ...Object.fromEntries(sites),
  });
});
afterAll(() => box.remove());

/** What becomes of a run that is sent a signal once it has said something on stderr. */
async function interrupted(signal: NodeJS.Signals, args: readonly string[]) {
  const linter = spawn('node', [CLI, ...args], { cwd: box.path, stdio: ['pipe', 'ignore', 'pipe'] });
  linter.stderr.once('data', () => linter.kill(signal));
  return new Promise<unknown>((done) => linter.once('exit', (status, by) => done({ status, by })));
}

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  test('ends a run at once, and leaves the report of the run before as it was', async () => {
    box.write({ 'report.json': OLD });
    const args = ['nginx.conf', '--debug', '-f', 'json', '-o', 'report.json'];
    expect(await interrupted(signal, args)).toEqual({ status: null, by: signal });
    expect(readFileSync(join(box.path, 'report.json'), 'utf8')).toBe(OLD);
    expect(readdirSync(box.path).filter((name) => name.includes('report'))).toEqual(['report.json']);
  });

  test('that comes while a file is written waits until it has its name', async () => {
    box.write({ 'report.json': OLD });
    const linter = spawn('node', [CLI, 'nginx.conf', '-f', 'html', '-o', 'report.json'], {
      cwd: box.path,
      stdio: 'ignore',
    });
    const ended = new Promise((done) => linter.once('exit', done));
    const fresh = () => readdirSync(box.path).some((name) => name.startsWith('.nginx-lint-'));
    while (linter.exitCode === null && !fresh()) await new Promise(setImmediate);
    linter.kill(signal);
    await ended;
    expect(fresh()).toBe(false);
    expect(readFileSync(join(box.path, 'report.json'), 'utf8')).toMatch(/<\/html>\s*$/);
  });

  test.skipIf(!CONTAINERS)('ends the first process of a container, too (skipped where none can be made)', async () => {
    const outer = spawn('unshare', ['--pid', '--fork', '--kill-child', 'node', CLI, '-', '-o', 'none.json'], {
      cwd: box.path,
    });
    const ended = new Promise((done) => outer.once('exit', done));
    const children = `/proc/${outer.pid}/task/${outer.pid}/children`;
    await expect.poll(() => readFileSync(children, 'utf8').trim(), { timeout: 10_000 }).toMatch(/^\d+$/);
    const first = Number(readFileSync(children, 'utf8'));
    // Before it asks for signals they are lost.
    const timer = setInterval(() => outer.exitCode ?? spawnSync('kill', [`-${signal.slice(3)}`, String(first)]), 200);
    expect(await ended).toBe(signal === 'SIGINT' ? 130 : 143);
    clearInterval(timer);
  });
});
