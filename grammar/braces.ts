import type { IToken } from 'chevrotain';
import { LeftBrace, Quoted, RightBrace, ends } from './tokens.ts';

/**
 * Guesses which brace is missing or one too many, so that what follows is read as it was meant. nginx guesses nothing. What tells is
 * indentation: a `}` lines up with the line that opened its block, and what stands in a block stands further in.
 */

/** What the parser does at a brace token that is not as nginx reads it. */
export type BraceRepair =
  /** There is no such brace in the text; `next` is what shows that it is missing. */
  | { readonly kind: 'missing'; readonly next: IToken }
  /** The brace is one too many: nothing is opened or closed. */
  | { readonly kind: 'extra' };

/** A place where blocks begin or end, or should. */
interface Mark {
  /** `turn`: a word in a statement that starts a line further in than the statement. */
  readonly kind: 'open' | 'close' | 'statement' | 'turn';
  /** Index of its token. */
  readonly token: number;
  readonly line: number;
  /** Width of the blanks before it, or before the statement of an `open` and a `turn`; `undefined` when other text is there. */
  readonly indent: number | undefined;
}

/** By index of a mark: pass the brace over, open or close a block before it, close the block that it opens at once. */
type Choice = 'extra' | 'open' | 'close' | 'empty';
type Choices = ReadonlyMap<number, Choice>;

/** A file with more braces missing, or too many, keeps the rest of them. */
const MOST_REPAIRS = 20;
/** How many places before the first one that does not fit are looked at. */
const LOOK_BACK = 300;
/** How many lines are looked at in all, each time that one is: what keeps a file with nothing but braces from taking long. */
const MOST_STEPS = 20_000_000;

/** The tokens with braces put in and marked so that blocks end where their indentation says; the same when braces match, or nothing can be told. */
export function repairBraces(text: string, tokens: IToken[]): IToken[] {
  const count = (type: IToken['tokenType']) => tokens.reduce((sum, token) => sum + Number(token.tokenType === type), 0);
  let missing = count(LeftBrace) - count(RightBrace);
  if (missing === 0) return tokens;
  const marks = marksOf(text, tokens);
  let choices: Choices = new Map();
  const most = Math.min(MOST_REPAIRS, Math.floor(MOST_STEPS / marks.length / LOOK_BACK) || 1);
  for (let i = 0; i < most && missing !== 0; i++) {
    const better = missing > 0 ? closeOne(marks, choices, tokens) : openOne(marks, choices);
    if (!better) break;
    choices = better;
    missing += missing > 0 ? -1 : 1;
  }
  return choices.size > 0 ? withChoices(tokens, marks, choices) : tokens;
}

/** A `{` after no words opens nothing; else a block ends earlier than its `}` says. */
function closeOne(marks: readonly Mark[], choices: Choices, tokens: readonly IToken[]): Choices | undefined {
  const stray = marks.findIndex(
    ({ kind, token }, at) => kind === 'open' && !choices.has(at) && (token === 0 || ends(tokens[token - 1]!)),
  );
  if (stray >= 0) return new Map([...choices, [stray, 'extra']]);
  return best(marks, choices, ({ kind }) => (kind === 'open' ? 'empty' : kind === 'turn' ? undefined : 'close'));
}

/** A `{` is missing at the end of a line whose next one stands further in, or a `}` is one too many. */
function openOne(marks: readonly Mark[], choices: Choices): Choices | undefined {
  return best(marks, choices, ({ kind }) => (kind === 'turn' ? 'open' : kind === 'close' ? 'extra' : undefined));
}

/** The choices with one more: that which makes most braces and lines fit; `undefined` when none makes more of them fit. */
function best(
  marks: readonly Mark[],
  choices: Choices,
  choose: (mark: Mark) => Choice | undefined,
): Choices | undefined {
  const now = misfits(marks, choices);
  if (now.count === 0) return undefined;
  let found: Choices | undefined;
  let least = now.count;
  const back = Math.min(LOOK_BACK, Math.floor(MOST_STEPS / marks.length));
  // The brace of a line that does not fit comes after it.
  for (let at = Math.min(now.first + 1, marks.length - 1); at >= Math.max(now.first - back, 0); at--) {
    const choice = choices.has(at) ? undefined : choose(marks[at]!);
    if (!choice) continue;
    const changed = new Map([...choices, [at, choice]]);
    const { count } = misfits(marks, changed);
    if (count < least || (count === least && found && choice === 'open')) {
      found = changed;
      least = count;
    }
  }
  return found;
}

