import { isUnknown } from '../unknown.ts';
/** What nginx refuses, or warns of, in an entry of a block such as `map` or `types`. */
export interface EntryProblem {
  /** Which entry, from 0. */
  readonly entry: number;
  /** The word of the entry to mark, from 0, its first; absent: all. */
  readonly word?: number;
  /** nginx's own words, without " in FILE:LINE". */
  readonly message: string;
  /** What to write instead: a clause that follows the message and a semicolon. */
  readonly advice?: string;
  /** nginx says so and goes on. */
  readonly warning?: true;
  /** An earlier entry that explains it. */
  readonly first?: number;
}

/** The words of the entries of a block, in nginx's order, its includes resolved. */
export type Entries = readonly (readonly string[])[];

/** Reads the entries of a block as nginx's handler of that block does, and yields all that it refuses or warns of. */
export type EntriesCheck = (entries: Entries) => Iterable<EntryProblem>;

/** Whether an entry has a word that a template fills in. */
export function isTemplated(words: readonly string[]): boolean {
  return words.some((word) => isUnknown(word));
}
