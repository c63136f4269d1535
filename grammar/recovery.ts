import type { IToken } from 'chevrotain';
import { indentation } from './braces.ts';
import { LuaBody, Quoted, ends } from './tokens.ts';

/**
 * Guesses where a missing quote belongs, or the end of a Lua body, so that one mistake hides nothing else. nginx guesses nothing: it reads on to
 * the end of the file. Lines say what the author meant.
 */

/**
 * The first quoted token that can have swallowed text after its missing end, and where it should end: before the `;` or `{` at the
 * end of its first line. `undefined` when no quote is broken, or nothing more can be guessed.
 */
export function quoteRepair(text: string, tokens: readonly IToken[]): readonly [number, number] | undefined {
  const broken = tokens.find(
    (token) => token.tokenType === Quoted && (isUnrepaired(text, token) || junkAfter(text, token)),
  );
  if (!broken) return undefined;
  for (const token of tokens) {
    if (token.startOffset > broken.startOffset) break;
    if (token.tokenType !== Quoted || (token.payload !== undefined && !isUnrepaired(text, token))) continue;
    const lineEnd = token.image.indexOf('\n');
    const line = lineEnd < 0 ? token.image : token.image.slice(0, lineEnd);
    const tail = lineTail(line);
    if (tail !== undefined && (lineEnd >= 0 || token === broken))
      return [token.startOffset, token.startOffset + Math.max(tail, 1)];
    if (token === broken && isUnrepaired(text, token)) return [token.startOffset, token.startOffset + line.length];
  }
  return undefined;
}

/**
 * Where what ends a directive at the end of a line begins: a `;`, after which only more of them, braces and a comment follow, or a `{` that is the
 * last of the line; with the blanks before it.
 */
function lineTail(line: string): number | undefined {
  let semicolon: number | undefined;
  let brace: number | undefined;
  let blanks: number | undefined;
  for (let at = 0; at < line.length; at++) {
    const char = line[at]!;
    if (char === '#' && semicolon !== undefined) return semicolon;
    if (char === ' ' || char === '\t') {
      blanks ??= at;
      continue;
    }
    const here = blanks ?? at;
    blanks = undefined;
    if (char === '\r') continue;
    if (char === ';') semicolon ??= here;
    else if (char !== '{' && char !== '}') semicolon = undefined;
    brace = char === '{' && semicolon === undefined ? here : undefined;
  }
  return semicolon ?? brace;
}

/** The character after a closing quote that nginx does not take there; `undefined` when all is well. */
export function junkAfter(text: string, token: IToken): string | undefined {
  if (token.payload !== undefined) return undefined;
  const next = text[token.startOffset + token.image.length];
  return next === undefined || ' \t\r\n;{)'.includes(next) ? undefined : next;
}

function isUnrepaired(text: string, token: IToken): boolean {
  return token.payload !== undefined && token.startOffset + token.image.length === text.length;
}

/** Where an unclosed Lua body should end: after the first `}` that stands alone at the indentation of its directive. */
export function luaRepair(text: string, tokens: readonly IToken[]): readonly [number, number] | undefined {
  const at = tokens.findIndex((token) => token.tokenType === LuaBody && isUnrepaired(text, token));
  const body = tokens[at];
  if (!body) return undefined;
  const indent = indentation(text, statementStart(tokens, at));
  if (indent === undefined) return undefined;
  const brace = /\n([ \t]*)\}/g;
  for (let match = brace.exec(body.image); match; match = brace.exec(body.image)) {
    if (indentation(match[0], match[0].length - 1) === indent)
      return [body.startOffset, body.startOffset + brace.lastIndex];
  }
  return undefined;
}

function statementStart(tokens: readonly IToken[], brace: number): number {
  let first = brace;
  for (let i = brace - 1; i >= 0 && !ends(tokens[i]!); i--) first = i;
  return tokens[first]!.startOffset;
}
