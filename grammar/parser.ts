import { EOF, EmbeddedActionsParser } from 'chevrotain';
import type { IToken } from 'chevrotain';
import type { BraceRepair } from './braces.ts';
import { isLong } from './long.ts';
import type { BlockNode, DirectiveNode, SyntaxProblem } from './nodes.ts';
import type { Statement } from './statement.ts';
import { AnyWord, LeftBrace, LuaBody, Quoted, RightBrace, Semicolon, TOKENS, UNEXPECTED_END, ends } from './tokens.ts';
import { Words } from './words.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** A directive whose block is open: the end of both is known at the `}`. */
interface Open {
  readonly owner: Statement;
  readonly block: Mutable<BlockNode>;
  /** The list the owner stands in. */
  readonly outer: DirectiveNode[];
}

/**
 * ```
 * file      = ( statement | ";" | "{" | "}" )*
 * statement = word+ ( ";" | "{" | Lua body )?
 * ```
 * The grammar takes every sequence of tokens: what nginx would refuse is recorded in `problems`, and there is always a tree.
 * Nesting is kept on a stack of its own, so that depth costs no call stack.
 */
export class NginxParser extends EmbeddedActionsParser {
  problems: SyntaxProblem[] = [];
  /** The tokens in which there may be a mistake: words in quotes, Lua bodies, and what is long. */
  doubtful: IToken[] = [];
  private directives: DirectiveNode[] = [];
  private stack: Open[] = [];
  private length = 0;
  /** The words of the statement being read. */
  private readonly words = new Words();

  constructor(skipValidations: boolean) {
    super(TOKENS, { maxLookahead: 1, skipValidations });
    this.performSelfAnalysis();
  }

  /** Parses tokens of a text of `length`; problems are in `problems`, in the order of the text. */
  parse(tokens: IToken[], length: number): BlockNode {
    const root: DirectiveNode[] = [];
    this.problems = [];
    this.doubtful = [];
    this.stack = [];
    this.directives = root;
    this.length = length;
    this.words.begin(tokens.length, length);
    this.input = tokens;
    this.file();
    while (this.stack.length > 0) this.unclosed(length);
    return { start: 0, end: length, directives: root };
  }

  // Alternatives are made once: Chevrotain would make every closure anew for every statement.
  private readonly ends = [
    { ALT: () => this.add(this.CONSUME(Semicolon)) },
    { ALT: () => this.add(this.CONSUME(LeftBrace)) },
    { ALT: () => this.add(this.CONSUME(LuaBody)) },
  ];
  private readonly items = [
    { ALT: () => this.SUBRULE(this.statement) },
    { ALT: () => this.close(this.CONSUME(RightBrace)) },
    { ALT: () => this.stray(this.CONSUME1(Semicolon)) },
    { ALT: () => this.strayBlock(this.CONSUME1(LeftBrace)) },
    { ALT: () => this.stray(this.CONSUME1(LuaBody)) },
  ];
  private readonly oneWord = () => this.word(this.CONSUME(AnyWord));
  private readonly end = () => this.OR1(this.ends);
  private readonly item = () => this.OR2(this.items);

  private file = this.RULE('file', () => {
    this.MANY(this.item);
  });

  private statement = this.RULE('statement', () => {
    this.AT_LEAST_ONE(this.oneWord);
    this.OPTION(this.end);
    if (this.words.any) this.unterminated();
  });

  private word(token: IToken): void {
    if (this.RECORDING_PHASE) return;
    if (token.tokenType === Quoted || isLong(token)) this.doubtful.push(token);
    this.words.add(token);
  }

  private take(end: number, block?: BlockNode): Statement {
    const made = this.words.take(end, block);
    this.directives.push(made);
    return made;
  }

  private add(end: IToken): void {
    if (this.RECORDING_PHASE) return;
    if (end.tokenType === LuaBody) this.doubtful.push(end);
    const { startOffset, image, tokenType, payload } = end;
    const after = startOffset + image.length;
    if (tokenType === Semicolon) {
      this.take(after);
    } else if (tokenType === LuaBody) {
      const closed = payload === undefined;
      const raw = image.slice(1, closed ? -1 : undefined);
      const block: BlockNode = { start: startOffset, end: after, directives: [], raw };
      this.take(after, closed ? block : { ...block, unclosed: true });
    } else {
      const owner = this.open(startOffset);
      if (payload !== undefined) this.unopened(owner, end);
    }
  }

  private open(brace: number): Statement {
    const directives: DirectiveNode[] = [];
    const block: Mutable<BlockNode> = { start: brace, end: brace + 1, directives };
    const owner = this.take(brace + 1, block);
    this.stack.push({ owner, block, outer: this.directives });
    this.directives = directives;
    return owner;
  }

  private close(brace: IToken): void {
    if (this.RECORDING_PHASE) return;
    const repair = brace.payload as BraceRepair | undefined;
    const at = brace.startOffset;
    if (repair?.kind === 'missing') {
      const { startOffset, image } = repair.next;
      const message = 'this stands no further in than the block: it should be closed by now';
      if (this.stack.length > 0) this.unclosed(at, { start: startOffset, end: startOffset + image.length, message });
      return;
    }
    const open = repair?.kind === 'extra' ? undefined : this.stack.pop();
    if (open) this.leave(open, at + 1);
    else this.problem('unexpected-token', 'unexpected "}"', at, at + 1);
  }

  private unclosed(at: number, related?: SyntaxProblem['related']): void {
    const open = this.stack.pop()!;
    open.block.unclosed = true;
    const message = 'unexpected end of file, expecting "}"';
    const { start } = open.owner;
    const problem: SyntaxProblem = {
      rule: 'unclosed-block',
      message,
      start,
      end: open.block.start + 1,
      nginxOffset: this.length,
    };
    this.problems.push(related ? { ...problem, related } : problem);
    this.leave(open, at);
  }

  private unopened({ start, word }: DirectiveNode, brace: IToken): void {
    let ahead = 1;
    while (this.LA(ahead).tokenType !== EOF && !ends(this.LA(ahead))) ahead++;
    const end = this.LA(ahead);
    const noticed = end.tokenType === EOF ? this.length : end.startOffset;
    this.problem('directive-block', `directive "${word}" has no opening "{"`, start, brace.startOffset, noticed);
  }

  private leave({ owner, block, outer }: Open, end: number): void {
    block.end = end;
    block.directives = this.directives.slice();
    owner.end = end;
    this.directives = outer;
  }

  private stray(token: IToken): void {
    if (this.RECORDING_PHASE) return;
    if (token.tokenType === LuaBody) this.doubtful.push(token);
    const first = token.image[0]!;
    this.problem('unexpected-token', `unexpected "${first}"`, token.startOffset, token.startOffset + 1);
  }

  private strayBlock(brace: IToken): void {
    if (this.RECORDING_PHASE) return;
    this.stray(brace);
    if (brace.payload !== undefined) return;
    this.words.addNothing(brace.startOffset);
    this.open(brace.startOffset);
  }

  private unterminated(): void {
    const made = this.take(this.words.end);
    made.unterminated = true;
    const next = this.LA(1);
    const atBrace = next.tokenType === RightBrace;
    const message = atBrace ? 'unexpected "}"' : UNEXPECTED_END;
    this.problem('missing-semicolon', message, made.start, made.end, atBrace ? next.startOffset : this.length);
  }

  private problem(rule: SyntaxProblem['rule'], message: string, start: number, end: number, nginxOffset = start): void {
    this.problems.push({ rule, message, start, end, nginxOffset });
  }
}