/** A block that is open, or the file; `child` is the indentation of what first stands in it. */
interface Level {
  readonly mark: Mark | undefined;
  child: number | undefined;
}

/** How many lines do not stand where their blocks say, and which is the first; `first` is past the end when all do. */
function misfits(marks: readonly Mark[], choices: Choices): { readonly count: number; readonly first: number } {
  const file: Level = { mark: undefined, child: undefined };
  const stack: Level[] = [file];
  let count = 0;
  let first = marks.length;
  const leave = () => (stack.length > 1 ? stack.pop() : undefined);
  marks.forEach((mark, at) => {
    const choice = choices.get(at);
    if (choice === 'extra') return;
    if (choice === 'close') leave();
    if (!fits(mark, stack.at(-1)!)) {
      count++;
      first = Math.min(first, at);
    }
    if (mark.kind === 'close') leave();
    else if ((mark.kind === 'open' && choice !== 'empty') || choice === 'open') stack.push({ mark, child: undefined });
  });
  return { count, first };
}

/** Whether a line stands where it should in what is open: a `}` below the block's own line, anything else further in, below the first. */
function fits({ kind, indent, line }: Mark, level: Level): boolean {
  const open = level.mark;
  if (kind === 'close')
    return open !== undefined && (indent === undefined ? line === open.line : indent === open.indent);
  if (kind !== 'statement' || indent === undefined) return true;
  level.child ??= indent;
  return indent === level.child && (open?.indent === undefined || indent > open.indent);
}

function marksOf(text: string, tokens: readonly IToken[]): readonly Mark[] {
  const marks: Mark[] = [];
  const lines = lineCounter(text);
  let begin: IToken | undefined;
  let turned = false;
  tokens.forEach((token, index) => {
    const { tokenType, startOffset } = token;
    const indent = indentation(text, startOffset);
    const mark = { token: index, line: lines(startOffset) };
    if (tokenType === RightBrace) marks.push({ ...mark, kind: 'close', indent });
    else if (tokenType === LeftBrace)
      marks.push({ ...mark, kind: 'open', indent: begin ? indentation(text, begin.startOffset) : indent });
    if (ends(token)) {
      begin = undefined;
      turned = false;
    } else if (!begin) {
      begin = token;
      marks.push({ ...mark, kind: 'statement', indent });
    } else if (!turned && indent !== undefined) {
      turned = true;
      const own = indentation(text, begin.startOffset);
      if (own !== undefined && indent > own && tokenType !== Quoted) marks.push({ ...mark, kind: 'turn', indent: own });
    }
  });
  return marks;
}

/** Line numbers for offsets that come in order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 0;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) line++;
    return line;
  };
}

function withChoices(tokens: readonly IToken[], marks: readonly Mark[], choices: Choices): IToken[] {
  const byToken = new Map([...choices].map(([at, choice]) => [marks[at]!.token, choice]));
  return tokens.flatMap((token, index) => {
    const choice = byToken.get(index);
    if (choice === undefined) return [token];
    if (choice === 'extra') return [{ ...token, payload: { kind: 'extra' } satisfies BraceRepair }];
    const next = tokens[index + 1] ?? token;
    if (choice === 'empty') return [token, absent(RightBrace, token, next)];
    const before = tokens[index - 1] ?? token;
    return [absent(choice === 'open' ? LeftBrace : RightBrace, before, token), token];
  });
}

/** A brace that is not in the text, right after a token. */
function absent(type: IToken['tokenType'], { startOffset, image }: IToken, next: IToken): IToken {
  const payload: BraceRepair = { kind: 'missing', next };
  return {
    image: '',
    startOffset: startOffset + image.length,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx!,
    payload,
  };
}

/** The width of the blanks before an offset when nothing else stands before it on its line; else `undefined`. */
export function indentation(text: string, offset: number): number | undefined {
  let lineStart = offset;
  while (text[lineStart - 1] === ' ' || text[lineStart - 1] === '\t') lineStart--;
  if (lineStart > 0 && text[lineStart - 1] !== '\n') return undefined;
  let columns = 0;
  for (let at = lineStart; at < offset; at++) columns = text[at] === '\t' ? (columns | 7) + 1 : columns + 1;
  return columns;
}
