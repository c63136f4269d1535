// How far the linter and `nginx -t` agree, over mutations of the seeds: node test/differential/run.mjs [--count N] [--seed S] [--only I] [--json]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { withBundle } from '../support/bundle.mjs';

process.chdir(join(import.meta.dirname, '../..'));
process.env.PATH += ':/usr/sbin:/usr/local/sbin';
const [, installed] = /nginx\/([\d.]+)/.exec(spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr ?? '') ?? [];
if (!installed)
  throw new Error('there is no nginx on this machine to compare with: apt-get install nginx nginx-extras');
await withBundle('test/differential/main.ts', ({ main }) => main(process.argv.slice(2), installed));
