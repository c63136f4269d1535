import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { plan } from '../../src/config/parts.ts';
import { Files } from '../../src/config/files.ts';
import { memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { settingsFor } from '../support/examples.ts';
import { EVENTS } from '../support/tree.ts';

/** Bytes in use that something holds. */
function used(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

const HOSTS = 12;
const LOCATIONS = Array.from({ length: 1000 }, (_, i) => `location /${i} { include /shared/proxy; }\n`);

/** Hosts that share all but their main files: what grows with them is what is made of the shared ones. */
const FILES = {
  '/shared/proxy': 'proxy_pass http://10.0.0.10:8080; proxy_set_header Host $host; proxy_buffering off;\n',
  '/shared/locations': LOCATIONS.join(''),
  ...Object.fromEntries(
    Array.from({ length: HOSTS }, (_, i) => [
      `/hosts/${i}/nginx.conf`,
      `${EVENTS}http { access_log off; server { listen 8080; include /shared/locations; } }`,
    ]),
  ),
};

test.each([
  ['main files that are named', (path: string) => ({ path })],
  ['main files that were read before to see what they include', (path: string) => ({ path, directory: '/hosts' })],
])('of one configuration at a time the meaning is in memory: %s', (_, entryOf) => {
  const host = memoryHost(FILES);
  const files = new Files(host);
  const entries = Array.from({ length: HOSTS }, (_, i) => entryOf(`/hosts/${i}/nginx.conf`));
  const sizes: number[] = [];
  const observer = {
    time<T>(name: string, work: () => T): T {
      if (name === 'load') sizes.push(used());
      return work();
    },
  };
  check(host, plan(entries, files, host), settingsFor(builtinRules), undefined, files, observer);
  expect(sizes).toHaveLength(HOSTS);
  // Each takes between 1.5 and 3 MB; what is found takes less.
  expect(sizes.at(-1)! - sizes[1]!).toBeLessThan(8e6);
});
