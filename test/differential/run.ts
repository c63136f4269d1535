import type { Diagnostic } from '../../src/diagnostic.ts';
import type { Version } from '../../src/values/version.ts';
import { compare } from './compare.ts';
import type { Comparison } from './compare.ts';
import { mutate } from './mutate.ts';
import type { Mutation } from './mutate.ts';
import { askNginx } from './oracle.ts';
import type { Verdict } from './oracle.ts';
import { askLinter } from './ours.ts';
import { makePrefixes, write } from './prefix.ts';
import { readSeeds } from './seeds.ts';

/** One mutation and what both said of it. */
export interface Trial extends Comparison {
  readonly mutation: Mutation;
  readonly nginx: Verdict;
  readonly errors: readonly Diagnostic[];
}

/** Which mutations to try. */
export interface Range {
  readonly seed: number;
  readonly from: number;
  readonly count: number;
}

/** Makes mutations and asks nginx and the linter about each. */
export function runTrials(
  { seed, from, count }: Range,
  version: Version,
  progress?: (done: number) => void,
): readonly Trial[] {
  const seeds = readSeeds();
  const prefixes = makePrefixes();
  const trials: Trial[] = [];
  try {
    for (let index = from; index < from + count; index++) {
      const mutation = mutate(seeds, seed, index);
      const { path, text } = mutation;
      const directory = prefixes.of(mutation.seed);
      write(directory, path, text);
      const nginx = askNginx(directory);
      const errors = askLinter(directory, version);
      write(directory, path, mutation.seed.files[path]!);
      trials.push({ mutation, nginx, errors, ...compare(directory, nginx, errors) });
      progress?.(index + 1 - from);
    }
  } finally {
    prefixes.remove();
  }
  return trials;
}
