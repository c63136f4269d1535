import { kept, trimmed } from '../collections.ts';
import { isPrefix, isRegex } from '../values/location.ts';
import { byteString } from '../values/regex-js.ts';
import { isUnknown } from '../values/unknown.ts';
import type { Location } from './locations.ts';

/** The locations of a level by what they are found by; of two of one name the first. */
interface Index {
  readonly exact: Map<string, Location>;
  readonly prefixes: Map<string, Location>;
  readonly regexes: readonly Location[];
  readonly unknown: Location | undefined;
  longest: number;
  /** How many patterns may still be tried, for all URIs together. */
  tries: number;
}

/** More is not tried: a thousand patterns for a thousand URIs, in one level. */
const MOST_TRIES = 1_000_000;

/** The index of a level. */
export const indexOf = kept(makeIndex);

function makeIndex(locations: readonly Location[]): Index {
  const unknown = locations.find(({ pattern }) => isUnknown(pattern));
  const index: Index = {
    exact: new Map(),
    prefixes: new Map(),
    regexes: trimmed(locations.filter(isRegex)),
    unknown,
    longest: 0,
    tries: MOST_TRIES,
  };
  const first = (names: Map<string, Location>, name: string, location: Location) => {
    if (!names.has(name)) names.set(name, location);
  };
  for (const location of locations) {
    if (location.kind !== 'exact' && !isPrefix(location)) continue;
    const name = byteString(location.pattern);
    first(isPrefix(location) ? index.prefixes : index.exact, name, location);
    if (isPrefix(location)) index.longest = Math.max(index.longest, name.length);
  }
  return index;
}
