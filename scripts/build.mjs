// Builds dist/: the bundled, minified command line and library (no runtime dependencies) and their type declarations.
import { isAscii } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
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
  // Its CommonJS form cannot be bundled.
  alias: { 'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js' },
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
  plugins: [
    {
      name: 'a file of its own for what imports',
      setup: ({ onResolve }) =>
        onResolve({ filter: /\/import-module\.ts$/ }, ({ kind }) =>
          kind === 'entry-point' ? undefined : { path: './import-module.cjs', external: true },
        ),
    },
  ],
  banner: { js: `const __url=require('node:url').pathToFileURL(__filename).href;` },
};

rmSync('dist', { recursive: true, force: true });
// What users import, and what the command line is made of where nothing was compiled for their Node.
const modules = await build({
  ...shared,
  entryPoints: { index: 'src/index.ts', node: 'src/api.ts', run: 'src/cli/run.ts' },
  splitting: true,
  format: 'esm',
  chunkNames: 'chunks/[name]-[hash]',
  // Bundled CommonJS dependencies call require() for node's own modules.
  banner: { js: `import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);` },
});
// The library for browsers: nothing of Node in it.
const browser = await build({
  ...shared,
  entryPoints: { browser: 'src/index.ts' },
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
});
const entry = await build({ ...commonjs, entryPoints: { cli: 'src/cli/main.ts' }, external: ['./run.js'] });
const beside = await build({
  ...commonjs,
  entryPoints: { compiled: 'src/cli/compiled.ts', 'import-module': 'src/project/import-module.ts' },
});
// A function, as node makes one of a module: what V8 compiled of it is that of the text as it stands in the file, which needs no copy.
const run = await build({
  ...commonjs,
  entryPoints: { run: 'src/cli/run.ts' },
  banner: { js: `(function(exports,require,module,__filename,__dirname){${commonjs.banner.js}` },
  footer: { js: '})' },
});
if (!isAscii(readFileSync('dist/run.cjs')))
  throw new Error('dist/run.cjs is to be read as Latin-1, and has other characters: write them as escapes');
describeBundled(
  [modules, browser, entry, beside, run].map(({ metafile }) => metafile),
  'dist',
  manifest,
);
chmodSync('dist/cli.cjs', 0o755);
execFileSync(process.execPath, ['scripts/compile.mjs', 'examples/shop'], { stdio: ['ignore', 'ignore', 'inherit'] });
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
