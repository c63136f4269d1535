import type { Diagnostic } from '../diagnostic.ts';
import { offersOf } from './around.ts';
import { includeChain, place } from './paths.ts';
import { visible } from './escape.ts';

/** What belongs to a finding besides its message, a line each: related places, the includes that lead to it, what may be done. Safe for a terminal. */
export function details(diagnostic: Diagnostic, directory: string): readonly string[] {
  const { related, includedFrom } = diagnostic;
  return [
    ...related.map((one) => `${place(one, directory)}: ${visible(one.message)}`),
    ...(includedFrom.length > 0 ? [includeChain(diagnostic, directory)] : []),
    ...offersOf(diagnostic).map(({ title, safe }) => `${safe ? 'fix' : 'suggestion'}: ${visible(title)}`),
  ];
}
