// What a program pays that holds a tree open: the first check of a process, and the median of those after edits of one site. Prints JSON.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinRules, nodeHost, openCheck, resolveSettings } from '../dist/node.js';

const EDITS = 15;
const directory = process.argv[2];
const site = join(directory, 'conf.d/site00500.conf');
const text = readFileSync(site, 'utf8');

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const checker = openCheck(nodeHost(), [{ path: join(directory, 'nginx.conf') }], resolveSettings(builtinRules, {}));
const first = time(() => checker.check());
const again = Array.from({ length: EDITS }, (_, edit) => {
  checker.change(site, text.replace('expires 7d;', `expires ${edit + 8}d;\n        proxy_read_timeout ${edit + 8}s;`));
  return time(() => checker.check());
});
process.stdout.write(JSON.stringify({ first, again: again.toSorted((a, b) => a - b)[EDITS >> 1] }));
