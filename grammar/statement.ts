import type { Argument, BlockNode, DirectiveNode } from './nodes.ts';

/** Where words stand in their files: start and end of each, one after the other; the end of one in quotes as its complement. */
export type WordSpans = Int16Array | Int32Array;

/** From so many arguments on they are kept until those of another directive are asked for: whoever goes through them asks again for each. */
const MANY = 16;
let latest: { readonly of: Statement; readonly args: readonly Argument[] } | undefined;

/**
 * A directive as the parser makes it: most words of a large file are never asked where they stand, so that is kept in a list that files share.
 * `first` is the place of its name in that list.
 */
export class Statement implements DirectiveNode {
  readonly word: string;
  readonly values: readonly string[];
  end: number;
  block: BlockNode | undefined;
  declare unterminated?: true;
  private readonly spans: WordSpans;
  private readonly first: number;

  constructor(
    word: string,
    values: readonly string[],
    spans: WordSpans,
    first: number,
    end: number,
    block?: BlockNode,
  ) {
    this.word = word;
    this.values = values;
    this.spans = spans;
    this.first = first;
    this.end = end;
    this.block = block;
  }

  get start(): number {
    return this.spans[this.first]!;
  }

  get name(): Argument {
    return this.at(0, this.word);
  }

  get args(): readonly Argument[] {
    const { values } = this;
    if (values.length < MANY) return values.map((value, index) => this.at(index + 1, value));
    if (latest?.of !== this) latest = { of: this, args: values.map((value, index) => this.at(index + 1, value)) };
    return latest.args;
  }

  /** All of it, as an object that JSON can hold. */
  toJSON(): DirectiveNode {
    const { start, end, word, name, args, values, block, unterminated } = this;
    return { start, end, word, name, args, values, ...(block && { block }), ...(unterminated && { unterminated }) };
  }

  private at(index: number, value: string): Argument {
    const at = this.first + 2 * index;
    const end = this.spans[at + 1]!;
    return { start: this.spans[at]!, end: end < 0 ? ~end : end, value, quoted: end < 0 };
  }
}
