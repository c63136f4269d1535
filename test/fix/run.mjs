// What the safe fixes do to many configurations, with nginx as the judge: node test/fix/run.mjs [--count N]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { withBundle } from '../support/bundle.mjs';

process.chdir(join(import.meta.dirname, '../..'));
process.env.PATH += ':/usr/sbin:/usr/local/sbin';
const [, installed] = /nginx\/([\d.]+)/.exec(spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr ?? '') ?? [];
if (!installed) throw new Error('there is no nginx on this machine to ask: apt-get install nginx nginx-extras');
await withBundle('test/fix/main.ts', ({ main }) => main(process.argv.slice(2)));
