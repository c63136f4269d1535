import { isTemplated } from './entry.ts';
import type { Entries, EntryProblem } from './entry.ts';

/** The entries of a `charset_map` whose second charset is, or is not, UTF-8 (ngx_http_charset_map in ngx_http_charset_filter_module.c). */
export function* charsetMapProblems(entries: Entries, utf8: boolean): Iterable<EntryProblem> {
  for (const [entry, words] of entries.entries()) {
    if (isTemplated(words)) continue;
    if (words.length !== 2) {
      yield { entry, message: 'invalid parameters number', advice: 'an entry is two codes in hexadecimal' };
      continue;
    }
    const [from = '', to = ''] = words;
    const word = !isByte(from) ? 0 : !(utf8 ? isCharacter(to) : isByte(to)) ? 1 : undefined;
    if (word === undefined) continue;
    const advice =
      word === 1 && utf8
        ? 'write the bytes of one character that is not ASCII in UTF-8, "C3A4"'
        : 'write one byte in hexadecimal, "A4"';
    yield { entry, word, message: `invalid value "${words[word]}"`, advice };
  }
}

/** Hexadecimal up to 255 (ngx_hextoi in src/core/ngx_string.c). */
function isByte(text: string): boolean {
  return /^0*[0-9a-f]{1,2}$/i.test(text);
}

/**
 * At most three bytes that begin with a character of two or three (ngx_utf8_decode in src/core/ngx_string.c, which looks at the highest bit
 * alone of the bytes after the first).
 */
function isCharacter(text: string): boolean {
  return /^(?:(?:c[2-9a-f]|d[0-9a-f])[89a-f][0-9a-f](?:[0-9a-f]{2})?|e(?:0[abef]|[1-9a-f][89a-f])[0-9a-f][89a-f][0-9a-f])$/i.test(
    text,
  );
}
