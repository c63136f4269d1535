// Whether the model of a request's way and nginx agree: node test/model/route/run.mjs [--count N] [--seed S] [--show N]
import { join } from 'node:path';
import { withBundle } from '../../support/bundle.mjs';

process.chdir(join(import.meta.dirname, '../../..'));
await withBundle('test/model/route/main.ts', ({ main }) => main(process.argv.slice(2)));
