import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/formatters/index.ts';
import { CLI } from '../support/cli.ts';

/** Longer than a change may hide behind the clock of the file system. */
const TICK = 120;
const LONG_AGO = new Date('2020-01-01T00:00:00.5Z');
let directory = '';
let cache = '';

const site = (timeout: string) =>
  `server { listen 8080; location / { include snippets/proxy.conf; proxy_read_timeout ${timeout}; proxy_pass http://10.0.0.1; } }\n`;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'nginx-lint-'));
  cache = join(directory, 'cache');
  for (const name of ['tree/.git', 'tree/conf.d', 'tree/snippets', 'tree/other'])
    mkdirSync(join(directory, name), { recursive: true });
  mkdirSync(Buffer.concat([Buffer.from(path('byte-')), Buffer.from([0xff])]));
  put('nginx.conf', 'events {}\nhttp { include conf.d/*.conf; include byte-*/*.conf; include extra.conf; }\n');
  put('conf.d/a.conf', site('5s'));
  put('conf.d/b.conf', site('0'));
  utimesSync(path('conf.d/b.conf'), LONG_AGO, LONG_AGO);
  put('other/proxy-1', 'proxy_send_timeout 5s;\n');
  put('other/proxy-0', 'proxy_send_timeout 0s;\n');
  symlinkSync('../other/proxy-1', path('snippets/proxy.conf'));
  await pass();
});
afterEach(() => rmSync(directory, { recursive: true }));

const path = (name: string) => join(directory, 'tree', name);
const put = (name: string, text: string) => writeFileSync(path(name), text);
const pass = () => new Promise((resolve) => setTimeout(resolve, TICK));

function lint(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('node', [CLI, '-f', 'json', ...args], {
    cwd: path('.'),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: directory },
  });
  return { status, stdout, stderr };
}
const cached = (...args: readonly string[]) => lint('--cache', '--cache-location', cache, ...args);
const kept = () => (existsSync(cache) ? readdirSync(cache) : []);

/** What is kept, without the checksum behind it. */
const read = (file: string) => readFileSync(file, 'utf8').replace(/\d+\n$/, '');

/** Changes a word in what is kept, to see whether that is what is shown. */
function mark(): void {
  for (const name of kept()) {
    const file = join(cache, name);
    const marked = read(file).replaceAll('does not switch', 'DOES NOT SWITCH');
    writeFileSync(file, `${marked}${crc32(marked)}\n`);
  }
}

