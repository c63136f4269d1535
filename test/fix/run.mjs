// What the safe fixes do to many configurations, with nginx as the judge: node test/fix/run.mjs [--count N]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

process.chdir(join(import.meta.dirname, '../..'));
process.env.PATH += ':/usr/sbin:/usr/local/sbin';
const [, installed] = /nginx\/([\d.]+)/.exec(spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr ?? '') ?? [];
if (!installed) throw new Error('there is no nginx on this machine to ask: apt-get install nginx nginx-extras');
const work = mkdtempSync(join(tmpdir(), 'nginx-lint-fix-'));
try {
  await build({
    entryPoints: ['test/fix/main.ts'],
    outfile: join(work, 'main.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: `import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);` },
  });
  (await import(join(work, 'main.mjs'))).main(process.argv.slice(2));
} finally {
  rmSync(work, { recursive: true });
}
