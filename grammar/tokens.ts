import { createToken, Lexer } from 'chevrotain';
import type { CustomPatternMatcherFunc, IToken, TokenType } from 'chevrotain';

/**
 * Tokens as nginx reads them (nginx source: ngx_conf_read_token in src/core/ngx_conf_file.c). Every text is a sequence of
 * these tokens: an unclosed quote or Lua body is a token with a payload, so the lexer has no errors and no byte is lost.
 */

/** What nginx says at the end of a file in the middle of a directive. */
export const UNEXPECTED_END = 'unexpected end of file, expecting ";" or "}"';

/** Where a quoted token or Lua body is to end although its own end is missing: the offset of its start to that of its end. */
export type Repairs = ReadonlyMap<number, number>;
const NO_REPAIRS: Repairs = new Map();
let repairs: Repairs = NO_REPAIRS;

// The lexer picks candidates by the code of a token's first character; codes above 255 are put into buckets of 255.
const wordStarts: number[] = [];
for (let code = 0; code < 256; code++) if (!' \t\r\n;{}#"\''.includes(String.fromCharCode(code))) wordStarts.push(code);
for (let code = 256; code < 65_535; code += 255) wordStarts.push(code);
wordStarts.push(65_535);

const run = /[^ \t\r\n;{\\$]*/y;

/** End of a word: blank, `;` or `{`; a backslash hides the next character, `${` never opens a block. */
function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    run.lastIndex = at;
    run.test(text);
    at = run.lastIndex;
    const code = text.charCodeAt(at);
    if (code === 92 /* \ */) at = Math.min(at + 2, text.length);
    else if (code === 36 /* $ */) for (at++; text.charCodeAt(at) === 123 /* { */;) at++;
    else return at;
  }
}

function quoteEnd(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === 92 /* \ */) at++;
  }
  return -1;
}

/** A match whose payload is what nginx says when the end of the token is missing. */
type Matched = RegExpExecArray & { payload?: string };

function matched(text: string, start: number, end: number | string): Matched {
  const repaired = repairs.get(start);
  if (repaired === undefined && typeof end === 'number') return [text.slice(start, end)] as unknown as Matched;
  const unclosed = [text.slice(start, repaired ?? text.length)] as unknown as Matched;
  unclosed.payload = typeof end === 'string' ? end : UNEXPECTED_END;
  return unclosed;
}

const quotedPattern: CustomPatternMatcherFunc = (text, start) => {
  const end = quoteEnd(text, start);
  return matched(text, start, end < 0 ? UNEXPECTED_END : end);
};
const wordPattern: CustomPatternMatcherFunc = (text, start) => matched(text, start, wordEnd(text, start));

