// How far the linter and `nginx -t` agree, over mutations of the seeds: node test/differential/run.mjs [--count N] [--seed S] [--only I] [--json]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

process.chdir(join(import.meta.dirname, '../..'));
process.env.PATH += ':/usr/sbin:/usr/local/sbin';
const [, installed] = /nginx\/([\d.]+)/.exec(spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr ?? '') ?? [];
if (!installed)
  throw new Error('there is no nginx on this machine to compare with: apt-get install nginx nginx-extras');
const work = mkdtempSync(join(tmpdir(), 'nginx-lint-differential-'));
try {
  await build({
    entryPoints: ['test/differential/main.ts'],
    outfile: join(work, 'main.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: `import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);` },
  });
  (await import(join(work, 'main.mjs'))).main(process.argv.slice(2), installed);
} finally {
  rmSync(work, { recursive: true });
}
