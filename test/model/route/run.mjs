// Whether the model of a request's way and nginx agree: node test/model/route/run.mjs [--count N] [--seed S] [--show N]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

process.chdir(join(import.meta.dirname, '../../..'));
const work = mkdtempSync(join(tmpdir(), 'nginx-lint-route-'));
try {
  await build({
    entryPoints: ['test/model/route/main.ts'],
    outfile: join(work, 'main.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['vitest'],
    banner: { js: `import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);` },
  });
  await (await import(join(work, 'main.mjs'))).main(process.argv.slice(2));
} finally {
  rmSync(work, { recursive: true });
}
