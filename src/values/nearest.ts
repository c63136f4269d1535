import { distance } from 'fastest-levenshtein';

/** Among more names than this nothing is guessed: each of many wrong names would be held against all of them. */
const MOST = 2000;

/** The name that a misspelt one is most likely meant to be; `undefined` when none is near. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let near: string | undefined;
  let least = farthest(name.length) + 1;
  let seen = 0;
  for (const other of names) {
    if (++seen > MOST) return undefined;
    if (Math.abs(other.length - name.length) >= least) continue;
    const far = distance(name, other);
    if (far >= least || (name.length === SHORT && far > 1 && !sameLetters(name, other))) continue;
    near = other;
    least = far;
  }
  return near;
}

/** In a word of so many letters two wrong ones make another word, unless they only changed places. */
const SHORT = 4;

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
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
  const own = letters(name);
  const others: string[] = [];
  for (const other of names) if (others.push(other) > MOST) return undefined;
  const most = farthest(name.length);
  return nearest(
    name,
    others.filter((other) => Math.abs(other.length - name.length) <= most && letters(other) !== own),
  );
}

function letters(text: string): string {
  return text.replaceAll(/\d/g, '');
}
