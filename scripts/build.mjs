// Builds dist/: the bundled, minified CLI and library (no runtime dependencies) and their type declarations.
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
rmSync('dist', { recursive: true, force: true });
const common = {
  bundle: true,
  format: 'esm',
  minify: true,
  legalComments: 'none',
  outdir: 'dist',
};
await build({
  ...common,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', node: 'src/api.ts' },
  splitting: true,
  platform: 'node',
  target: 'node20.19',
  // Its CommonJS form cannot be bundled.
  alias: { 'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js' },
  chunkNames: 'chunks/[name]-[hash]',
  define: { __VERSION__: JSON.stringify(version) },
  banner: {
    // Bundled CommonJS dependencies call require() for node's own modules.
    js: `import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);`,
  },
});
// The library for browsers: nothing of Node in it.
await build({ ...common, entryPoints: { browser: 'src/index.ts' }, platform: 'browser', target: 'es2022' });
chmodSync('dist/cli.js', 0o755);
execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.types.json'], { stdio: 'inherit' });

// Declarations that no exported type needs would only name libraries that are in the bundle.
const needed = new Set();
const open = ['src/index.d.ts', 'src/api.d.ts'].map((name) => resolve('dist/types', name));
for (let file = open.pop(); file; file = open.pop()) {
  if (needed.has(file)) continue;
  needed.add(file);
  for (const [, target] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g))
    open.push(resolve(dirname(file), target.replace(/\.ts$/, '.d.ts')));
}
for (const name of readdirSync('dist/types', { recursive: true })) {
  const file = resolve('dist/types', name);
  if (file.endsWith('.d.ts') && !needed.has(file)) rmSync(file);
}
