import { isUtf8 } from 'node:buffer';
import { realpathSync } from 'node:fs';

/** A name whose bytes are no UTF-8 has lone surrogates for those beyond ASCII, from which `onDisk` makes the bytes again. */
export function nameOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  return Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join('');
}

/** A path without links; throws as `fs` does. */
export function withoutLinks(path: string): string {
  // The other one makes a string of bytes first.
  const bytes = realpathSync.native(onDisk(path), 'buffer');
  if (isUtf8(bytes)) return bytes.toString();
  const names = bytes.toString('latin1').split('/');
  return names.map((name) => nameOf(Buffer.from(name, 'latin1'))).join('/');
}

/** A path as the system has it. */
export function onDisk(path: string): string | Buffer {
  if (!/[\udc80-\udcff]/.test(path)) return path;
  const isByte = (char: string) => /^[\udc80-\udcff]$/.test(char);
  return Buffer.concat(
    Array.from(path, (char) => (isByte(char) ? Buffer.of(char.charCodeAt(0) & 0xff) : Buffer.from(char))),
  );
}
