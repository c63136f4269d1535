import { KINDS } from './mutations/index.ts';
import type { Mutator } from './mutations/types.ts';
import { random } from './random.ts';
import type { Random } from './random.ts';
import { places } from './seeds.ts';
import type { Place, Seed } from './seeds.ts';
import type { SourceFile } from '../../grammar/nodes.ts';
import { edited } from '../../src/text.ts';

/** One mistake made in one file of a seed. */
export interface Mutation {
  readonly index: number;
  readonly kind: string;
  readonly seed: Seed;
  readonly path: string;
  readonly text: string;
  /** The first line that is not as it was, before and after. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

const TURNS = KINDS.flatMap(([kind, weight, mutator]) =>
  Array.from({ length: weight }, (): readonly [string, Mutator] => [kind, mutator]),
);

/** The mutation of a run that has this index: the same for the same seed of numbers. */
export function mutate(seeds: readonly Seed[], seed: number, index: number): Mutation {
  const numbers = random(seed, index);
  const spots = allPlaces(seeds);
  const [kind, mutator] = numbers.pick(TURNS);
  for (;;) {
    const spot = numbers.pick(spots);
    const changed = attempt(spot, mutator, numbers);
    if (changed !== undefined)
      return { index, kind, seed: spot.seed, path: spot.file.path, ...firstDifference(spot.file.text.source, changed) };
  }
}

interface Spot {
  readonly seed: Seed;
  readonly file: SourceFile;
  readonly places: readonly Place[];
  readonly place: Place;
}

let known: readonly Spot[] | undefined;

/** Every directive of every seed. */
function allPlaces(seeds: readonly Seed[]): readonly Spot[] {
  return (known ??= seeds.flatMap((seed) =>
    seed.parsed.flatMap((file) => {
      const all = places(file);
      return all.map((place) => ({ seed, file, places: all, place }));
    }),
  ));
}

function attempt(spot: Spot, mutator: Mutator, numbers: Random): string | undefined {
  const changes = mutator({ ...spot, random: numbers });
  if (!changes) return undefined;
  const { source } = spot.file.text;
  const text = edited(source, changes);
  return text === source ? undefined : text;
}

function firstDifference(old: string, text: string): Pick<Mutation, 'text' | 'line' | 'before' | 'after'> {
  const [a, b] = [old.split('\n'), text.split('\n')];
  const at = b.findIndex((line, index) => line !== a[index]);
  const line = at < 0 ? b.length - 1 : at;
  return { text, line: line + 1, before: (a[line] ?? '').trim(), after: (b[line] ?? '').trim() };
}
