import { groupBy } from '../collections.ts';

/** A list with more names than this is taken for the only one that has them. */
const FEW = 24;
const NOWHERE: readonly number[] = [];

/** Anything with a name. */
interface Named {
  readonly name: string;
}

/**
 * The names of what stands in a block, in order: one object for all blocks that have the same ones, of which there are few in a large configuration.
 * Where a name stands is found out once for all of them.
 */
export class Names {
  /** The name that followed first, and the names with it; others are in a map. */
  private name: string | undefined;
  private longer: Names | undefined;
  private others: Map<string, Names> | undefined;
  private places: ReadonlyMap<string, readonly number[]> | undefined;

  /** Those of a list; lists whose names are shared start with the same `none`. */
  static of(list: readonly Named[], none: Names): Names {
    if (list.length > FEW) return new Names();
    let names = none;
    for (const { name } of list) names = names.with(name);
    return names;
  }

  /** Where a name stands in a list that has these names. */
  at(name: string, list: readonly Named[]): readonly number[] {
    this.places ??= placesIn(list);
    return this.places.get(name) ?? NOWHERE;
  }

  private with(name: string): Names {
    if (this.name === undefined) this.longer = new Names();
    this.name ??= name;
    if (this.name === name) return this.longer!;
    this.others ??= new Map();
    let longer = this.others.get(name);
    if (!longer) this.others.set(name, (longer = new Names()));
    return longer;
  }
}

// A function that makes closures takes room for them in each call: `at` is called often.
function placesIn(list: readonly Named[]): ReadonlyMap<string, readonly number[]> {
  return groupBy(list.keys(), (index) => list[index]!.name);
}
