/** What a pattern is made of, as far as lengths and references need it. */

/** What groups do; `condition` and `define` are the groups of `(?(…)…)`. */
export type GroupKind = 'capture' | 'plain' | 'lookahead' | 'lookbehind' | 'condition' | 'define';

/** A group with its alternatives. */
export interface Group {
  readonly kind: GroupKind;
  readonly branches: Item[][];
  /** Where PCRE2 points to for what is wrong with the group as a whole. */
  readonly at: number;
}

/** How many units the item matches; `times` when it is repeated. */
export interface Item {
  readonly least: number;
  /** `Infinity` for what has no limit. */
  readonly most: number;
  readonly group?: Group;
  readonly reference?: Reference;
  /** `(*ACCEPT)` and `(*FAIL)`: what follows them in the branch does not count. */
  readonly ends?: true;
  readonly times?: readonly [least: number, most: number];
}

/** A reference to a group by number or name: `back` reference, subroutine `call`, or a `test` whether it is set. */
export interface Reference {
  readonly kind: 'back' | 'call' | 'test';
  readonly target: number | string;
  /** Where PCRE2 points to when there is no such group. */
  readonly at: number;
}

/** One unit, as most items are. */
export const ONE: Item = { least: 1, most: 1 };
/** An assertion about the place: `^`, `\b`. */
export const NOTHING: Item = { least: 0, most: 0 };
/** `\R` */
export const NEWLINE: Item = { least: 1, most: 2 };
/** `\X` */
export const UNLIMITED: Item = { least: 1, most: Infinity };
/** `(*ACCEPT)`, `(*FAIL)` */
export const END: Item = { least: 0, most: 0, ends: true };
