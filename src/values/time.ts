const SECOND = 1000;
const MSEC_UNITS = [
  ['w', 7 * 24 * 3600 * SECOND],
  ['d', 24 * 3600 * SECOND],
  ['h', 3600 * SECOND],
  ['m', 60 * SECOND],
  ['s', SECOND],
  ['ms', 1],
] as const;
const SEC_UNITS = [
  ['y', 365 * 24 * 3600],
  ['M', 30 * 24 * 3600],
  ['w', 7 * 24 * 3600],
  ['d', 24 * 3600],
  ['h', 3600],
  ['m', 60],
  ['s', 1],
] as const;

/**
 * A time in milliseconds, as directives such as `proxy_read_timeout` read it: units from `w` down to `ms`, each at most once and in that
 * order, a number alone is seconds (ngx_parse_time in src/core/ngx_parse.c). `undefined` where nginx says "invalid value".
 */
export function parseMsec(text: string): number | undefined {
  return parse(text, MSEC_UNITS, SECOND);
}

/** A time in seconds, as directives such as `expires` or `valid=` read it: units from `y` down to `s`; no `ms`. */
export function parseSec(text: string): number | undefined {
  return parse(text, SEC_UNITS, 1);
}

function parse(text: string, units: readonly (readonly [string, number])[], bare: number): number | undefined {
  if (text === '') return undefined;
  const piece = /(\d+)(ms|[yMwdhms])? */y;
  let total = 0n;
  let next = 0;
  while (piece.lastIndex < text.length) {
    const match = piece.exec(text);
    if (!match) return undefined;
    const rank = match[2] === undefined ? units.length : units.findIndex(([unit]) => unit === match[2]);
    if (rank < next) return undefined;
    // A number without a unit counts as seconds; after it only another such number may come, at the end.
    if (match[2] === undefined && piece.lastIndex < text.length && next === units.length) return undefined;
    total += BigInt(match[1]!) * BigInt(units[rank]?.[1] ?? bare);
    next = Math.min(rank + 1, units.length);
  }
  // What 64 bits hold.
  return total < 2n ** 63n ? Number(total) : undefined;
}

/** Milliseconds as nginx takes them, in the largest unit that fits: "90s", "500ms", "5m". */
export function formatMsec(ms: number): string {
  if (ms === 0) return '0';
  for (const [unit, size] of MSEC_UNITS) {
    if (ms % size === 0 && (ms >= 2 * size || ms === size)) return `${ms / size}${unit}`;
  }
  return `${ms}ms`;
}
