// Bundles a script of the tests, which is TypeScript, and hands what it exports to `use`, with its path.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

export async function withBundle(entryPoint, use) {
  const work = mkdtempSync(join(tmpdir(), 'nginx-lint-'));
  const outfile = join(work, 'main.mjs');
  try {
    await build({
      entryPoints: [entryPoint],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      external: ['vitest'],
      banner: { js: `import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);` },
    });
    return await use(await import(outfile), outfile);
  } finally {
    rmSync(work, { recursive: true });
  }
}
