// Feeds the linter what it was not made for: node test/fuzz/run.mjs [--count N] [--seed S] [--jobs J] [--only I] [--no-corpus]
import { join } from 'node:path';
import { withBundle } from '../support/bundle.mjs';

process.chdir(join(import.meta.dirname, '../..'));
process.exitCode = await withBundle('test/fuzz/main.ts', ({ main }, script) => main(process.argv.slice(2), script));
