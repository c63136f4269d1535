import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const DIST = join(process.cwd(), 'dist');
const hasStrace = spawnSync('strace', ['-V']).status === 0;

/** What node and its loader look at before a line of ours runs. */
const OF_NODE =
  /^(?:\/proc\/(?:self\/(?:maps|exe|cgroup|mountinfo|stat)|meminfo|stat|cpuinfo|version_signature)|\/sys\/(?:fs\/cgroup|devices\/system\/cpu)\/.*|\/etc\/(?:ld\.so\.(?:cache|preload)|ssl\/.*|localtime)|\/(?:usr\/)?lib(?:64)?\/.*\.so[.\d]*|\/dev\/(?:null|tty|pts\/\d+))$/;
/** The calls that only look. */
const LOOKING =
  /^(?:execve|access|faccessat2?|openat|open|stat|lstat|statx|newfstatat|fstatat64|readlink(?:at)?|getcwd|statfs)$/;
const WRITING = /O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)/;
const NETWORK =
  /^(?:socket|connect|bind|listen|accept4?|send(?:to|msg|mmsg)|recv(?:from|msg|mmsg)|getsockname|getpeername|setsockopt|getsockopt|shutdown)$/;

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'nginx-lint-strace-'));
  const files = {
    '.git/HEAD': '',
    'nginx.conf': `events { worker_connections 1024; }
http {
  include conf.d/*.conf;
  include /etc/nginx/mime.types;
  include ../elsewhere.conf;
  resolver 192.0.2.1;
  server {
    listen 8443 ssl;
    ssl_certificate /etc/ssl/private/mine.pem;
    ssl_certificate_key secret.key;
    set $name backend.example.com;
    location / { proxy_pass http://$name; proxy_read_timeout 0; }
    location /a { proxy_pass http://api.example.com; }
    location /b { return 204 }
  }
}
`,
    'conf.d/a.conf': 'gzip on;\n',
    'conf.d/notes.txt': 'not included\n',
    'other/b.conf': 'gzip on;\n',
    'secret.key': 'a key\n',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

interface Call {
  readonly name: string;
  readonly paths: readonly string[];
  readonly text: string;
}

/** The calls of a run to the system about files and the network, those of node's own start left out. */
function trace(args: readonly string[]): readonly Call[] {
  const log = join(root, '..', `${root.split('/').at(-1)}.log`);
  const command = ['-f', '-qq', '-s', '4096', '-e', 'trace=file,network', '-e', 'signal=none', '-o', log];
  const env = { PATH: process.env['PATH'], HOME: root };
  const { status, stderr } = spawnSync('strace', [...command, process.execPath, join(DIST, 'cli.cjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  expect([status === 0 || status === 1, stderr.replace(/^nginx-lint: fixed .*\n/, '')]).toEqual([true, '']);
  const lines = readFileSync(log, 'utf8').split('\n');
  rmSync(log);
  return lines
    .flatMap((line): Call[] => {
      const [, name, rest] = /^\d+ +(\w+)\((.*)$/.exec(line) ?? [];
      if (name === undefined || rest === undefined) return [];
      const paths = [...rest.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path]) => path!);
      return [{ name, paths: name === 'execve' ? paths.slice(0, 1) : paths, text: line }];
    })
    .filter(({ paths }) => !paths.some((path) => OF_NODE.test(path) || path === process.execPath))
    .filter(({ name, paths }) => !(name === 'getcwd' || paths.every((path) => path === '')));
}

/** What was looked at in the directory, or elsewhere in full, each once. */
function touched(calls: readonly Call[]): readonly string[] {
  const paths = calls.flatMap((call) => call.paths).filter((path) => !path.startsWith(DIST) && !DIST.startsWith(path));
  const shown = paths.filter((path) => !`${root}/`.startsWith(`${path}/`)).map((path) => path.replace(`${root}/`, ''));
  return [...new Set(shown)].sort();
}

/** Its own configuration, and what else it may have. */
const CONFIGURATION =
  /^(?:\.git|\.nginx-lint\.\w+|nginx-lint\.config\.\w+|nginx-lint-suppressions\.json|package\.json)$/;
const CLOSURE = ['conf.d', 'conf.d/a.conf', 'mime.types', 'nginx.conf', 'templates'];
const onlyReads = (calls: readonly Call[]) =>
  calls
    .filter(({ name, text }) => NETWORK.test(name) || !LOOKING.test(name) || WRITING.test(text))
    .map(({ text }) => text);

describe.skipIf(!hasStrace && !process.env['CI'])(
  hasStrace ? 'a run, as the system sees it' : 'a run, as the system sees it (skipped: there is no strace)',
  () => {
    test.each([
      ['lint', ['nginx.conf']],
      ['every rule', ['--format', 'html', '--severity', 'info', 'nginx.conf']],
      ['data', ['--format', 'sarif', 'nginx.conf']],
      ['files', ['files', 'nginx.conf']],
      ['parse', ['parse', 'nginx.conf']],
      ['route', ['route', 'http://api.example.com:8443/a', 'nginx.conf']],
    ])('%s: reads what is included, writes nothing, and talks to nobody', (_, args) => {
      const calls = trace(args);
      expect(onlyReads(calls)).toEqual([]);
      const others = touched(calls).filter((path) => !CONFIGURATION.test(path) && !CLOSURE.includes(path));
      // The file above the directory is included, and looked for.
      expect(others).toEqual(['../elsewhere.conf']);
      expect(touched(calls)).toEqual(expect.arrayContaining(['conf.d/a.conf', 'nginx.conf']));
    });

    test.each([
      ['an output file', ['--output-file', 'out/report.json', '--format', 'json'], /^(?:.*\/)?out(?:\/|$)/],
      ['a cache', ['--cache', '--cache-location', 'kept/'], /^(?:.*\/)?kept(?:\/|$)/],
      ['fixes', ['--fix'], /^(?:.*\/)?(?:nginx\.conf|\.nginx-lint-[\w-]+\.new)$/],
    ])('with %s: writes that alone', (_, args, allowed) => {
      const calls = trace([...args, 'nginx.conf']).filter(
        ({ name, text }) => !LOOKING.test(name) || WRITING.test(text),
      );
      const paths = calls.flatMap((call) => call.paths);
      expect(calls.filter(({ name }) => NETWORK.test(name))).toEqual([]);
      expect(paths.length).toBeGreaterThan(0);
      expect(paths.filter((path) => !allowed.test(path))).toEqual([]);
    });
  },
);
