import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { documented } from '../support/documented.ts';
import { cloneInto, installPackage, isInstalled, sandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';

interface Hook {
  id: string;
  entry: string;
  files: string;
  exclude: string;
  args?: string[];
  pass_filenames?: boolean;
}

const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Hook[];
const CLEAN = 'server { listen 8080; location / { proxy_pass http://10.0.0.10:8080; } }\n';
const BROKEN = CLEAN.replace('proxy_pass', 'proxy_read_timeout 0; proxy_pass');
const TREE = {
  'nginx/nginx.conf': 'events {}\nhttp { include conf.d/*.conf; include /etc/nginx/sites-enabled/*; }\n',
  'nginx/conf.d/a site.conf': CLEAN,
  'nginx/sites-enabled/shop': CLEAN.replace('8080', '8081'),
  'nginx/conf.d/README.md': 'What is here\n',
};

let box: Sandbox;
beforeAll(() => (box = sandbox()));
afterAll(() => box.remove());

/** A git hook that does what pre-commit does with a hook of ours: picks the files of the commit, and runs the entry. */
function gitHook({ entry, files, exclude, args = [], pass_filenames = true }: Hook): string {
  return `#!/usr/bin/env node
const { execFileSync, spawnSync } = require('node:child_process');
const { lstatSync, readFileSync } = require('node:fs');
const staged = execFileSync('git', ['diff', '--cached', '--name-only', '-z', '--diff-filter=ACMRT']).toString().split('\\0');
const isText = (file) => lstatSync(file).isFile() && !readFileSync(file).includes(0);
const wanted = staged.filter((file) => file !== '' && ${new RegExp(files).toString()}.test(file) && !${new RegExp(exclude).toString()}.test(file) && isText(file));
if (wanted.length === 0) process.exit(0);
const [program, ...first] = ${JSON.stringify(entry.split(' '))};
const { status } = spawnSync(program, [...first, ...${JSON.stringify(args)}, ...(${pass_filenames} ? wanted : [])], { stdio: 'inherit' });
process.exit(status ?? 1);
`;
}

function commit(repository: string, files: Record<string, string>) {
  box.write(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${repository}/${name}`, text])));
  box.run(['git', 'add', '-A'], { cwd: repository });
  return box.run(['git', 'commit', '-m', 'Change'], { cwd: repository });
}

/** What must hold of a repository with the hook in it: `nginx/nginx.conf` is its configuration. */
function refusesAndPasses(repository: string): void {
  const broken = commit(repository, { ...TREE, 'nginx/conf.d/a site.conf': BROKEN });
  expect(broken.status, broken.stderr).toBe(1);
  expect(broken.stdout + broken.stderr).toContain('proxy-timeout-zero');
  expect(broken.stdout + broken.stderr).toContain('1 error');
  expect(box.run(['git', 'rev-parse', 'HEAD'], { cwd: repository }).status).not.toBe(0);
  const mended = commit(repository, { 'nginx/conf.d/a site.conf': CLEAN });
  expect(mended.status, mended.stdout + mended.stderr).toBe(0);
  const unknown = commit(repository, { 'nginx/sites-enabled/shop': 'server { listen 8081; sendfiel on; }\n' });
  expect(unknown.status, unknown.stderr).toBe(1);
  expect(unknown.stdout + unknown.stderr).toContain('did you mean "sendfile"');
  const other = commit(repository, {
    'nginx/sites-enabled/shop': CLEAN.replace('8080', '8081'),
    'nginx/conf.d/README.md': 'proxy_read_timeout 0\n',
  });
  expect(other.status, other.stdout + other.stderr).toBe(0);
}

describe('the entry, with the files that its patterns pick', () => {
  beforeAll(() => installPackage(box));

  test.each(hooks.filter(({ entry }) => entry === 'nginx-lint'))('$id', (hook) => {
    box.run(['git', 'init', '-q', hook.id]);
    box.write({ [`${hook.id}/.git/hooks/pre-commit`]: gitHook(hook) });
    box.run(['chmod', '+x', `${hook.id}/.git/hooks/pre-commit`]);
    refusesAndPasses(hook.id);
  });

  test.each(hooks.filter(({ entry }) => entry === 'nginx-lint'))(
    '$id, with files of several configurations',
    (hook) => {
      const repository = `several-${hook.id}`;
      box.run(['git', 'init', '-q', repository]);
      box.write({ [`${repository}/.git/hooks/pre-commit`]: gitHook(hook) });
      box.run(['chmod', '+x', `${repository}/.git/hooks/pre-commit`]);
      const main = 'events {}\nhttp { include conf.d/*.conf; }\n';
      const team = (name: string, rules: object, site: string) => ({
        [`${name}/.nginx-lint.json`]: JSON.stringify({ rules }),
        [`${name}/nginx.conf`]: main,
        [`${name}/conf.d/site.conf`]: site,
      });
      const broken = commit(repository, {
        ...team('shop', {}, BROKEN),
        ...team('intranet', { 'proxy-timeout-zero': 'off' }, BROKEN),
        ...TREE,
      });
      expect(broken.status, broken.stderr).toBe(1);
      expect(broken.stdout + broken.stderr).toContain('shop/conf.d/site.conf');
      expect(broken.stdout + broken.stderr).toContain('1 error');
      expect(broken.stdout + broken.stderr).not.toContain('intranet/conf.d/site.conf');
      const mended = commit(repository, { 'shop/conf.d/site.conf': CLEAN });
      expect(mended.status, mended.stdout + mended.stderr).toBe(0);
    },
  );

  test('the plain hook that the page has', () => {
    box.run(['git', 'init', '-q', 'plain']);
    box.write({ 'plain/.git/hooks/pre-commit': documented('docs/integrations.md', '.git/hooks/pre-commit') });
    box.run(['chmod', '+x', 'plain/.git/hooks/pre-commit']);
    refusesAndPasses('plain');
  });

  test.each([
    ['nginx.conf', true],
    ['etc/nginx-prod.conf', true],
    ['etc/nginx/conf.d/app/a.conf', true],
    ['roles/web/templates/nginx.conf.j2', true],
    ['sites-available/shop.example.com', true],
    ['snippets/tls.conf', true],
    ['docker/app.nginx', true],
    ['snippets/README.md', false],
    ['sites-available/shop.conf~', false],
    ['conf.d/server.key', false],
    ['supervisord.conf', false],
    ['src/nginx.config.ts', false],
  ])('%s: %s', (path, expected) => {
    for (const { files, exclude } of hooks)
      expect(new RegExp(files).test(path) && !new RegExp(exclude).test(path)).toBe(expected);
  });
});

test('a clone installs as pre-commit installs it: build, pack, install', () => {
  cloneInto(box, 'clone');
  const env = { npm_config_cache: npmCache(), npm_config_prefer_offline: 'true' };
  const install = [
    'npm',
    'install',
    '--include=dev',
    '--include=prod',
    '--ignore-prepublish',
    '--no-progress',
    '--no-save',
  ];
  const installed = box.run(install, { cwd: 'clone', env });
  expect(installed.status, installed.stderr).toBe(0);
  const packed = box.run(['npm', 'pack'], { cwd: 'clone', env });
  // The last of what it prints is all that pre-commit may see: the name of the package.
  expect(packed.stdout.trim()).toMatch(/^nginx-lint-[\d.]+\.tgz$/);
  const prefix = join(box.path, 'global');
  const global = box.run(['npm', 'install', '-g', '--prefix', prefix, `./${packed.stdout.trim()}`], {
    cwd: 'clone',
    env,
  });
  expect(global.status, global.stderr).toBe(0);
  expect(box.run([join(prefix, 'bin/nginx-lint'), '--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(existsSync(join(prefix, 'share/man/man1/nginx-lint.1'))).toBe(true);
}, 300_000);

test.skipIf(!isInstalled('pre-commit'))(
  'pre-commit itself (skipped where it is not installed)',
  () => {
    if (!existsSync(join(box.path, 'clone'))) cloneInto(box, 'clone');
    box.run(['git', 'tag', 'v1'], { cwd: 'clone' });
    box.run(['git', 'init', '-q', 'real']);
    box.write({
      'real/.pre-commit-config.yaml': `repos:\n  - repo: ${box.path}/clone\n    rev: v1\n    hooks:\n      - id: nginx-lint\n`,
    });
    expect(box.run(['pre-commit', 'install'], { cwd: 'real' }).status).toBe(0);
    const env = { npm_config_cache: npmCache(), npm_config_prefer_offline: 'true' };
    const prepared = box.run(['pre-commit', 'install-hooks'], { cwd: 'real', env });
    expect(prepared.status, prepared.stdout).toBe(0);
    refusesAndPasses('real');
  },
  300_000,
);

function npmCache(): string {
  return process.env['npm_config_cache'] ?? join(process.env['HOME'] ?? '/root', '.npm');
}
