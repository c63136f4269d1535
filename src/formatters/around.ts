import type { Diagnostic, Edit, Related } from '../diagnostic.ts';
import { edited } from '../text.ts';

/** Of more edits the rest is counted; longer texts are cut. */
const MOST_DESCRIBED = 2;
const LONGEST = 100;

/** A change that a report offers. */
export interface Offer {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** nginx does the same afterwards, or loads what it refused. */
  readonly safe: boolean;
}

/** All places that belong to a finding: the related ones, and the includes that lead to it, from the innermost; each once. */
export function placesAround({ related, includedFrom, places }: Diagnostic): readonly Related[] {
  const chains = [includedFrom, ...(places?.first ?? []).map((one) => one.includedFrom)];
  const includes = chains.flatMap((chain) =>
    chain.toReversed().map((one, depth): Related => ({
      ...one,
      message: depth === 0 ? 'included from here' : 'which is included from here',
    })),
  );
  const seen = new Set<string>();
  return [...related, ...includes].filter(({ file, start, end, message }) => {
    const key = JSON.stringify([file.path, start, end, message]);
    return !seen.has(key) && seen.add(key);
  });
}

/** The changes offered for a finding, the safe one first. */
export function offersOf({ fix = [], suggestions }: Diagnostic): readonly Offer[] {
  const safe = fix.length > 0 ? [{ title: describe(fix), edits: fix, safe: true }] : [];
  return [...safe, ...suggestions.map(({ title, edits }) => ({ title, edits, safe: false }))];
}

/** What edits do, in a few words: `Remove "/"`. */
function describe(edits: readonly Edit[]): string {
  const parts = edits.slice(0, MOST_DESCRIBED).map(({ file, start, end, text }) => {
    const old = short(file.text.source.slice(start, end));
    if (text.trim() === '') return old === '' ? 'change blanks' : `remove "${old}"`;
    return old === '' ? `add "${short(text)}"` : `write "${short(text)}" in place of "${old}"`;
  });
  const more = edits.length > MOST_DESCRIBED ? [`make ${edits.length - MOST_DESCRIBED} more changes`] : [];
  const all = [...parts, ...more].join(', ');
  return all.charAt(0).toUpperCase() + all.slice(1);
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** One replacement that does what several edits of one file do. */
export function asOneEdit(edits: readonly [Edit, ...Edit[]]): Edit {
  const { file } = edits[0];
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  return { file, start, end, text: edited(file.text.source, edits, start, end) };
}
