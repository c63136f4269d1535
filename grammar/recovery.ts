import type { IToken } from 'chevrotain';
import type { BracePlan } from './parser.ts';
import { LeftBrace, LuaBody, Quoted, RightBrace, Semicolon } from './tokens.ts';

/**
 * Guesses where a missing quote or brace belongs, so that one mistake hides nothing else. nginx guesses nothing: it reads on to
 * the end of the file. Lines and indentation say what the author meant.
 */

// What ends a directive at the end of a line, when the quote before it was never closed.
const lineTail = /[ \t]*(?:;[ \t;{}]*(?:#.*)?|\{)[ \t\r]*$/;

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
    const tail = lineTail.exec(line);
    if (tail && (lineEnd >= 0 || token === broken))
      return [token.startOffset, token.startOffset + Math.max(tail.index, 1)];
    if (token === broken && isUnrepaired(text, token)) return [token.startOffset, token.startOffset + line.length];
  }
  return undefined;
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
    if (width(match[1]!) === indent) return [body.startOffset, body.startOffset + brace.lastIndex];
  }
  return undefined;
}

/**
 * What to do at which `}` so that blocks end where their indentation says. `undefined` when braces match, or when the indentation
 * does not explain the whole difference.
 */
export function planBraces(text: string, tokens: readonly IToken[]): BracePlan | undefined {
  const opens = tokens.reduce((sum, token) => sum + Number(token.tokenType === LeftBrace), 0);
  const closes = tokens.reduce((sum, token) => sum + Number(token.tokenType === RightBrace), 0);
  let missing = opens - closes;
  if (missing === 0) return undefined;
  const plan = new Map<number, number>();
  const stack: (number | undefined)[] = [];
  tokens.forEach((token, index) => {
    if (token.tokenType === LeftBrace) stack.push(indentation(text, statementStart(tokens, index)));
    if (token.tokenType !== RightBrace) return;
    const indent = indentation(text, token.startOffset);
    const top = stack.at(-1);
    if (indent !== undefined && top !== undefined && indent < top && missing > 0) {
      const inner = stack.length - 1 - stack.lastIndexOf(indent);
      if (stack.includes(indent) && inner <= missing) {
        plan.set(token.startOffset, inner);
        missing -= inner;
        stack.length -= inner;
      }
    } else if (missing < 0 && (stack.length === 0 || (indent !== undefined && top !== undefined && indent > top))) {
      plan.set(token.startOffset, 0);
      missing++;
      return;
    }
    stack.pop();
  });
  return missing === 0 && stack.length === 0 ? plan : undefined;
}

function statementStart(tokens: readonly IToken[], brace: number): number {
  let first = brace;
  for (let i = brace - 1; i >= 0; i--) {
    const type = tokens[i]!.tokenType;
    if (type === Semicolon || type === LeftBrace || type === RightBrace || type === LuaBody) break;
    first = i;
  }
  return tokens[first]!.startOffset;
}

/** The width of the blanks before an offset when nothing else stands before it on its line; else `undefined`. */
function indentation(text: string, offset: number): number | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  return /^[ \t]*$/.test(before) ? width(before) : undefined;
}

function width(blanks: string): number {
  let columns = 0;
  for (const blank of blanks) columns = blank === '\t' ? (columns | 7) + 1 : columns + 1;
  return columns;
}
