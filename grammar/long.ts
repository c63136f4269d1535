import type { IToken } from 'chevrotain';

/** nginx's read buffer: a token, or a comment, must be shorter (NGX_CONF_BUFFER in src/core/ngx_conf_file.c). */
export const BUFFER = 4096;

/** Whether a token may be too long for the buffer, with its quotes: a character is three bytes at most. */
export function isLong({ image }: IToken): boolean {
  return image.length * 3 >= BUFFER - 2;
}
