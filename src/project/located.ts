/** The way to a value: keys of objects, and indexes of lists. */
export type Keys = readonly (string | number)[];

/** A mistake in the text of a configuration file, as an offset into it. */
export interface SyntaxMistake {
  readonly message: string;
  readonly offset: number;
}

/** The value that a text stands for, what is wrong with the text, and where in it each part of the value is. */
export interface Located {
  readonly value: unknown;
  readonly mistakes: readonly SyntaxMistake[];
  /** Offset of the key, or of the item, that the keys lead to; of the nearest around it when there is none. */
  offset(keys: Keys): number;
}

/** Finds offsets in what was noted of each way; `first` is the offset of the whole. */
export function locator(offsets: ReadonlyMap<string, number>, first = 0): (keys: Keys) => number {
  return (keys) => {
    for (let { length } = keys; length > 0; length--) {
      const offset = offsets.get(wayOf(keys.slice(0, length)));
      if (offset !== undefined) return offset;
    }
    return first;
  };
}

/** A way as the key of a map: indexes are written as keys are. */
export function wayOf(keys: Keys): string {
  return JSON.stringify(keys.map(String));
}
