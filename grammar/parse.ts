import type { IToken } from 'chevrotain';
import { Text } from '../src/text.ts';
import type { SourceFile, SyntaxProblem } from './nodes.ts';
import { repairBraces } from './braces.ts';
import { BUFFER, isLong } from './long.ts';
import { NginxParser } from './parser.ts';
import { junkAfter, luaRepair, quoteRepair } from './recovery.ts';
import { LuaBody, Quoted, tokenize } from './tokens.ts';

/** A file with more broken quotes than this keeps the rest of them. */
const MOST_REPAIRS = 20;

interface Tokens {
  readonly tokens: IToken[];
  readonly comments: readonly IToken[];
}
type Tree = Pick<SourceFile, 'root' | 'problems'>;

// Made on first use; a test validates the grammar itself.
let parser: NginxParser | undefined;

/**
 * Parses the text of a file. Never throws: what nginx would refuse is in `problems`, and what follows it is still in the tree. Of a template
 * the masked text, of the same length, is read.
 */
export function parse(
  path: string,
  text: Text,
  masked?: { readonly source: string } & NonNullable<SourceFile['template']>,
): SourceFile {
  if (!masked) return read(path, text);
  const { source, control, open } = masked;
  return { ...read(path, new Text(source, text.encoding)), text, template: { control, open } };
}

function read(path: string, text: Text): SourceFile {
  const read = tokenize(text.source);
  const tree = build(text, read);
  const file = { path, text, root: tree.root, comments: spans(read.comments), problems: tree.problems };
  if (tree.problems.length === 0) return file;
  const first = tree.problems.reduce((a, b) => (b.nginxOffset < a.nginxOffset ? b : a));
  const stop = { offset: first.nginxOffset, message: first.message };
  const repaired = repairTokens(text, read);
  const tokens = repairBraces(text.source, repaired.tokens);
  if (tokens === read.tokens) return { ...file, stop };
  const mended = build(text, { ...repaired, tokens });
  return { path, text, ...mended, comments: spans(repaired.comments), stop, asRead: tree.root };
}

function build(text: Text, read: Tokens): Tree {
  parser ??= new NginxParser(true);
  const root = parser.parse(read.tokens, text.source.length);
  const lexical = lexicalProblems(text, parser.doubtful, read.comments);
  if (lexical.length === 0 && parser.problems.length === 0) return { root, problems: [] };
  // An unclosed quote or Lua body that runs to the end of the file swallows what would have ended the rest.
  const swallowed = lexical.some(
    (problem) => problem.rule.startsWith('unclosed') && problem.end === text.source.length,
  );
  const rest = swallowed
    ? parser.problems.filter((problem) => problem.nginxOffset < text.source.length)
    : parser.problems;
  return { root, problems: [...lexical, ...rest].sort((a, b) => a.start - b.start) };
}

function repairTokens(text: Text, read: Tokens): Tokens {
  const repairs = new Map<number, number>();
  let repaired = read;
  for (let i = 0; i < MOST_REPAIRS; i++) {
    const repair = quoteRepair(text.source, repaired.tokens) ?? luaRepair(text.source, repaired.tokens);
    if (!repair || repairs.get(repair[0]) === repair[1]) break;
    repairs.set(repair[0], repair[1]);
    repaired = tokenize(text.source, repairs);
  }
  return repaired;
}

/** Unclosed quotes and Lua bodies, junk after a closing quote, and tokens that do not fit nginx's buffer. */
function lexicalProblems(
  text: Text,
  doubtful: readonly IToken[],
  comments: readonly IToken[],
): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  for (const token of doubtful) {
    const long = token.tokenType === LuaBody ? undefined : tooLong(text, token);
    const problem = unclosed(text, token) ?? long ?? junk(text, token);
    if (problem) problems.push(problem);
  }
  for (const comment of comments) {
    const problem = isLong(comment) ? tooLong(text, comment) : undefined;
    if (problem) problems.push(problem);
  }
  return problems;
}

function unclosed(text: Text, token: IToken): SyntaxProblem | undefined {
  if (token.payload === undefined) return undefined;
  const message = token.payload as string;
  const start = token.startOffset;
  const end = start + token.image.length;
  if (token.tokenType === LuaBody) return { rule: 'unclosed-lua-block', message, start, end, nginxOffset: start };
  return { rule: 'unclosed-quote', message, start, end, nginxOffset: text.source.length };
}

function junk(text: Text, token: IToken): SyntaxProblem | undefined {
  if (token.tokenType !== Quoted) return undefined;
  const next = junkAfter(text.source, token);
  // A "}" ends the block: that is a missing ";", and the parser says so.
  if (next === undefined || next === '}') return undefined;
  const start = token.startOffset + token.image.length;
  const problem = { message: `unexpected "${next}"`, start, end: start + next.length, nginxOffset: start };
  return { rule: 'unexpected-token', ...problem };
}

function tooLong(text: Text, token: IToken): SyntaxProblem | undefined {
  const start = token.startOffset;
  const quote = token.tokenType === Quoted ? token.image[0] : undefined;
  const content = quote ? token.image.slice(1, -1) : token.image;
  const bytes = text.byteLength(content);
  if (bytes < (quote ? BUFFER - 1 : BUFFER)) return undefined;
  const message =
    quote && bytes >= BUFFER
      ? `too long parameter, probably missing terminating "${quote}" character`
      : `too long parameter "${content.slice(0, 10)}..." started`;
  return { rule: 'token-too-long', message, start, end: start + token.image.length, nginxOffset: start };
}

function spans(tokens: readonly IToken[]): SourceFile['comments'] {
  return tokens.map(({ startOffset, image }) => ({ start: startOffset, end: startOffset + image.length }));
}
