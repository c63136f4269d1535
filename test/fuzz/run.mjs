// Feeds the linter what it was not made for: node test/fuzz/run.mjs [--count N] [--seed S] [--jobs J] [--only I] [--no-corpus]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

process.chdir(join(import.meta.dirname, '../..'));
const work = mkdtempSync(join(tmpdir(), 'nginx-lint-fuzz-'));
const script = join(work, 'main.mjs');
try {
  await build({
    entryPoints: ['test/fuzz/main.ts'],
    outfile: script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: `import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);` },
  });
  process.exitCode = await (await import(script)).main(process.argv.slice(2), script);
} finally {
  rmSync(work, { recursive: true });
}
