import { afterAll, expect, test } from 'vitest';
import { describeWithNginx, nginxVersion } from '../support/nginx.ts';
import { directivesIn, directivesOf } from './coverage.ts';
import { askLinter } from './ours.ts';
import { askNginx } from './oracle.ts';
import { makePrefixes } from './prefix.ts';
import type { Prefixes } from './prefix.ts';
import { readSeeds } from './seeds.ts';

describeWithNginx('the seeds', () => {
  let prefixes: Prefixes | undefined;
  afterAll(() => prefixes?.remove());
  const at = (seed: Parameters<Prefixes['of']>[0]) => (prefixes ??= makePrefixes()).of(seed);

  test.each(readSeeds().map((seed) => [seed.name, seed] as const))('%s: nginx loads it', (_, seed) => {
    expect(askNginx(at(seed))).toEqual({ verdict: 'accepted', message: '' });
  });

  test.each(readSeeds().map((seed) => [seed.name, seed] as const))('%s: has no error', (_, seed) => {
    const refusals = askLinter(at(seed), nginxVersion!);
    expect(
      refusals.map(
        ({ ruleId, message, file, start }) => `${file.path}:${file.text.position(start).line} ${ruleId}: ${message}`,
      ),
    ).toEqual([]);
  });

  test('use every official directive of this nginx', () => {
    const used = new Set(readSeeds().flatMap((seed) => directivesIn(at(seed))));
    const all = directivesOf(nginxVersion!);
    expect(all.length).toBeGreaterThan(600);
    expect(all.filter((one) => !used.has(one))).toEqual([]);
  });
});
