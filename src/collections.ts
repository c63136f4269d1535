/**
 * A function that is called once for each argument: what it gave is remembered for as long as the function is. Of arguments that have a key in
 * common one is enough.
 */
export function remembered<K, T>(make: (key: K) => T, keyOf?: (argument: K) => unknown): (key: K) => T {
  if (!keyOf) return memo(make, new Map<K, T>());
  const known = new Map<unknown, T>();
  return (argument) => {
    const key = keyOf(argument);
    if (!known.has(key)) known.set(key, make(argument));
    return known.get(key) as T; // of this key
  };
}

/** The same for objects: what it gave for one is remembered for as long as that object is. */
export function kept<K extends object, T>(make: (key: K) => T): (key: K) => T {
  return memo(make, new WeakMap<K, T>());
}

function memo<K, T>(
  make: (key: K) => T,
  known: { get(key: K): T | undefined; has(key: K): boolean; set(key: K, value: T): unknown },
): (key: K) => T {
  return (key) => {
    let value = known.get(key);
    if (value === undefined && !known.has(key)) {
      value = make(key);
      known.set(key, value);
    }
    return value as T; // of this key: what was found, or what was just made
  };
}

/** The same for few keys at a time of many that may be asked for: so many at most are remembered. */
export function recent<K, T>(make: (key: K) => T, most = 256): (key: K) => T {
  const known = new Map<K, T>();
  const ask = memo(make, known);
  return (key) => {
    if (known.size >= most) known.clear();
    return ask(key);
  };
}

/** A text as V8 keeps the names of properties: compared by its address, hashed once, and without the text that it was cut from. */
export function asName(text: string): string {
  return Object.keys({ [text]: true })[0]!;
}

/** Items by what they have in common, in the order of the first ones. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

/** Adds an item to those of its group. */
export function addTo<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** A list of its very length: what is pushed to, filtered or flattened has room for more, which takes memory where there are thousands that are kept. */
export function trimmed<T>(list: readonly T[]): readonly T[] {
  return list.slice();
}

/** A table that has its own names alone, whatever is asked for: not "constructor", and what else objects have. */
export function table<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}

/** A map that mostly has one entry, of which there are many: until it has a second one, it takes the room of an object. */
export class Few<K, T> {
  private key: K;
  private value: T;
  private all: Map<K, T> | undefined;

  constructor(key: K, value: T) {
    this.key = key;
    this.value = value;
  }

  get(key: K): T | undefined {
    return this.all ? this.all.get(key) : this.key === key ? this.value : undefined;
  }

  set(key: K, value: T): void {
    if (!this.all && this.key !== key) this.all = new Map([[this.key, this.value]]);
    if (this.all) this.all.set(key, value);
    else this.value = value;
  }

  get size(): number {
    return this.all?.size ?? 1;
  }

  keys(): readonly K[] {
    return this.all ? [...this.all.keys()] : [this.key];
  }
}

/** Tells for one place after the other whether any of some spans touches it: they are sorted once. */
export function touching(
  spans: readonly { readonly start: number; readonly end: number }[],
): (start: number, end: number) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let furthest = -Infinity;
  const ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return (start, end) => {
    const before = countUpTo(sorted, end, startOf);
    return before > 0 && ends[before - 1]! >= start;
  };
}

/** Where something starts. */
export function startOf({ start }: { readonly start: number }): number {
  return start;
}

/** How many of some things, sorted by their place, have one that is no further than an offset. */
export function countUpTo<T>(sorted: readonly T[], offset: number, placeOf: (item: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(sorted[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
