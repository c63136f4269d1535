/** A pattern as PCRE2 sees it, and the way back to offsets of the pattern. */
export interface Units {
  /** A character for each unit. */
  readonly text: string;
  readonly offset: (unit: number) => number;
}

/** The bytes of a pattern, as nginx compiles it; its code units where it asks for UTF. */
export function unitsOf(pattern: string, utf: boolean): Units {
  // oxlint-disable-next-line no-control-regex -- ASCII
  if (utf || /^[\x00-\x7f]*$/.test(pattern)) return { text: pattern, offset: (unit) => unit };
  const parts: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const char of pattern) {
    const bytes = bytesOf(char);
    for (let i = 0; i < bytes.length; i++) offsets.push(offset);
    parts.push(bytes);
    offset += char.length;
  }
  return { text: parts.join(''), offset: (unit) => offsets[unit] ?? pattern.length };
}

/** UTF-8, a character for each byte. */
function bytesOf(char: string): string {
  const code = char.codePointAt(0)!;
  if (code < 0x80) return char;
  const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >> 6), tail(0));
  if (code < 0x10000) return String.fromCharCode(0xe0 | (code >> 12), tail(6), tail(0));
  return String.fromCharCode(0xf0 | (code >> 18), tail(12), tail(6), tail(0));
}
