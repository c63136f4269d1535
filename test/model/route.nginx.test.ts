import { expect, test } from 'vitest';
import { describeWithNginx } from '../support/nginx.ts';
import { KINDS } from './route/kinds.ts';
import { compareRoutes } from './route/run.ts';

describeWithNginx('the way of a request', () => {
  // More of them: node test/model/route/run.mjs --count 20000 --seed 2
  test('is the one that nginx takes', { timeout: 60_000 }, async () => {
    const { asked, unknown, kinds, wrong } = await compareRoutes(1000, 1, 8);
    expect(wrong).toEqual([]);
    expect(unknown).toBeLessThan(asked / 50);
    for (const kind of KINDS) expect(kinds.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(asked / 40);
  });
});
