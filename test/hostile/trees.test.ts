import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/formatters/index.ts';
import { rulesIn, tree } from './tree.ts';

const { root, run, write } = tree();
const EVENTS = 'events { worker_connections 1024; }\n';
const LIMIT = 'error limit-reached';
/** How many files a directory has: 100,000 is for an hour without haste. */
const MANY = Number(process.env['NGINX_LINT_MANY_FILES'] ?? 5000);

let number = 0;
let at = '';
beforeEach(() => {
  at = `case${number++}`;
  mkdirSync(join(root, at));
});

function lint(files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]) {
  write(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${at}/${name}`, text])));
  const outcome = run(['--no-config', '--format', 'compact', ...args, `${at}/nginx.conf`]);
  return { ...outcome, found: rulesIn(outcome.stdout) };
}

describe('includes that multiply', () => {
  test('by two, 40 times, end at a limit', () => {
    const files: Record<string, string> = {
      'nginx.conf': `${EVENTS}http { include f0; include f0; }`,
      f40: 'gzip on;',
    };
    for (let i = 0; i < 40; i++) files[`f${i}`] = `include f${i + 1};\ninclude f${i + 1};\n`;
    const { bounded, status, found } = lint(files);
    expect({ bounded, status }).toEqual({ bounded: true, status: 1 });
    expect(found).toContain(LIMIT);
    for (const command of ['files', 'parse']) expect(run([command, `${at}/nginx.conf`]).bounded).toBe(true);
    expect(run(['parse', '--combine', `${at}/nginx.conf`]).bounded).toBe(true);
  }, 300_000);

  test('by a pattern that a file itself is among', () => {
    const { bounded, status, found } = lint({
      'nginx.conf': `${EVENTS}http { include *.conf; }`,
      'a.conf': 'include *.conf;',
    });
    expect({ bounded, status }).toEqual({ bounded: true, status: 1 });
    expect(found).toContain('error include-cycle');
  });

  test('by patterns in each of 300 files', () => {
    const files: Record<string, string> = { 'nginx.conf': `${EVENTS}http { include conf.d/*; }` };
    for (let i = 0; i < 300; i++) files[`conf.d/${i}`] = 'include conf.d/*;\n';
    const { bounded, status, found } = lint(files);
    expect({ bounded, status }).toEqual({ bounded: true, status: 1 });
    expect(found).toContain(LIMIT);
  }, 150_000);

  test('in a chain that is too long', () => {
    const files: Record<string, string> = { 'nginx.conf': `${EVENTS}http { include f0; }`, f200: 'gzip on;' };
    for (let i = 0; i < 200; i++) files[`f${i}`] = `include f${i + 1};\n`;
    expect(lint(files).found).toContain(LIMIT);
    expect(lint(files, '--limit', 'includeDepth=300').found).not.toContain(LIMIT);
  });
});

describe('many files', () => {
  test('in one directory are read up to a limit', () => {
    mkdirSync(join(root, at, 'sites'));
    for (let i = 0; i < MANY; i++)
      writeFileSync(join(root, at, 'sites', `s${i}.conf`), `server { listen 8080; server_name s${i}; }\n`);
    const main = { 'nginx.conf': `${EVENTS}http { include sites/*.conf; }` };
    const few = lint(main, '--limit', 'files=1000');
    expect([few.bounded, few.found.includes(LIMIT)]).toEqual([true, true]);
    const all = lint(main);
    expect([all.bounded, all.found.includes(LIMIT)]).toEqual([true, MANY > 9999]);
    const alone = run(['--no-config', '--limit', 'files=2000', `${at}/sites`]);
    expect([alone.status, alone.stderr]).toEqual([2, expect.stringContaining('holds more than 2000 files')]);
    expect(run(['files', at]).bounded).toBe(true);
  }, 300_000);
});

describe('what is no file', () => {
  const LINES = {
    fifo: () => execFileSync('mkfifo', [join(root, at, 'x')]),
    directory: () => mkdirSync(join(root, at, 'x')),
    device: () => symlinkSync('/dev/zero', join(root, at, 'x')),
    terminal: () => symlinkSync('/dev/tty', join(root, at, 'x')),
    loop: () => symlinkSync('x', join(root, at, 'x')),
    'loop of two': () => {
      symlinkSync('y', join(root, at, 'x'));
      symlinkSync('x', join(root, at, 'y'));
    },
  };
  test.each(Object.keys(LINES) as (keyof typeof LINES)[])('a %s is named and not waited for', (kind) => {
    LINES[kind]();
    const included = lint({ 'nginx.conf': `${EVENTS}http { include x; }` });
    expect([included.bounded, included.status !== 0]).toEqual([true, true]);
    expect(included.stdout).toMatch(/include-(?:unreadable|not-found)|is a directory/i);
    for (const command of [[], ['parse'], ['files'], ['route', 'http://a/']]) {
      const { bounded, status, stderr } = run([...command, `${at}/x`]);
      expect([command, bounded, status]).toEqual([command, true, 2]);
      expect(stderr).toMatch(/^nginx-lint: (?:cannot read|no nginx configuration in) /);
    }
    expect(run(['--no-config', '--config', `${at}/x`, `${at}/nginx.conf`]).bounded).toBe(true);
  });

  test('a socket is named and not waited for', async () => {
    const server = createServer().listen(join(root, at, 'x'));
    await new Promise((resolve) => server.once('listening', resolve));
    const { bounded, stdout } = lint({ 'nginx.conf': `${EVENTS}http { include x; }` });
    server.close();
    expect([bounded, stdout]).toEqual([true, expect.stringContaining('(Not a regular file)')]);
  });

  test.skipIf(process.platform !== 'linux')(
    'files that the kernel makes up are read as far as they go',
    () => {
      const names = [
        '/proc/self/mem',
        '/proc/kmsg',
        '/proc/kcore',
        '/proc/self/pagemap',
        '/proc/cpuinfo',
        '/sys/kernel/notes',
      ];
      for (const name of names) {
        const { bounded } = lint(
          { 'nginx.conf': `${EVENTS}http { include ${name}; }` },
          '--path-map',
          `/proc=/proc`,
          '--path-map',
          '/sys=/sys',
        );
        expect([name, bounded]).toEqual([name, true]);
        expect([name, run(['--no-config', name]).bounded]).toEqual([name, true]);
      }
    },
    150_000,
  );
});

/** The command that makes one run as somebody who owns nothing, where the tests run as root. */
const nobody = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];

test('files that may not be read are named, and the rest is linted', () => {
  lint({ 'nginx.conf': `${EVENTS}http { include secret; include dir/*; nope on; }`, secret: '', 'dir/a': '' });
  chmodSync(root, 0o755);
  chmodSync(join(root, at, 'secret'), 0o000);
  chmodSync(join(root, at, 'dir'), 0o000);
  const { bounded, status, stdout } = run(['--no-config', '--format', 'compact', `${at}/nginx.conf`], { as: nobody });
  chmodSync(join(root, at, 'dir'), 0o755);
  expect({ bounded, status }).toEqual({ bounded: true, status: 2 });
  expect(rulesIn(stdout)).toEqual(expect.arrayContaining(['warning include-unreadable', 'error unknown-directive']));
});

describe('links', () => {
  test('to directories above, out of the tree and in circles are followed as nginx follows them, and end', () => {
    write({ [`outside${at}/a.conf`]: 'nope on;\n' });
    symlinkSync('..', join(root, at, 'up'));
    symlinkSync(`../outside${at}`, join(root, at, 'out'));
    const { bounded, stdout } = lint({
      'nginx.conf': `${EVENTS}http { include out/*.conf; include up/up*/*/*.conf; include up/${at}/up/${at}/b.conf; }`,
      'b.conf': '',
    });
    expect(bounded).toBe(true);
    expect(stdout).toContain('unknown directive "nope"');
    expect(run(['--no-config', at]).bounded).toBe(true);
    expect(run(['--no-config', `${at}/**/*.conf`]).bounded).toBe(true);
  });
});

test('a pattern that links in circles lead to more and more places is followed up to a limit', () => {
  for (let i = 0; i < 10; i++) symlinkSync('.', join(root, at, `l${i}`));
  const { bounded, found } = lint({
    'nginx.conf': `${EVENTS}http { include */*/*/*/*/*/*/*/*/*.inc; }`,
    'a.inc': 'gzip_vary on;',
  });
  expect(bounded).toBe(true);
  expect(found).toContain(LIMIT);
}, 150_000);

describe('names', () => {
  test('with line feeds and controls act on no terminal, and each finding is one line', () => {
    const name = 'a\n::error::b\x1b[31m\u202e.conf';
    const { bounded, stdout } = lint({
      'nginx.conf': `${EVENTS}http { include *.conf; nope on; }`,
      [name]: 'nope on;',
    });
    expect(bounded).toBe(true);
    // oxlint-disable-next-line no-control-regex -- what a terminal would act on
    expect(stdout).not.toMatch(/[\0-\x09\x0b-\x1f\u202e]|^::error/m);
    expect(rulesIn(stdout).filter((line) => line === 'error unknown-directive')).toHaveLength(2);
  });

  test('that are no UTF-8 are found, and written in every format', () => {
    const raw = Buffer.concat([Buffer.from(join(root, at, 'caf')), Buffer.from([0xe9]), Buffer.from('.conf')]);
    writeFileSync(raw, 'nope on;\n');
    expect(readdirSync(join(root, at))).toEqual(['caf\ufffd.conf']);
    const { bounded, status, stdout } = lint({ 'nginx.conf': `${EVENTS}http { include c*.conf; }` });
    expect([bounded, status]).toEqual([true, 1]);
    expect(stdout).toContain('caf\\udce9.conf:1:1: error: unknown directive "nope"');
    for (const format of FORMATS) {
      const written = run(['--no-config', '--format', format, `${at}/nginx.conf`]);
      expect([format, written.status, written.stderr]).toEqual([format, 1, '']);
    }
    expect(run(['--no-config', '--format', 'compact', at]).stdout).toContain('unknown directive');
  });
});

test('a file that grows while it is read is read to some point', async () => {
  const path = join(root, at, 'growing.conf');
  writeFileSync(path, '# start\n');
  const writer = spawn(process.execPath, [
    '-e',
    `const fs = require('fs'); for (;;) fs.appendFileSync(${JSON.stringify(path)}, '# more and more\\n'.repeat(1000));`,
  ]);
  try {
    const { bounded } = lint({ 'nginx.conf': `${EVENTS}http { include growing.conf; }` });
    expect(bounded).toBe(true);
  } finally {
    writer.kill('SIGKILL');
    await new Promise((resolve) => writer.once('exit', resolve));
  }
});
