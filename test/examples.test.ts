import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeWithNginx } from './support/nginx.ts';

const lint = (path: string) =>
  spawnSync('node', ['dist/cli.cjs', path, '-f', 'compact', '--severity', 'warning'], { encoding: 'utf8' });

test('the broken shop shows what the linter is for, over several files', () => {
  const { status, stdout } = lint('examples/shop');
  expect(status).toBe(1);
  expect(new Set(stdout.match(/^[^:]+/gm))).toEqual(
    new Set(
      ['admin-site', 'shop-site', 'upstreams']
        .map((name) => `examples/shop/conf.d/${name}.conf`)
        .concat('examples/shop/nginx.conf', 'examples/shop/snippets/proxy.conf'),
    ),
  );
  expect(new Set(stdout.match(/\[[a-z-]+\]/g)).size).toBeGreaterThan(12);
});

test('the README shows the report as it is', () => {
  const shown = /\$ nginx-lint (.*)\n\n([^]*?)\n```/.exec(readFileSync('README.md', 'utf8'))!;
  const { stdout } = spawnSync('node', ['dist/cli.cjs', '-f', 'pretty', ...shown[1]!.split(' ')], { encoding: 'utf8' });
  expect(shown[2]).toBe(stdout.trim().replace(/^/, '  '));
});

test('the mended one is clean', () => {
  expect(lint('examples/shop-fixed')).toMatchObject({ status: 0, stdout: '' });
});

describeWithNginx('real nginx', () => {
  test('loads the mended shop', () => {
    if (process.getuid?.() === 0) mkdirSync('/var/log/nginx', { recursive: true });
    const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` };
    const { stderr } = spawnSync('nginx', ['-t', '-c', `${process.cwd()}/examples/shop-fixed/nginx.conf`], {
      env,
      encoding: 'utf8',
    });
    expect(stderr).not.toContain('[emerg]');
  });
});

test('the custom rule holds what it promises, by its own test', () => {
  const { status, stdout } = spawnSync('node', ['--test', '--test-reporter', 'spec'], {
    cwd: 'examples/custom-rule',
    encoding: 'utf8',
  });
  expect(status, stdout).toBe(0);
  expect(stdout).toContain('tests 2');
});
