import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, readdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLI, workplace } from '../support/cli.ts';
import { BAD, http, site } from '../support/fixable.ts';

const place = workplace('each');
const { at, read, run, shell, write } = place;
const isRoot = process.geteuid?.() === 0;
/** The environment of the linter: it compiles no code, so that all that it writes is what it fixes. */
const env = { PATH: process.env['PATH'], NODE_DISABLE_COMPILE_CACHE: '1' };
const left = () =>
  readdirSync(place.path, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.nginx-lint-'));

describe('files that are not written', () => {
  test('are those outside of what was linted, with the reason', () => {
    write({ 'in/nginx.conf': http('include a.conf;'), 'out/a.conf': site('proxy_pass http://10.0.0.10:8080/;') });
    symlinkSync('../out/a.conf', at('in/a.conf'));
    const { status, stderr } = run(['--fix', 'in/nginx.conf']);
    expect(stderr).toContain(
      `not fixed: "${at('in/a.conf')}" is "${at('out/a.conf')}", which is outside of what was linted`,
    );
    expect([status, read('out/a.conf'), lstatSync(at('in/a.conf')).isSymbolicLink()]).toEqual([
      1,
      expect.stringContaining('8080/;'),
      true,
    ]);
    expect(run(['--fix', '--prefix', '.', 'in/nginx.conf']).status).toBe(1);
  });

  const nobody = { uid: 65_534, gid: 65_534 };
  test.skipIf(!isRoot).each([
    ['of another user', (file: string) => chmodSync(file, 0o666), 'belongs to another user'],
    ['that may not be written', (file: string) => (chownSync(file, 65_534, 65_534), chmodSync(file, 0o444)), 'EACCES'],
    ['whose group can not be kept', (file: string) => chownSync(file, 65_534, 0), 'EPERM'],
  ])(isRoot ? 'are those %s' : 'are those %s (skipped: needs root to become another user)', (_, prepare, message) => {
    write({ 'nginx.conf': BAD });
    chmodSync(place.path, 0o777);
    prepare(at('nginx.conf'));
    const { status, stderr } = run(['--fix', 'nginx.conf'], nobody);
    expect(stderr).toContain(message);
    expect([status, read('nginx.conf'), left()]).toEqual([message === 'EPERM' ? 2 : 1, BAD, []]);
    expect(run(['--diff', 'nginx.conf'], nobody).stdout).toContain('8080;');
  });
});

test('nothing is lost when the disk is full: the second file has no place', () => {
  const files = {
    'nginx.conf': http('include a.conf;\ninclude b.conf;'),
    'a.conf': site('proxy_pass http://10.0.0.10:8080/;'),
    'b.conf': `${site('proxy_pass http://10.0.0.11:8080/;').replace('8080', '8081')}\n${'# long\n'.repeat(2000)}`,
  };
  write(files);
  // No file of more than 8 blocks can be written.
  const { status, stdout, stderr } = shell('trap "" XFSZ; ulimit -f 8; exec $LINT --fix nginx.conf', {
    env: { NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^nginx-lint: nothing was fixed: cannot write ".*b\.conf": EFBIG: [a-z ]+\n$/);
  expect([read('a.conf'), read('b.conf'), left()]).toEqual([files['a.conf'], files['b.conf'], []]);
});

const hasStrace = spawnSync('strace', ['-e', 'trace=none', 'true']).status === 0;
describe.skipIf(!hasStrace)(
  hasStrace ? 'nothing is lost' : 'nothing is lost (skipped: no strace that may trace)',
  () => {
    const files = {
      'nginx.conf': http('include a.conf;\ninclude b.conf;'),
      'a.conf': site('proxy_pass http://10.0.0.10:8080/;'),
      'b.conf': site('proxy_pass http://10.0.0.11:8080/;').replace('8080', '8081'),
    };
    const traced = (inject: string) => [
      '-f',
      '-qq',
      '-o',
      at('trace'),
      '-e',
      `trace=/^(rename|fsync|unlink)`,
      '-e',
      `inject=${inject}`,
      'node',
      CLI,
      '--fix',
      'nginx.conf',
    ];
    const whole = (name: 'a.conf' | 'b.conf') => [files[name], files[name].replace('8080/;', '8080;')];

    test.each([
      '/^fsync:signal=KILL:when=1',
      '/^fsync:signal=KILL:when=2',
      '/^fsync:signal=KILL:when=4',
      '/^rename:signal=KILL:when=1',
      '/^rename:signal=KILL:when=2',
      '/^unlink:signal=KILL:when=1',
    ])('when the process is killed: %s', (inject) => {
      write(files);
      expect(spawnSync('strace', traced(inject), { cwd: place.path, env }).signal).toBe('SIGKILL');
      for (const name of ['a.conf', 'b.conf'] as const) expect(whole(name)).toContain(read(name));
      expect(left().length).toBeGreaterThan(0);
      expect(run(['--fix', 'nginx.conf']).status).toBe(0);
      expect([read('a.conf'), read('b.conf')]).toEqual([whole('a.conf')[1], whole('b.conf')[1]]);
    });

    test('when the second of two files can not take its name', () => {
      write(files);
      const { status, stderr } = spawnSync('strace', traced('/^rename:error=EIO:when=2'), {
        cwd: place.path,
        env,
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining(`nothing was fixed: cannot write "${at('b.conf')}": EIO`),
      ]);
      expect([read('a.conf'), read('b.conf'), left()]).toEqual([files['a.conf'], files['b.conf'], []]);
    });

    test('when a file is changed while it is fixed', async () => {
      write({ 'nginx.conf': BAD });
      const running = spawn('strace', traced('/^fsync:delay_enter=3000000:when=1'), { cwd: place.path, env });
      let stderr = '';
      running.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      const ended = new Promise((done) => running.once('close', done));
      while (left().length === 0 && running.exitCode === null) await new Promise((done) => setTimeout(done, 20));
      write({ 'nginx.conf': `${BAD}# mine\n` });
      expect(await ended).toBe(2);
      expect(stderr).toContain('has changed since it was read; run nginx-lint again');
      expect([read('nginx.conf'), left()]).toEqual([`${BAD}# mine\n`, []]);
    });
  },
);
