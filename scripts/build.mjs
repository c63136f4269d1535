// Builds dist/: the bundled, minified command line and library (no runtime dependencies) and their type declarations.
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { describeBundled } from './bundled.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const shared = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  metafile: true,
};
const commonjs = {
  ...shared,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: {
    __VERSION__: JSON.stringify(manifest.version),
    'import.meta.dirname': '__dirname',
    'import.meta.url': '__url',
  },
  banner: { js: `const __url=require('node:url').pathToFileURL(__filename).href;` },
};

rmSync('dist', { recursive: true, force: true });
// What users import, and what the command line is made of where nothing was compiled for their Node.
const modules = await build({
  ...shared,
  entryPoints: { index: 'src/index.ts', run: 'src/cli/run.ts' },
  splitting: true,
  format: 'esm',
  chunkNames: 'chunks/[name]-[hash]',
  // Bundled CommonJS dependencies call require() for node's own modules.
  banner: { js: `import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);` },
});
const entry = await build({ ...commonjs, entryPoints: { cli: 'src/cli/main.ts' }, external: ['./run.js'] });
const run = await build({ ...commonjs, entryPoints: { run: 'src/cli/run.ts', compiled: 'src/cli/compiled.ts' } });
describeBundled(
  [modules, entry, run].map(({ metafile }) => metafile),
  'dist',
  manifest,
);
chmodSync('dist/cli.cjs', 0o755);
execFileSync(process.execPath, ['scripts/compile.mjs', 'examples/shop'], { stdio: ['ignore', 'ignore', 'inherit'] });
execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.types.json'], { stdio: 'inherit' });
