import { table } from '../collections.ts';
/** A size in bytes: digits and an optional `k` or `m` (ngx_parse_size in src/core/ngx_parse.c); `undefined` for anything else. */
export function parseSize(text: string): number | undefined {
  return parse(text, /^(\d+)([km])?$/i);
}

/** An offset in bytes: a size that may also end in `g` (ngx_parse_offset). */
export function parseOffset(text: string): number | undefined {
  return parse(text, /^(\d+)([kmg])?$/i);
}

/** What 64 bits hold. */
const MOST = 2n ** 63n - 1n;
const K = 1024;
const M = K * K;
const UNITS: Readonly<Record<string, number>> = table({ k: K, m: M, g: K * M });

function parse(text: string, form: RegExp): number | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const unit = UNITS[match[2]?.toLowerCase() ?? ''] ?? 1;
  if (match[1]!.length <= 6) return Number(match[1]) * unit;
  const bytes = BigInt(match[1]!) * BigInt(unit);
  return bytes <= MOST ? Number(bytes) : undefined;
}

/** A size as nginx takes it, in the largest unit that fits: 16384 is "16k". */
export function formatSize(bytes: number): string {
  if (bytes > 0 && bytes % M === 0) return `${bytes / M}m`;
  if (bytes > 0 && bytes % K === 0) return `${bytes / K}k`;
  return String(bytes);
}
