import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const CLI = join(process.cwd(), 'dist/cli.cjs');
const isRoot = process.geteuid?.() === 0;
let directory = '';
beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'nginx-lint-')));
  mkdirSync(join(directory, '.git'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const at = (name: string) => join(directory, name);
function write(files: Record<string, string | Uint8Array>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  }
}
const read = (name: string) => readFileSync(at(name), 'utf8');
const left = () =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.nginx-lint-'));

const env = { PATH: process.env['PATH'], NODE_DISABLE_COMPILE_CACHE: '1' };
function run(
  args: readonly string[],
  options: { input?: string | Uint8Array; cwd?: string; uid?: number; gid?: number } = {},
) {
  const { status, stdout, stderr } = spawnSync('node', [CLI, ...args], {
    cwd: directory,
    encoding: 'utf8',
    env,
    ...options,
  });
  return { status, stdout, stderr };
}

const EVENTS = 'worker_processes auto; worker_rlimit_nofile 8192; events { worker_connections 4096; }\n';
const http = (lines: string) => `${EVENTS}http {\naccess_log off;\n${lines}\n}\n`;
const site = (lines: string) => `server {\nlisten 8080;\nlocation ~ ^/a {\n${lines}\n}\n}`;
const BAD = http(site('proxy_pass http://10.0.0.10:8080/;'));
const GOOD = BAD.replace('8080/;', '8080;');
/** With a fix, and a suggestion that is no fix. */
const BOTH = http(site('proxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080/;'));

describe('--fix', () => {
  test('mends files and reports what remains', () => {
    write({ 'nginx.conf': BOTH });
    const { status, stdout, stderr } = run(['--fix', 'nginx.conf', '-f', 'compact']);
    expect(stderr).toBe('nginx-lint: fixed 1 problem in 1 file\n');
    expect(stdout).toContain('proxy-timeout-zero');
    expect(stdout).not.toContain('proxy-pass-uri-not-allowed');
    expect([status, read('nginx.conf')]).toEqual([1, BOTH.replace('8080/;', '8080;')]);
  });

  test('ends with 0 when nothing remains, and then has nothing to do', () => {
    write({ 'nginx.conf': BAD });
    expect(run(['--fix', 'nginx.conf'])).toMatchObject({ status: 0, stdout: expect.stringContaining('no problems') });
    expect(read('nginx.conf')).toBe(GOOD);
    expect(run(['--fix', 'nginx.conf'])).toMatchObject({ status: 0, stderr: 'nginx-lint: nothing to fix\n' });
    expect(run(['--diff', 'nginx.conf'])).toMatchObject({ status: 0, stdout: '' });
  });

  test('leaves suggestions to --fix-suggestions', () => {
    write({ 'nginx.conf': BOTH });
    expect(run(['--fix-suggestions', 'nginx.conf'])).toMatchObject({
      status: 0,
      stderr: 'nginx-lint: fixed 2 problems in 1 file\n',
    });
    expect(read('nginx.conf')).toBe(GOOD.replace('proxy_pass', 'proxy_read_timeout 60s;\nproxy_pass'));
  });

  test('makes only what the user asked to see', () => {
    const unused = BAD.replace('listen', '# nginx-lint-disable-next-line upstream-undefined -- x\nlisten');
    write({ 'nginx.conf': unused });
    expect(run(['--fix', '--quiet', 'nginx.conf']).status).toBe(0);
    expect(read('nginx.conf')).toBe(unused.replace('8080/;', '8080;'));
    write({ 'nginx.conf': unused });
    run(['--fix', '--only', 'suppression-unused', 'nginx.conf']);
    expect(read('nginx.conf')).toBe(unused);
  });

  test('changes no file that was not named', () => {
    write({
      'nginx.conf': http('include a.conf;\ninclude b.conf;'),
      'a.conf': site('proxy_pass http://10.0.0.10:8080/;'),
      'b.conf': site('proxy_pass http://10.0.0.11:8080/;').replace('8080', '8081'),
    });
    expect(run(['--fix', 'a.conf']).stderr).toBe('nginx-lint: fixed 1 problem in 1 file\n');
    expect([read('a.conf'), read('b.conf')]).toEqual([
      expect.stringContaining('8080;'),
      expect.stringContaining('8080/;'),
    ]);
    expect(run(['--fix', 'nginx.conf']).stderr).toBe('nginx-lint: fixed 1 problem in 1 file\n');
  });

  test('says which fix was not made, and why', () => {
    // The snippet is refused for the missing ";" in one place, for the directive that is there already in the other.
    write({
      'nginx.conf': http('server { include s.conf; include s.conf; }'),
      's.conf': 'client_max_body_size 8m\nkeepalive_timeout 65s;',
    });
    const { stderr } = run(['--fix', 'nginx.conf']);
    expect(stderr).toMatch(
      /not fixed: missing-semicolon in s\.conf:1, since it would add ".*duplicate.*" \(directive-duplicate\)\n.*nothing to fix/,
    );
  });
});

describe('--fix-dry-run', () => {
  test('reports what would remain and writes nothing', () => {
    write({ 'nginx.conf': BAD });
    const { status, stdout, stderr } = run(['--fix-dry-run', '-f', 'json', 'nginx.conf']);
    expect([status, stderr, read('nginx.conf')]).toEqual([0, 'nginx-lint: would fix 1 problem in 1 file\n', BAD]);
    expect(JSON.parse(stdout)).toMatchObject([{ filePath: at('nginx.conf'), fixableErrorCount: 0, output: GOOD }]);
  });

  test('takes standard input', () => {
    const { status, stdout } = run(['--fix-dry-run', '-f', 'json', '-'], { input: BAD });
    expect([status, JSON.parse(stdout)]).toEqual([0, [expect.objectContaining({ output: GOOD })]]);
  });
});

describe('what can not be fixed is said, with status 2', () => {
  const dump = `# configuration file /etc/nginx/nginx.conf:\n${GOOD}\n`;
  test.each([
    [['--fix', '-'], GOOD, 'standard input can not be fixed; "--fix-dry-run" or "--diff" show what would change'],
    [['--fix-suggestions', '-'], GOOD, 'standard input can not be fixed'],
    [['--fix', '-'], dump, 'a dump of "nginx -T" can not be fixed'],
    [['--fix', 'dump.txt'], '', 'a dump of "nginx -T" can not be fixed'],
    [['--fix', '--fix-dry-run', 'nginx.conf'], '', '"--fix" and "--fix-dry-run" can not be used together'],
  ])('%j', (args, input, message) => {
    write({ 'nginx.conf': BAD, 'dump.txt': dump });
    expect(run(args, { input })).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
    expect(read('nginx.conf')).toBe(BAD);
  });
});

describe('--diff', () => {
  const tricky: Record<string, string | Uint8Array> = {
    'nginx.conf': http("include 'sites/*.conf';\ninclude crlf.conf;\ninclude end.conf;"),
    'sites/a b.conf': site('proxy_pass http://10.0.0.10:8080/;'),
    'sites/q"u\\o\n.conf': site('proxy_pass http://10.0.0.10:8080/;').replace('8080', '8084'),
    'sites/größe.conf': site('proxy_pass http://10.0.0.10:8080/;').replace('8080', '8081'),
    'crlf.conf': site('proxy_buffer_size 16k; # größer\nproxy_pass http://10.0.0.10:8080;')
      .replace('8080', '8082')
      .replaceAll('\n', '\r\n'),
    'end.conf': Buffer.from(
      `# gr\xf6\xdfer\n${site('proxy_pass http://10.0.0.10:8080;').replace('8080', '8083')}\n# nginx-lint-disable-line upstream-undefined -- \xfc`,
      'latin1',
    ),
  };
  const names = Object.keys(tricky);
  const bytes = (base: string) => names.map((name) => readFileSync(join(base, name), 'latin1'));

  test.each([
    ['git apply', 'git', ['apply', '--whitespace=nowarn', '-']],
    ['patch', 'patch', ['-p1', '--binary', '--quiet']],
  ])('is what --fix writes, as %s has it', (_, command, args) => {
    write(tricky);
    const before = bytes(directory);
    const diff = spawnSync('node', [CLI, '--diff', 'nginx.conf'], { cwd: directory, env });
    expect([diff.status, String(diff.stderr)]).toEqual([1, 'nginx-lint: would fix 5 problems in 5 files\n']);
    expect(bytes(directory)).toEqual(before);
    const copy = mkdtempSync(join(tmpdir(), 'nginx-lint-'));
    try {
      cpSync(directory, copy, { recursive: true });
      const applied = spawnSync(command, args, { cwd: copy, input: diff.stdout, encoding: 'utf8' });
      expect([applied.status, applied.stderr]).toEqual([0, '']);
      run(['--fix', 'nginx.conf']);
      expect(bytes(copy)).toEqual(bytes(directory));
      expect(bytes(copy).filter((text, i) => text !== before[i])).toHaveLength(5);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  test('has names from the working directory, of the files themselves', () => {
    write({
      'conf/available/a': site('proxy_pass http://10.0.0.10:8080/;'),
      'conf/nginx.conf': http('include enabled/*;'),
      'other/x': '',
    });
    mkdirSync(at('conf/enabled'));
    symlinkSync('../available/a', at('conf/enabled/a'));
    const named = (cwd: string) =>
      /^--- (.*)\n\+\+\+ (.*)$/m.exec(run(['--diff', at('conf/nginx.conf')], { cwd: at(cwd) }).stdout)!.slice(1);
    expect(named('.')).toEqual(['a/conf/available/a', 'b/conf/available/a']);
    expect(named('conf')).toEqual(['a/available/a', 'b/available/a']);
    expect(named('other')).toEqual([`a${at('conf/available/a')}`, `b${at('conf/available/a')}`]);
  });

  test('takes standard input and dumps', () => {
    expect(run(['--diff', '--stdin-filename', 'conf/x.conf'], { input: BAD }).stdout).toContain('+++ b/conf/x.conf\n');
    const dump = `# configuration file /etc/nginx/nginx.conf:\n${GOOD.replace('listen', '# nginx-lint-disable-line upstream-undefined -- x\nlisten')}\n`;
    expect(run(['--diff', '-'], { input: dump }).stdout).toContain('+++ b/etc/nginx/nginx.conf\n');
  });
});

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
    chmodSync(directory, 0o777);
    prepare(at('nginx.conf'));
    const { status, stderr } = run(['--fix', 'nginx.conf'], nobody);
    expect(stderr).toContain(message);
    expect([status, read('nginx.conf'), left()]).toEqual([message === 'EPERM' ? 2 : 1, BAD, []]);
    expect(run(['--diff', 'nginx.conf'], nobody).stdout).toContain('8080;');
  });
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
      expect(spawnSync('strace', traced(inject), { cwd: directory, env }).signal).toBe('SIGKILL');
      for (const name of ['a.conf', 'b.conf'] as const) expect(whole(name)).toContain(read(name));
      expect(left().length).toBeGreaterThan(0);
      expect(run(['--fix', 'nginx.conf']).status).toBe(0);
      expect([read('a.conf'), read('b.conf')]).toEqual([whole('a.conf')[1], whole('b.conf')[1]]);
    });

    test('when the second of two files can not take its name', () => {
      write(files);
      const { status, stderr } = spawnSync('strace', traced('/^rename:error=EIO:when=2'), {
        cwd: directory,
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
      const running = spawn('strace', traced('/^fsync:delay_enter=3000000:when=1'), { cwd: directory, env });
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
