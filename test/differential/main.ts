import { parseArgs } from 'node:util';
import { parseVersion } from '../../src/values/version.ts';
import { disagreement, disagreements, example, figures, table } from './report.ts';
import { runTrials } from './run.ts';
import type { Trial } from './run.ts';

/** The command line of `run.mjs`: tries mutations and prints how far the linter and nginx agree. */
export function main(args: readonly string[], installed: string): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const only = values.only === undefined ? undefined : Number(values.only);
  const range = { seed: Number(values.seed), from: only ?? 0, count: only === undefined ? Number(values.count) : 1 };
  const trials = runTrials(range, parseVersion(installed)!);
  const print = (text: string) => process.stdout.write(`${text}\n`);
  if (only !== undefined) print(`${trials[0]!.mutation.text}\n${example(trials[0]!)}`);
  else if (values.json) print(JSON.stringify(json(trials), undefined, 2));
  else print(`${disagreements(trials)}\n\nseed ${values.seed}\n${table(trials)}`);
}

function json(trials: readonly Trial[]): unknown {
  const some = trials.filter((trial) => disagreement(trial) !== undefined);
  return { figures: figures(trials), disagreements: some.map(asData) };
}

function asData(trial: Trial): unknown {
  const { mutation, nginx, errors } = trial;
  const { index, kind, seed, path, line, before, after } = mutation;
  const ours = errors.map(({ ruleId, message, file, start }) => ({
    ruleId,
    message,
    line: file.text.position(start).line,
  }));
  return { index, kind, seed: seed.name, path, line, before, after, about: disagreement(trial), nginx, ours };
}
