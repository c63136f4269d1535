import type { Refusal } from './messages.ts';

/** What to write instead: a clause, for mistakes that people make. */
export const ADVICE: Partial<Readonly<Record<Refusal, string>>> = {
  backslashAtEnd: 'write "\\\\" for a backslash',
  unknownEscape: 'write the letter without the backslash',
  countsOutOfOrder: 'write the smaller number first',
  countTooBig: 'write at most 65535',
  classUnclosed: 'close the class with "]", or write "\\[" for the character',
  rangeOutOfOrder: 'write the lower character first; a "-" that is meant as such comes last',
  rangeInvalid: 'write a "-" that is meant as such last',
  nothingToRepeat: 'write ".*" for any text, or a backslash before the character',
  unknownOption: 'write "(?:" for a group without capture, or "\\(" for the character',
  posixOutside: 'write it in brackets of its own, as in "[[:alpha:]]"',
  groupUnclosed: 'close the parenthesis, or write "\\(" for the character',
  unmatchedClose: 'take it out, or write "\\)" for the character',
  noSuchGroup: 'refer to a group that the pattern has',
  notFixedLength: 'take the repetition out of the lookbehind',
  unsupportedEscape: 'write the letter without the backslash',
  nameSyntax: 'names are of letters, digits and "_", and end with ">"',
  nameDigit: 'begin the name with a letter',
  nameTaken: 'give each capture a name of its own',
  unknownProperty: 'write "\\." for a dot, or "p" without the backslash',
  propertyMalformed: 'write "p" without the backslash for the letter',
  nameExpected: 'write a name, as in "(?<name>...)"',
  unknownPython: 'write "(?P<name>...)" for a named capture',
  unknownPosix: 'write one that there is, as in "[[:alpha:]]"',
};
