import type { Group, Item } from './items.ts';
import { ended, fail, giveUp } from './reader.ts';
import type { Reader } from './reader.ts';
import { resolves } from './references.ts';

/** How long a match can be. */
type Length = readonly [least: number, most: number];

const UNKNOWN: Length = [0, Infinity];
/** Since 10.43 a lookbehind may match texts of several lengths up to this one. */
const LONGEST_VARIABLE = 255;
const LONGEST = 65535;
/** Calls of groups by groups are followed this far. */
const FARTHEST = 400;

/** What is known while the lengths are computed. */
interface Lengths {
  readonly reader: Reader;
  readonly known: Map<Group, Length>;
  /** The groups around the item, and those that were called. */
  readonly within: Set<Group>;
  depth: number;
}

/**
 * Looks for lookbehinds that no version of PCRE2 takes: those whose content has no greatest length. Until 10.42 each alternative had to
 * have one length.
 */
export function checkLookbehinds(reader: Reader): void {
  const lengths: Lengths = { reader, known: new Map(), within: new Set(), depth: 0 };
  for (const group of reader.lookbehinds) {
    if (!lengths.known.has(group)) measureLookbehind(lengths, group);
    if (ended(reader)) return;
  }
}

function measureLookbehind(lengths: Lengths, group: Group): void {
  const { reader } = lengths;
  lengths.known.set(group, [0, 0]);
  let longest = 0;
  let variable = false;
  for (const branch of group.branches) {
    const [least, most] = measureBranch(lengths, branch);
    if (ended(reader)) return;
    if (most === Infinity) return fail(reader, 'notFixedLength', group.at);
    longest = Math.max(longest, most);
    variable ||= least !== most;
    if (longest > LONGEST) return fail(reader, variable ? 'notFixedLength' : 'lookbehindTooLong', group.at);
  }
  if (variable && longest > LONGEST_VARIABLE) fail(reader, 'notFixedLength', group.at);
}

function measureBranch(lengths: Lengths, branch: readonly Item[]): Length {
  let least = 0;
  let most = 0;
  for (const item of branch) {
    if (item.ends) break;
    const [low, high] = measureItem(lengths, item);
    least += low;
    most += high;
    if (most === Infinity || ended(lengths.reader)) return UNKNOWN;
  }
  return [least, most];
}

function measureItem(lengths: Lengths, item: Item): Length {
  const { group, reference, times } = item;
  if (group?.kind === 'lookahead') {
    measureGroup(lengths, group);
    return [0, 0];
  }
  const [least, most] = group
    ? measureGroup(lengths, group)
    : reference
      ? measureReference(lengths, item)
      : [item.least, item.most];
  if (!times) return [least, most];
  return times[1] === Infinity ? UNKNOWN : [least * times[0], most * times[1]];
}

function measureGroup(lengths: Lengths, group: Group): Length {
  const { known, within } = lengths;
  const before = known.get(group);
  if (before) return before;
  if (group.kind === 'define') return [0, 0];
  if (group.kind === 'lookbehind') {
    measureLookbehind(lengths, group);
    return [0, 0];
  }
  within.add(group);
  lengths.depth++;
  let least = Infinity;
  let most = 0;
  for (const branch of group.branches) {
    const [low, high] = measureBranch(lengths, branch);
    least = Math.min(least, low);
    most = Math.max(most, high);
    if (most === Infinity && group.kind !== 'lookahead') break;
  }
  lengths.depth--;
  within.delete(group);
  const length: Length = [least, most];
  known.set(group, length);
  return length;
}

/** A reference is as long as its group, unless that is one of several, or the reference stands in it. */
function measureReference(lengths: Lengths, { reference }: Item): Length {
  const { reader, within } = lengths;
  if (!reference || !resolves(reader, reference)) return UNKNOWN;
  const { kind, target } = reference;
  const numbers = typeof target === 'number' ? [target] : [...reader.names.get(target)!];
  if (kind === 'back' && (reader.resets || numbers.length > 1)) return UNKNOWN;
  const group = reader.groups[numbers[0]!];
  if (!group || within.has(group)) return UNKNOWN;
  if (lengths.depth > FARTHEST) {
    giveUp(reader);
    return [0, 0];
  }
  return measureGroup(lengths, group);
}
