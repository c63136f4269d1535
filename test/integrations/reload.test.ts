import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { documented } from '../support/documented.ts';
import { freePorts } from '../support/running-nginx.ts';
import { installPackage, isInstalled, sandbox } from '../support/sandbox.ts';
import type { Ran, Sandbox } from '../support/sandbox.ts';

const PAGE = 'docs/integrations.md';
const DROP_IN = documented(PAGE, '/etc/systemd/system/nginx.service.d/lint.conf');
const HAS_NGINX = isInstalled('nginx');

let box: Sandbox;
let port = 0;
let nginx: ChildProcess | undefined;

beforeEach(async () => {
  box = sandbox();
  installPackage(box);
  [port = 0] = await freePorts(1);
});
afterEach(async () => {
  if (nginx && nginx.exitCode === null) {
    const ended = new Promise((done) => nginx!.once('exit', done));
    nginx.kill();
    await ended;
  }
  nginx = undefined;
  box.remove();
});

/** A whole configuration of files in the sandbox, whose answer tells which one it is. */
function configuration(answer: string, extra = ''): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${box.path}/tmp/${name};`,
  );
  return `daemon off; pid ${box.path}/nginx.pid; error_log ${box.path}/error.log notice;
events {}
http { access_log off; ${temporary.join(' ')}
server { listen 127.0.0.1:${port}; location / { return 200 ${answer}; } ${extra} } }
`;
}

const ends502 = 'location /api/ { proxy_read_timeout 0; proxy_pass http://127.0.0.1:1; }';
const onlyNginxKnows = 'ssl_certificate /nowhere/a.pem; ssl_certificate_key /nowhere/a.key;';

/** Starts nginx with a master, as a service has it, from the live configuration. */
async function start(): Promise<void> {
  mkdirSync(join(box.path, 'tmp'));
  nginx = spawn('nginx', ['-c', join(box.path, 'live/nginx.conf'), '-e', join(box.path, 'error.log')], {
    env: { PATH: `${process.env['PATH']}:/usr/sbin` },
    stdio: 'ignore',
  });
  await eventually(async () => (await answer()) !== undefined);
}

async function answer(): Promise<string | undefined> {
  return new Promise((done) => {
    const sent = request({ port, host: '127.0.0.1', agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString())).on('end', () => done(body));
    });
    sent.on('error', () => done(undefined)).end();
  });
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(
    `it did not come to hold: ${existsSync(join(box.path, 'error.log')) ? readFileSync(join(box.path, 'error.log'), 'utf8') : ''}`,
  );
}

/** How often nginx has begun to read its configuration anew. */
function reloads(): number {
  return readFileSync(join(box.path, 'error.log'), 'utf8').split('(SIGHUP)').length - 1;
}

/** Runs the drop-in's commands as systemd does: one after the other, until one fails. */
function systemctlReload(): Ran {
  const commands = [...DROP_IN.matchAll(/^ExecReload=(.+)$/gm)].map((match) => match[1]!);
  const values: Record<string, string> = { NGINX_CONF: join(box.path, 'live/nginx.conf'), MAINPID: String(nginx!.pid) };
  expect(DROP_IN).toContain('Environment=NGINX_CONF=');
  let ran: Ran = { status: 0, stdout: '', stderr: '' };
  for (const command of commands) {
    ran = box.run(command.split(' ').map((word) => word.replace(/\$\{?(\w+)\}?/, (_, name: string) => values[name]!)));
    if (ran.status !== 0) break;
  }
  return ran;
}

describe.skipIf(!HAS_NGINX)('with nginx (skipped where there is none)', () => {
  test("the drop-in's reload goes through for a good configuration only", async () => {
    box.write({ 'live/nginx.conf': configuration('one') });
    await start();
    box.write({ 'live/nginx.conf': configuration('two', ends502) });
    const refused = systemctlReload();
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('proxy-timeout-zero');
    box.write({ 'live/nginx.conf': configuration('two', onlyNginxKnows) });
    const failed = systemctlReload();
    expect([failed.status, failed.stdout]).toEqual([1, '']);
    expect(failed.stderr).toContain('[emerg]');
    expect([reloads(), await answer()]).toEqual([0, 'one']);
    box.write({ 'live/nginx.conf': configuration('two') });
    expect(systemctlReload().status).toBe(0);
    await eventually(async () => (await answer()) === 'two');
    expect(reloads()).toBe(1);
  });

  test('the deployment changes nothing that does not pass, and puts back what nginx refuses', async () => {
    box.write({ 'live/nginx.conf': configuration('one'), 'deploy.sh': documented(PAGE, 'deploy.sh TREE') });
    await start();
    const deploy = (text: string) => {
      box.write({ 'a tree/nginx.conf': text });
      return box.run(['sh', 'deploy.sh', 'a tree', join(box.path, 'live')]);
    };
    const live = () => readFileSync(join(box.path, 'live/nginx.conf'), 'utf8');
    expect(deploy(configuration('two', ends502)).status).toBe(1);
    expect([live(), existsSync(join(box.path, 'live.new'))]).toEqual([configuration('one'), false]);
    expect(deploy(configuration('two', onlyNginxKnows)).status).toBe(1);
    expect([live(), existsSync(join(box.path, 'live.new'))]).toEqual([configuration('one'), true]);
    expect([reloads(), await answer()]).toEqual([0, 'one']);
    const { status, stderr } = deploy(configuration('two'));
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('[emerg]')]);
    await eventually(async () => (await answer()) === 'two');
  });
});

test.skipIf(!isInstalled('systemd-analyze'))(
  'systemd understands the drop-in (skipped where it is not installed)',
  () => {
    box.write({
      'units/nginx.service':
        '[Unit]\nDescription=nginx\n[Service]\nExecStart=/bin/sh -c true\nExecReload=/bin/sh -c false\n',
      'units/nginx.service.d/lint.conf': DROP_IN.replaceAll('/usr/sbin/nginx', '/bin/sh'),
    });
    const env = { SYSTEMD_UNIT_PATH: `${join(box.path, 'units')}:`, SYSTEMD_LOG_LEVEL: 'warning' };
    const { status, stderr } = box.run(
      ['systemd-analyze', 'verify', '--man=no', join(box.path, 'units/nginx.service')],
      { env },
    );
    expect([status, stderr]).toEqual([0, '']);
  },
);
