/** A string of bytes as text, where the bytes are UTF-8. */
export function readable(bytes: string): string {
  // oxlint-disable-next-line no-control-regex -- a string of bytes with some beyond ASCII
  if (!/^[\0-\xff]*[\x80-\xff]/.test(bytes) || /[^\0-\xff]/.test(bytes)) return bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
  } catch {
    return bytes;
  }
}
