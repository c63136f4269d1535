import { namesOf, repeatsGroups, repeatsOf } from './regex-groups.ts';
import { compileProgram } from './regex-program.ts';
import type { Program } from './regex-program.ts';
import { runProgram } from './regex-run.ts';

/** A text as a string of its UTF-8 bytes: what nginx compares, and what PCRE sees without `(*UTF8)`. */
export function byteString(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

/** Tells of a string of bytes whether a pattern matches it; `undefined` where that would take too long. */
export type Matcher = (bytes: string) => boolean | undefined;

/** What a pattern found: its groups, by number from 0 and by name, those that took no part as empty texts. */
export interface Found {
  readonly groups: readonly string[];
  readonly named: Readonly<Record<string, string>>;
  /** False where a group is repeated or stands in one that is: JavaScript may hold another round of it than PCRE. */
  readonly certain: boolean;
}

/** A pattern that JavaScript can run. */
interface Compiled {
  readonly regex: RegExp;
  /** How many of its pieces are repeated; infinite where groups are, so that going back may take for ever. */
  readonly repeats: number;
  program?: Program | undefined;
}

const known = new Map<string, Compiled | undefined>();

/** JavaScript's own matcher goes back over what it tried: it gets texts that leave it no more ways than this to go. */
const MOST_WAYS = 1_000_000;

/** A PCRE pattern as a JavaScript one, for as much of PCRE as means the same in both; `undefined` for the rest. */
export function compileRegex(pattern: string, caseless = false): Matcher | undefined {
  const compiled = translated(pattern, caseless);
  if (!compiled) return undefined;
  return (bytes) => {
    const groups = run(compiled, bytes);
    return groups && groups !== 'none';
  };
}

/** What a PCRE pattern finds in a string of bytes; "none" where it does not match, `undefined` where only PCRE can tell. */
export function findRegex(pattern: string, bytes: string, caseless = false): Found | 'none' | undefined {
  const compiled = translated(pattern, caseless);
  const groups = compiled && run(compiled, bytes);
  if (!groups || groups === 'none') return groups;
  const { source } = compiled.regex;
  const certain = groups.length === 1 || !repeatsGroups(source);
  return {
    groups,
    named: Object.fromEntries(
      namesOf(source)
        .map((name, at) => [name, groups[at] ?? ''] as const)
        .filter(([name]) => name !== ''),
    ),
    certain,
  };
}

/** The groups of the first match, those that took no part as empty texts. */
function run(compiled: Compiled, bytes: string): readonly string[] | 'none' | undefined {
  const { regex, repeats } = compiled;
  if ((bytes.length + 1) ** (repeats + 1) <= MOST_WAYS) {
    const match = regex.exec(bytes);
    return match ? Array.from(match, (text: string | undefined) => text ?? '') : 'none';
  }
  if (!('program' in compiled)) compiled.program = compileProgram(regex.source, regex.ignoreCase);
  const found = compiled.program && runProgram(compiled.program, bytes);
  return found === 'none' ? found : found?.map(([start, end]) => bytes.slice(Math.max(start, 0), Math.max(end, 0)));
}

/** Whether a pattern that only PCRE can tell certainly does not match, since it begins with another text. */
export function cannotMatch(pattern: string, bytes: string, caseless = false): boolean {
  if (pattern.includes('|')) return false;
  const literal = /^\^([\w/-]+)/.exec(pattern)?.[1] ?? '';
  const rest = pattern.slice(literal.length + 1);
  const start = byteString(/^[?*+{]/.test(rest) ? literal.slice(0, -1) : literal);
  return caseless ? !bytes.toLowerCase().startsWith(start.toLowerCase()) : !bytes.startsWith(start);
}

function translated(pattern: string, caseless: boolean): Compiled | undefined {
  const key = `${caseless ? 'i' : 's'}${pattern}`;
  if (!known.has(key)) {
    const regex = compile(pattern, caseless);
    known.set(key, regex && { regex, repeats: repeatsOf(regex.source) });
  }
  return known.get(key);
}

function compile(pattern: string, caseless: boolean): RegExp | undefined {
  const inline = pattern.startsWith('(?i)');
  const source = translate(byteString(inline ? pattern.slice(4) : pattern));
  if (source === undefined) return undefined;
  const folds = caseless || inline;
  // PCRE folds ASCII letters alone; JavaScript never takes another one for those.
  if (folds && !/^(?:(?!\\x[89a-f])[\0-\x7f])*$/i.test(source)) return undefined;
  try {
    return new RegExp(source, folds ? 'i' : '');
  } catch {
    return undefined;
  }
}

/** What PCRE reads in one piece, and what it is in JavaScript. Pieces that none of these match are left alone. */
const PIECES: readonly (readonly [RegExp, string | undefined])[] = [
  [/\\A|\^/y, '(?<![^])'],
  [/\\z/y, '(?![^])'],
  [/\\Z|\$/y, '(?=\\n?(?![^]))'],
  [/\./y, '[^\\n]'],
  [/\\s/y, '[ \\t-\\r]'],
  [/\\S/y, '[^ \\t-\\r]'],
  [/\\h/y, '[ \\t\\xa0]'],
  [/\(\?P?<(?=[A-Za-z_]\w*>)/y, '(?<'],
  [/\(\?(?:[:=!]|<[=!])/y, '$&'],
  [/\(\?|\(\*/y, undefined],
  // Possessive.
  [/(?:[*+?]|\{\d+(?:,\d*)?\})\+/y, undefined],
  // Newer versions of PCRE2 read a quantifier here, older ones do not.
  [/\{,\d/y, undefined],
  [/\{(?!\d+(?:,\d*)?\})/y, '\\{'],
  [/\\x[\da-fA-F]{2}/y, '$&'],
  [/\\[tnrfdwWDbB]|\\[^A-Za-z\d]/y, '$&'],
  [/\\/y, undefined],
];

function translate(pattern: string): string | undefined {
  let out = '';
  for (let at = 0; at < pattern.length;) {
    if (pattern[at] === '[') {
      const read = translateClass(pattern, at);
      if (!read) return undefined;
      out += read.source;
      at = read.end;
      continue;
    }
    const piece = pieceAt(PIECES, pattern, at);
    if (piece === undefined) return undefined;
    out += piece.source;
    at = piece.end;
  }
  return out;
}

type Read = { readonly source: string; readonly end: number };

function pieceAt(pieces: typeof PIECES, pattern: string, at: number): Read | undefined {
  for (const [regex, replacement] of pieces) {
    regex.lastIndex = at;
    const text = regex.exec(pattern)?.[0];
    if (text === undefined) continue;
    return replacement === undefined
      ? undefined
      : { source: replacement === '$&' ? text : replacement, end: at + text.length };
  }
  return { source: pattern[at]!, end: at + 1 };
}

/** What stands in brackets. */
const CLASS_PIECES: readonly (readonly [RegExp, string | undefined])[] = [
  [/\[:alpha:\]/y, 'A-Za-z'],
  [/\[:digit:\]/y, '0-9'],
  [/\[:alnum:\]/y, 'A-Za-z0-9'],
  [/\[:xdigit:\]/y, 'A-Fa-f0-9'],
  [/\[:upper:\]/y, 'A-Z'],
  [/\[:lower:\]/y, 'a-z'],
  [/\[[:.=]/y, undefined],
  [/\[/y, '\\['],
  [/\\s/y, ' \\t-\\r'],
  [/\\h/y, ' \\t\\xa0'],
  [/\\x[\da-fA-F]{2}/y, '$&'],
  [/\\[tnrfdwWDb]|\\[^A-Za-z\d]/y, '$&'],
  [/\\/y, undefined],
];

function translateClass(pattern: string, start: number): Read | undefined {
  let at = start + 1;
  let source = '[';
  if (pattern[at] === '^') {
    source += '^';
    at++;
  }
  // A bracket that comes first is a character.
  if (pattern[at] === ']') {
    source += '\\]';
    at++;
  }
  while (at < pattern.length && pattern[at] !== ']') {
    const piece = pieceAt(CLASS_PIECES, pattern, at);
    if (!piece) return undefined;
    source += piece.source;
    at = piece.end;
  }
  return at < pattern.length ? { source: `${source}]`, end: at + 1 } : undefined;
}
