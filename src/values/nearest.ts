import { closest, distance } from 'fastest-levenshtein';

/** The name that a misspelt one is most likely meant to be; `undefined` when none is near. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const all = [...names];
  if (all.length === 0) return undefined;
  const near = closest(name, all);
  return distance(name, near) <= farthest(name.length) ? near : undefined;
}

/** How many letters of a word are mistyped at most. */
function farthest(length: number): number {
  if (length < 4) return 1;
  return length < 16 ? 2 : 3;
}

/** `, did you mean "x"?` when one of the names is near; else nothing. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const near = nearest(name, names);
  return near === undefined ? '' : `, did you mean "${near}"?`;
}

/** The same among names that people number: "cache1" is no slip of the pen for "cache2". */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  const letters = (text: string) => text.replaceAll(/\d/g, '');
  return nearest(
    name,
    [...names].filter((other) => letters(other) !== letters(name)),
  );
}