describe('an unchanged configuration', () => {
  test('is not checked again: the report, in any format, is that of the run before', () => {
    const first = cached();
    expect(first).toEqual(lint());
    expect(first.status).toBe(1);
    mark();
    expect(cached().stdout).toBe(first.stdout.replaceAll('does not switch', 'DOES NOT SWITCH'));
    for (const format of ['sarif', 'pretty', 'html', 'compact']) {
      const shown = cached('-f', `${format}=${join(directory, 'out')}`);
      expect(shown.status).toBe(1);
      expect(readFileSync(join(directory, 'out'), 'utf8')).toContain('DOES NOT SWITCH');
    }
    expect(kept()).toHaveLength(1);
  });

  test.each([
    ['other rules', ['--skip', 'proxy-timeout-zero']],
    ['another version', ['--nginx-version', '1.24']],
    ['another path', ['conf.d/b.conf']],
  ])('is checked for %s', (_, args) => {
    cached();
    mark();
    expect(cached(...args)).toEqual(lint(...args));
    expect(kept()).toHaveLength(2);
  });

  test.each(FORMATS)('is reported as %s as it was, every finding in full', async (format) => {
    put('other/proxy-1', 'proxy_send_timeout 0s;\n');
    put('conf.d/b.conf', `# nginx-lint-disable-next-line -- why\n${site('0')}`);
    await pass();
    const written = (run: typeof lint) => {
      expect(run('-f', `${format}=${join(directory, 'out')}`, '--severity', 'info').status).toBe(1);
      return readFileSync(join(directory, 'out'), 'utf8');
    };
    const plain = written(lint);
    expect(written(cached)).toBe(plain);
    expect(kept()).toHaveLength(1);
    expect(written(cached)).toBe(plain);
  });

  test('is checked where what was kept is damaged, or cut off', () => {
    cached();
    for (const name of kept()) writeFileSync(join(cache, name), '{"key":');
    expect(cached()).toEqual(lint());
    for (const name of kept()) truncateSync(join(cache, name), statSync(join(cache, name)).size - 1);
    expect(cached()).toEqual(lint());
    mark();
    expect(cached()).not.toEqual(lint());
  });

  test.each(['"message":0', '"span":[0', 'does not switch', '"kinds"'])('is checked where %s is damaged', (word) => {
    cached();
    for (const name of kept()) {
      const text = readFileSync(join(cache, name), 'utf8');
      expect(text).toContain(word);
      writeFileSync(join(cache, name), text.replace(word, word.replace(/.$/, '9')));
    }
    expect(cached()).toEqual(lint());
  });

  test.each<[what: string, put: (file: string) => void]>([
    ['a pipe', (file) => spawnSync('mkfifo', [file])],
    ['a link to a file of others', (file) => symlinkSync(join(directory, 'precious'), file)],
    ['a link to nothing', (file) => symlinkSync(join(directory, 'nothing'), file)],
  ])('is checked where %s stands in the place of what was kept, which takes its place again', (_, put) => {
    writeFileSync(join(directory, 'precious'), 'precious');
    cached();
    const file = join(cache, kept()[0]!);
    rmSync(file);
    put(file);
    expect(cached()).toEqual(lint());
    expect(readFileSync(join(directory, 'precious'), 'utf8')).toBe('precious');
    expect(lstatSync(file).isFile()).toBe(true);
  });

  test('is kept for the user alone, and believed only where nobody else can have written it', () => {
    const { umask } = process;
    umask(0o002);
    cached();
    umask(0o022);
    const file = join(cache, kept()[0]!);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    mark();
    expect(cached().stdout).toContain('DOES NOT SWITCH');
    chmodSync(file, 0o666);
    expect(cached()).toEqual(lint());
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test.runIf(process.getuid?.() === 0)('is checked for a user who has no home, or may read less', async () => {
    const as = (gid: number, ...args: readonly string[]) =>
      spawnSync('node', [CLI, '-f', 'json', ...args, path('nginx.conf')], {
        cwd: '/',
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
        uid: 54321,
        gid,
      });
    chmodSync(directory, 0o777);
    const homeless = as(54321, '--cache');
    expect({ ...homeless, stderr: '' }).toMatchObject({ status: 1, stdout: as(54321).stdout, stderr: '' });
    expect(homeless.stderr).toContain('no home directory; --cache-location names');
    chownSync(path('conf.d/a.conf'), 0, 12345);
    chmodSync(path('conf.d/a.conf'), 0o640);
    await pass();
    const others = ['--cache', '--cache-location', cache];
    expect(as(12345, ...others).status).toBe(1);
    expect(kept()).toHaveLength(1);
    expect(as(54321, ...others).status).toBe(2);
  });

  test('is reported all the same where nothing can be kept', () => {
    writeFileSync(cache, 'a file');
    const { status, stdout, stderr } = cached();
    expect({ status, stdout }).toEqual({ status: 1, stdout: lint().stdout });
    expect(stderr).toContain(`the report can not be kept in "${cache}"`);
  });

  test('whatever comes on standard input, or is to be fixed, is not kept', () => {
    spawnSync('node', [CLI, '--cache', '--cache-location', cache, '-'], { input: site('0') });
    cached('--fix-dry-run');
    expect(kept()).toEqual([]);
  });
});

describe('never stale', () => {
  test.each<[string, () => void]>([
    ['a file is changed', () => put('conf.d/b.conf', site('7s'))],
    [
      'a file is changed to the same size, and its time set back',
      () => {
        put('conf.d/b.conf', site('9'));
        utimesSync(path('conf.d/b.conf'), LONG_AGO, LONG_AGO);
      },
    ],
    ['a file is added that a pattern matches', () => put('conf.d/c.conf', site('0'))],
    ['a file that was missing is added', () => put('extra.conf', `${site('0')}\n`)],
    ['a file is removed', () => rmSync(path('conf.d/b.conf'))],
    ['a file is renamed', () => renameSync(path('conf.d/b.conf'), path('conf.d/z.conf'))],
    ['a file is renamed away', () => renameSync(path('conf.d/b.conf'), path('conf.d/b.off'))],
    ['another file takes its name', () => renameSync(path('other/proxy-0'), path('other/proxy-1'))],
    [
      'a link leads to another file',
      () => {
        rmSync(path('snippets/proxy.conf'));
        symlinkSync('../other/proxy-0', path('snippets/proxy.conf'));
      },
    ],
    ['the file that a link leads to is changed', () => put('other/proxy-1', 'proxy_send_timeout 0s;\n')],
    ['the directory of a pattern is renamed', () => renameSync(path('conf.d'), path('conf.off'))],
    [
      'a file is added to a directory whose name is no UTF-8',
      () =>
        writeFileSync(
          Buffer.concat([Buffer.from(path('byte-')), Buffer.from([0xff]), Buffer.from('/a.conf')]),
          site('0'),
        ),
    ],
    ['a configuration file is added', () => put('.nginx-lint.json', '{"rules":{"proxy-timeout-zero":"warning"}}')],
    ['a comment hides a finding', () => put('conf.d/b.conf', `# nginx-lint-disable-next-line -- why\n${site('0')}`)],
  ])('%s', async (_, change) => {
    cached();
    expect(kept()).toHaveLength(1);
    mark();
    change();
    // At once, when the change is as old as the clock can tell, and from what was kept of that.
    expect(cached()).toEqual(lint());
    await pass();
    expect(cached()).toEqual(lint());
    expect(cached()).toEqual(lint());
  });

  test('what has changed just before is not kept: a change in the same moment would not show', () => {
    put('conf.d/b.conf', site('0'));
    // As if it were written while the run begins, however long that takes to come.
    const soon = new Date(Date.now() + 60_000);
    utimesSync(path('conf.d/b.conf'), soon, soon);
    cached();
    expect(kept()).toEqual([]);
  });
});
