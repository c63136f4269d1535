import { countUpTo } from './collections.ts';

/** How the bytes of a file were read: UTF-8, or Latin-1 (one byte, one code unit) when they are not valid UTF-8. */
export type Encoding = 'utf-8' | 'latin-1';

/** A half-open range `[start, end)` of UTF-16 offsets into a file's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place for people: line and column, both counted from 1; columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of one file. Bytes and text map exactly both ways: a byte order mark is kept, nothing is replaced. */
export class Text {
  readonly source: string;
  readonly encoding: Encoding;
  #lineStarts: number[] | undefined;

  constructor(source: string, encoding: Encoding = 'utf-8') {
    this.source = source;
    this.encoding = encoding;
  }

  /** Decodes the bytes of a file: as UTF-8 if they are valid, else as Latin-1. */
  static decode(bytes: Uint8Array): Text {
    try {
      return new Text(utf8.decode(bytes), 'utf-8');
    } catch {
      return new Text(latin1(bytes), 'latin-1');
    }
  }

  /** The bytes of this text in the encoding it was read in. */
  encode(): Uint8Array {
    if (this.encoding === 'utf-8') return new TextEncoder().encode(this.source);
    return Uint8Array.from(this.source, (char) => char.charCodeAt(0));
  }

  /** Length in bytes of a part of this text, as nginx counts it. */
  byteLength(part: string): number {
    if (this.encoding === 'latin-1') return part.length;
    let bytes = part.length;
    for (let i = 0; i < part.length; i++) {
      const code = part.charCodeAt(i);
      // A surrogate pair is two code units and four bytes.
      if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
    }
    return bytes;
  }

  /** Line and column of an offset. nginx counts line feeds only. */
  position(offset: number): Position {
    const starts = this.lineStarts();
    // The first line starts at 0.
    const line = countUpTo(starts, offset, (start) => start);
    return { line, column: offset - starts[line - 1]! + 1 };
  }

  /** The text of a line (counted from 1) without its line end; `undefined` past the last line. */
  line(number: number): string | undefined {
    const starts = this.lineStarts();
    const start = starts[number - 1];
    if (start === undefined) return undefined;
    const next = starts[number];
    if (next === undefined) return this.source.slice(start);
    return this.source.slice(start, this.source[next - 2] === '\r' ? next - 2 : next - 1);
  }

  /** Offset where a line (counted from 1) starts; the text's length past the last line. */
  lineStart(number: number): number {
    return this.lineStarts()[number - 1] ?? this.source.length;
  }

  /** Number of lines: line feeds and one. */
  get lines(): number {
    return this.lineStarts().length;
  }

  private lineStarts(): number[] {
    if (this.#lineStarts) return this.#lineStarts;
    const starts = [0];
    for (let at = this.source.indexOf('\n'); at >= 0; at = this.source.indexOf('\n', at + 1)) starts.push(at + 1);
    return (this.#lineStarts = starts);
  }
}

/** A replacement of a part of a text. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * A text with edits made to it, or what becomes of its part from `start` to `end`, in which they all lie. They are apart from each other; of
 * insertions at one place the first comes first.
 */
export function edited(source: string, edits: readonly TextEdit[], start = 0, end = source.length): string {
  let text = '';
  let at = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at, end);
}

function latin1(bytes: Uint8Array): string {
  // TextDecoder's "latin1" is windows-1252, which moves 0x80-0x9f.
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}
