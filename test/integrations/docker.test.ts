import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneInto, sandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';

type Instruction = readonly [name: string, rest: string];

/** The instructions of the Dockerfile, continued lines joined. */
const INSTRUCTIONS: readonly Instruction[] = readFileSync('Dockerfile', 'utf8')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => [line.split(' ')[0]!, line.slice(line.indexOf(' ') + 1)]);

/** Does what the instructions do to files, each stage in a directory of its own; the directory of the last one. */
function build(box: Sandbox, context: string): string {
  const stages = new Map<string, string>();
  let root = '';
  let workdir = '/';
  for (const [name, rest] of INSTRUCTIONS) {
    if (name === 'FROM') {
      root = join(box.path, `stage${stages.size}`);
      mkdirSync(root);
      workdir = '/';
      stages.set(/ AS (\S+)$/.exec(rest)?.[1] ?? 'last', root);
    } else if (name === 'WORKDIR') mkdirSync(join(root, (workdir = rest)), { recursive: true });
    else if (name === 'RUN') {
      const { status, stderr } = box.run(['sh', '-c', rest], {
        cwd: join(root, workdir).slice(box.path.length + 1),
        env: { npm_config_cache: join(process.env['HOME'] ?? '/root', '.npm'), npm_config_prefer_offline: 'true' },
      });
      expect(status, stderr).toBe(0);
    } else if (name === 'COPY') {
      const words = rest.split(' ');
      const from = /^--from=(.*)/.exec(words[0]!)?.[1];
      const base = from === undefined ? context : stages.get(from)!;
      const sources = words.slice(from === undefined ? 0 : 1, -1);
      const target = join(root, words.at(-1)!.startsWith('/') ? '' : workdir, words.at(-1)!);
      for (const source of sources) copy(join(base, source), target, from === undefined ? context : undefined);
    }
  }
  return root;
}

/** Of a directory what is in it; of the context what `.dockerignore` leaves. */
function copy(source: string, target: string, context: string | undefined): void {
  const kept = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'));
  const taken = (path: string) =>
    context === undefined || path === context || kept.includes(`!${path.slice(context.length + 1).split('/')[0]}`);
  if (!statSync(source).isDirectory()) {
    expect(taken(source), `${source} is in .dockerignore`).toBe(true);
    mkdirSync(target, { recursive: true });
    cpSync(source, join(target, basename(source)));
  } else cpSync(source, target, { recursive: true, filter: (path) => taken(path.replace(/\/$/, '')) });
}

let box: Sandbox;
beforeAll(() => (box = sandbox()));
afterAll(() => box.remove());

test('the image has what the linter needs and nothing else, and does not run as root', () => {
  cloneInto(box, 'context');
  const root = build(box, join(box.path, 'context'));
  expect(readdirSync(root).sort()).toEqual(['app', 'config']);
  const built = readdirSync('dist').filter((name) => name !== 'types');
  expect(readdirSync(join(root, 'app')).sort()).toEqual([...built, 'LICENSE', 'package.json'].sort());
  box.write({
    'etc/nginx.conf':
      'events {}\nhttp { server { listen 80; location / { proxy_read_timeout 0; proxy_pass http://10.0.0.1; } } }\n',
  });
  const run = (...args: string[]) =>
    box.run(['env', '-i', process.execPath, join(root, 'app/cli.cjs'), ...args], { cwd: 'stage1/config' });
  expect(run('--version').stdout).toBe(
    `${(JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version}\n`,
  );
  const { status, stdout, stderr } = run('--quiet', join(box.path, 'etc'));
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout).toContain('proxy-timeout-zero');
  const last = INSTRUCTIONS.slice(INSTRUCTIONS.findLastIndex(([name]) => name === 'FROM'));
  expect(last).toContainEqual(['USER', 'nonroot']);
  expect(last).toContainEqual(['ENTRYPOINT', '["/nodejs/bin/node", "/app/cli.cjs"]']);
  expect(readFileSync('.pre-commit-hooks.yaml', 'utf8')).toContain('entry: /nodejs/bin/node /app/cli.cjs\n');
}, 300_000);
