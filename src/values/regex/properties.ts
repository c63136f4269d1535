import { fail } from './reader.ts';
import type { Reader } from './reader.ts';

/** PCRE2 reads this many characters of a property's name. */
const LONGEST = 49;

/** The properties of one or two letters; which longer names there are (scripts, mostly) depends on the version's Unicode. */
const SHORT = new Set(
  'c cc cf ci cn co cs di l lc ll lm lo lt lu l& m mc me mn n nd nl no p pc pd pe pf pi po ps ri s sc sd sk sm so vs yi z zl zp zs'.split(
    ' ',
  ),
);

/** Reads what follows `\p` or `\P`: a letter, or a name in braces. */
export function readProperty(reader: Reader): void {
  const { text } = reader;
  const first = text[reader.at];
  if (first === undefined) return fail(reader, 'propertyMalformed');
  reader.at++;
  const name = first === '{' ? readBraces(reader) : first;
  if (name === undefined || (first !== '{' && !/[A-Za-z]/.test(name))) return fail(reader, 'propertyMalformed');
  if (!isProperty(name.toLowerCase())) fail(reader, 'unknownProperty');
}

/** The name without what does not count in it; `undefined` when the brace is not closed. */
function readBraces(reader: Reader): string | undefined {
  const { text } = reader;
  if (text[reader.at] === '^') reader.at++;
  let name = '';
  while (name.length < LONGEST) {
    while (/[-_\s]/.test(text[reader.at] ?? '')) reader.at++;
    const char = text[reader.at];
    if (char !== undefined) reader.at++;
    if (char === undefined || char === '\0') return undefined;
    if (char === '}') return name;
    name += char;
  }
  return undefined;
}

function isProperty(name: string): boolean {
  return name.length > 2 ? /^[a-z0-9&:=^]+$/.test(name) : SHORT.has(name) || name.includes('^');
}
