import { asName, table } from '../src/collections.ts';
import type { IToken } from 'chevrotain';
import type { BlockNode } from './nodes.ts';
import { Statement } from './statement.ts';
import type { WordSpans } from './statement.ts';
import { PlainWord, Quoted } from './tokens.ts';

/** No word that nginx takes is longer (NGX_CONF_BUFFER in src/core/ngx_conf_file.c): what follows would only have to be looked at. */
const LONGEST = 4096;
const ESCAPED = /\\(["'\\trn])/g;
const CONTROL: Readonly<Record<string, string>> = table({ t: '\t', r: '\r', n: '\n' });

/** Words that begin statements, each kept once; so many of them at most. */
const names = new Map<string, string>();
const MOST = 1000;

/** The name that a token is. */
function nameOf(token: IToken): string {
  const word = valueOf(token);
  const known = names.get(word);
  if (known !== undefined) return known;
  if (names.size >= MOST) return word;
  const name = asName(word);
  names.set(name, name);
  return name;
}

/** What nginx makes of a token: quotes off, the escapes \" \' \\ \t \r \n resolved, every other backslash kept. */
function valueOf({ image, tokenType, payload }: IToken): string {
  if (tokenType === PlainWord) return image.slice(0, LONGEST);
  const whole = tokenType === Quoted ? image.slice(1, payload === undefined ? -1 : undefined) : image;
  const inner = whole.slice(0, LONGEST);
  return inner.includes('\\') ? inner.replace(ESCAPED, (_, char: string) => CONTROL[char] ?? char) : inner;
}

const NONE: readonly string[] = [];
/** So many numbers at least are in one list of spans, which files share that are no longer than what 16 bits can count. */
const SPANS = 16_384;
const LONGEST_SHORT = 0x7fff;

/** The words of one statement after the other, and where they stand. */
export class Words {
  /** Whether there is a word of a statement. */
  any = false;
  private name = '';
  private values: string[] = [];
  private count = 0;
  private spans: WordSpans = new Int16Array();
  /** How much of the spans is filled, and where those of the statement begin. */
  private filled = 0;
  private first = 0;

  /** Makes room for so many words of a text of a length. */
  begin(most: number, length: number): void {
    this.values = [];
    const long = length > LONGEST_SHORT;
    if (!long && this.spans instanceof Int16Array && this.filled + 2 * most <= this.spans.length) return;
    this.spans = long ? new Int32Array(2 * most) : new Int16Array(Math.max(2 * most, SPANS));
    this.filled = 0;
  }

  add(token: IToken): void {
    if (this.any) this.values[this.count++] = valueOf(token);
    else this.start(nameOf(token));
    const { startOffset, image, tokenType } = token;
    const end = startOffset + image.length;
    this.place(startOffset, tokenType === Quoted ? ~end : end);
  }

  /** Adds a name that is missing. */
  addNothing(at: number): void {
    this.start('');
    this.place(at, at);
  }

  /** Where the last word ends. */
  get end(): number {
    const end = this.spans[this.filled - 1]!;
    return end < 0 ? ~end : end;
  }

  /** Makes a directive of the words of a statement; those of the next one follow. */
  take(end: number, block?: BlockNode): Statement {
    // Of its very length: what is pushed to has room for more.
    const values = this.count > 0 ? this.values.slice(0, this.count) : NONE;
    this.any = false;
    this.count = 0;
    return new Statement(this.name, values, this.spans, this.first, end, block);
  }

  private start(name: string): void {
    this.any = true;
    this.name = name;
    this.first = this.filled;
  }

  private place(start: number, end: number): void {
    this.spans[this.filled++] = start;
    this.spans[this.filled++] = end;
  }
}
