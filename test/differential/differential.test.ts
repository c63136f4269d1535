import { beforeAll, expect, test } from 'vitest';
import { describeWithNginx, nginxVersion } from '../support/nginx.ts';
import { disagreements, figures, table } from './report.ts';
import type { Figures } from './report.ts';
import { runTrials } from './run.ts';

/** A run of `run.mjs` that is short enough for every change: its limits are those of long ones. */
const RUN = { seed: 20240607, from: 0, count: 500 };

describeWithNginx(`agreement with nginx over ${RUN.count} mutations (seed ${RUN.seed})`, () => {
  let found: Figures;
  let report = '';
  beforeAll(() => {
    const trials = runTrials(RUN, nginxVersion!);
    found = figures(trials);
    report = `${disagreements(trials)}\n${table(trials)}`;
  });

  test('nginx refuses enough of them', () => {
    expect(found.refused / (found.count - found.environment), report).toBeGreaterThanOrEqual(0.45);
  });

  test('false rejects: at most 0.5 % of what nginx accepts', () => {
    expect(found.falseRejects / found.accepted, report).toBeLessThanOrEqual(0.005);
  });

  test('false accepts: at most 4 % of what nginx refuses', () => {
    expect(found.falseAccepts / found.refused, report).toBeLessThanOrEqual(0.04);
  });

  test('the right line: at least 95 % of those that nginx names', () => {
    expect(found.lineRight / found.withLine, report).toBeGreaterThanOrEqual(0.95);
  });
});