const LUA_DIRECTIVE = /^["']?[a-z_]+_by_lua_block["']?$/;
const luaPiece = /--\[(=*)\[|--[^\n]*|\[(=*)\[|["'{}]/g;
/** What stands in quotes in Lua, by the quote, and the one that closes them. */
const luaQuoted = { '"': /[^"\\]*(?:\\[^][^"\\]*)*"/y, "'": /[^'\\]*(?:\\[^][^'\\]*)*'/y };
/** After so many quotes that nothing closes others are not looked at: each takes a look through the rest of the file. */
const MOST_UNCLOSED = 50;

/**
 * End of a Lua body, or what the Lua module says of a missing one: its braces are counted outside of Lua's strings and comments;
 * an unclosed quote is passed over, as there.
 */
function luaEnd(text: string, start: number): number | string {
  let depth = 0;
  let unclosed = 0;
  luaPiece.lastIndex = start;
  for (let match = luaPiece.exec(text); match; match = luaPiece.exec(text)) {
    const level = match[1] ?? match[2];
    if (match[0] === '{') depth++;
    else if (match[0] === '"' || match[0] === "'") {
      const quoted = luaQuoted[match[0]];
      quoted.lastIndex = luaPiece.lastIndex;
      if (unclosed >= MOST_UNCLOSED) continue;
      if (quoted.test(text)) luaPiece.lastIndex = quoted.lastIndex;
      else unclosed++;
    } else if (match[0] === '}') {
      if (--depth === 0) return luaPiece.lastIndex;
    } else if (level !== undefined) {
      const end = text.indexOf(`]${level}]`, luaPiece.lastIndex);
      if (end < 0) {
        return `Lua code block missing the closing long bracket "]${level}]", the inlined Lua code may be too long`;
      }
      luaPiece.lastIndex = end + level.length + 2;
    }
  }
  return 'unexpected end of file, expecting terminating characters for lua code block';
}

/** A `{` after a statement whose first word is `*_by_lua_block` starts a Lua body; as an argument the name does not. */
const luaPattern: CustomPatternMatcherFunc = (text, start, tokens) => {
  let first: IToken | undefined;
  for (let i = tokens.length - 1; i >= 0 && tokens.length - i <= 4; i--) {
    const type = tokens[i]!.tokenType;
    if (type === Semicolon || type === LeftBrace || type === RightBrace || type === LuaBody) break;
    first = tokens[i]!;
  }
  if (!first || !LUA_DIRECTIVE.test(first.image)) return null;
  return matched(text, start, luaEnd(text, start));
};

const Blank = createToken({ name: 'Blank', pattern: /[ \t\r\n]+/, group: Lexer.SKIPPED, line_breaks: true });
const Comment = createToken({ name: 'Comment', pattern: /#[^\n]*/, group: 'comments' });
/** A word without backslash or `$`: what most words are. */
/** Any word of a directive. */
export const AnyWord: TokenType = createToken({ name: 'AnyWord', pattern: Lexer.NA });
export const PlainWord: TokenType = createToken({
  categories: AnyWord,
  name: 'PlainWord',
  pattern: /[^ \t\r\n;{}"'#\\$][^ \t\r\n;{\\$]*(?=[ \t\r\n;{]|$)/,
  start_chars_hint: wordStarts.filter((code) => code !== 92 && code !== 36),
  line_breaks: false,
});
export const Word: TokenType = createToken({
  categories: AnyWord,
  name: 'Word',
  pattern: wordPattern,
  start_chars_hint: wordStarts,
  line_breaks: true,
});
export const Quoted: TokenType = createToken({
  categories: AnyWord,
  name: 'Quoted',
  pattern: quotedPattern,
  start_chars_hint: ['"', "'"],
  line_breaks: true,
});
export const Semicolon: TokenType = createToken({ name: 'Semicolon', pattern: ';' });
export const LuaBody: TokenType = createToken({
  name: 'LuaBody',
  pattern: luaPattern,
  start_chars_hint: ['{'],
  line_breaks: true,
});
export const LeftBrace: TokenType = createToken({ name: 'LeftBrace', pattern: '{' });
export const RightBrace: TokenType = createToken({ name: 'RightBrace', pattern: '}' });

export const TOKENS: TokenType[] = [
  AnyWord,
  Blank,
  PlainWord,
  Word,
  Semicolon,
  LuaBody,
  LeftBrace,
  RightBrace,
  Quoted,
  Comment,
];

// Made on first use: it takes a part of the time to start.
let lexer: Lexer | undefined;
const makeLexer = () =>
  new Lexer(TOKENS, { ensureOptimizations: true, skipValidations: true, positionTracking: 'onlyOffset' });

/** The tokens of a text and its comments. Tokens carry `startOffset` only; their end is `startOffset + image.length`. */
export function tokenize(text: string, known: Repairs = NO_REPAIRS): { tokens: IToken[]; comments: IToken[] } {
  repairs = known;
  try {
    const result = (lexer ??= makeLexer()).tokenize(text);
    return { tokens: result.tokens, comments: result.groups['comments'] ?? [] };
  } finally {
    repairs = NO_REPAIRS;
  }
}

/** Whether a token ends a statement. */
export function ends({ tokenType }: IToken): boolean {
  return tokenType === Semicolon || tokenType === LeftBrace || tokenType === RightBrace || tokenType === LuaBody;
}
