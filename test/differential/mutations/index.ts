import * as names from './names.ts';
import * as structure from './structure.ts';
import type { Mutator } from './types.ts';
import * as values from './values.ts';

/** The ways to break a configuration, and how often each is taken. */
export const KINDS: readonly (readonly [kind: string, weight: number, mutator: Mutator])[] = [
  ['drop semicolon', 8, structure.dropSemicolon],
  ['drop {', 2, structure.dropOpeningBrace],
  ['drop }', 3, structure.dropClosingBrace],
  ['add brace', 3, structure.addBrace],
  ['; for block', 2, structure.semicolonForBlock],
  ['block for ;', 2, structure.blockForSemicolon],
  ['drop quote', 3, structure.dropQuote],
  ['add quote', 3, structure.addQuote],
  ['move', 8, structure.move],
  ['duplicate', 8, structure.duplicate],
  ['remove', 8, structure.remove],
  ['junk', 4, structure.junk],
  ['misspell', 5, names.misspell],
  ['other name', 4, names.otherName],
  ['remove definition', 4, names.removeDefinition],
  ['rename reference', 6, names.renameReference],
  ['change value', 18, values.changeValue],
  ['near value', 12, values.nearValue],
  ['drop argument', 6, values.dropArgument],
  ['drop all arguments', 2, values.dropAllArguments],
  ['add argument', 6, values.addArgument],
  ['swap arguments', 5, values.swapArguments],
  ['wrong modifier', 5, values.wrongModifier],
  ['damage regex', 5, values.damageRegex],
];
