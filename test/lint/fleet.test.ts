import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { DEFAULT_LIMITS } from '../../src/config/entry.ts';
import { Files } from '../../src/config/files.ts';
import { LEVEL_RANK } from '../../src/diagnostic.ts';
import type { Level, Report } from '../../src/diagnostic.ts';
import { memoryHost } from '../../src/host.ts';
import { checkGroups } from '../../src/lint/check.ts';
import type { Settings } from '../../src/lint/settings.ts';
import { parseTarget } from '../../src/values/version.ts';
import { random } from '../differential/random.ts';
import type { Random } from '../differential/random.ts';
import { settingsFor } from '../support/examples.ts';
import { EVENTS } from '../support/tree.ts';

const TREES = 60;
/** What the shared files are made of. */
const LINES = [
  'proxy_read_timeout 0;',
  'proxy_set_header Host $host;',
  'include /shared/inner;',
  'proxy_pass http://back;',
  'proxy_pass http://$up;',
  'proxy_pass http://other:80/x;',
  'nope on;',
  'proxy_buffer_size 64k; proxy_buffers 4 4k;',
  'ssl_protocols TLSv1 TLSv1.2;',
  'proxy_next_upstream error timeout http_502 non_idempotent;',
  'client_max_body_size 1q;',
  'if ($a) { proxy_pass http://back; }',
  'keepalive_timeout 0 0 0;',
  'limit_req zone=z burst=5;',
  'proxy_cache c;',
  'listen 80;',
  'return 502;',
  'proxy_send_timeout 0;',
  '}',
  "add_header x 'y;",
];
const SETTINGS: readonly Settings[] = [
  settingsFor(builtinRules),
  settingsFor(builtinRules, { only: builtinRules.map(({ id }) => id) }),
  settingsFor(builtinRules, { target: targetOf('1.22.1') }),
  settingsFor(builtinRules, {
    rules: { 'proxy-timeout-zero': { level: 'info' }, 'unknown-directive': { level: 'off' } },
  }),
  { ...settingsFor(builtinRules), ignores: (path) => path === '/shared/b' },
];

function targetOf(version: string) {
  const target = parseTarget(version);
  if ('error' in target) throw new Error(target.error);
  return target;
}

/** Hosts with files of their own that share snippets. */
function fleet({ below, pick }: Random): {
  readonly mains: readonly string[];
  readonly files: Readonly<Record<string, string>>;
} {
  const some = (most: number) => Array.from({ length: below(most) }, () => `${pick(LINES)}\n`).join('');
  const files: Record<string, string> = {};
  for (const name of ['a', 'b', 'inner', 'top']) files[`/shared/${name}`] = some(5);
  const mains = Array.from({ length: 2 + below(3) }, (_, host) => `/hosts/${host}/nginx.conf`);
  for (const main of mains)
    files[main] = `${EVENTS}http {
  ${pick(['', 'upstream back { server 10.0.0.1; keepalive 4; }', 'upstream back { server 10.0.0.1; }'])}
  ${pick(['', 'limit_req_zone $uri zone=z:1m rate=1r/s;', 'map $uri $up { default back; }', 'include /shared/top;'])}
  server {
    listen ${pick(['80', '8080'])};
    ${pick(['', 'include /shared/top;'])}
    location / { include /shared/${pick(['a', 'b', '*'])};\n${some(2)} }
    location /y { include /shared/${pick(['a', 'b'])};\nproxy_pass http://back; }
  }
}
`;
  return { mains, files };
}

interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly level: Level;
}

/** The gravest of what is found by one rule about the same words. */
function found(reports: readonly Report[]): ReadonlyMap<string, Place> {
  const all = new Map<string, Place>();
  for (const { ruleId, file, start, end, level } of reports.flatMap(({ diagnostics }) => diagnostics)) {
    const key = `${file.path} ${ruleId} ${start} ${end}`;
    const known = all.get(key);
    if (!known || LEVEL_RANK[known.level] < LEVEL_RANK[level]) all.set(key, { file: file.path, start, end, level });
  }
  return all;
}

test('a fleet in one call has what its hosts have one by one', () => {
  let compared = 0;
  for (let index = 0; index < TREES; index++) {
    const numbers = random(7, index);
    const { mains, files } = fleet(numbers);
    const host = memoryHost(files);
    const groups = mains.map((path) => ({
      entries: [{ path }],
      settings: numbers.pick(SETTINGS),
      limits: DEFAULT_LIMITS,
    }));
    const run = (some: typeof groups) => {
      const read = new Files(host);
      return checkGroups(
        host,
        some.map((group) => ({ ...group, files: read })),
      ).report;
    };
    const together = found([run(groups)]);
    const single = found(groups.map((group) => run([group])));
    compared += single.size;
    expect([...together].toSorted(), `tree ${index}`).toEqual([...single].toSorted());
  }
  expect(compared).toBeGreaterThan(TREES);
});
