/** A function that is called once for each argument: what it gave is remembered for as long as the function is. */
export function remembered<K, T>(make: (key: K) => T): (key: K) => T {
  return memo(make, new Map<K, T>());
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

/** A table that has its own names alone, whatever is asked for: not "constructor", and what else objects have. */
export function table<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}
