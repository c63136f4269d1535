import { recent } from '../collections.ts';

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
export const parseMsec: (text: string) => number | undefined = recent((text) => parse(text, MSEC_UNITS, SECOND));

/** A time in seconds, as directives such as `expires` or `valid=` read it: units from `y` down to `s`; no `ms`. */
export function parseSec(text: string): number | undefined {
  return parse(text, SEC_UNITS, 1);
}

/** Most times are a number and a unit. */
const SIMPLE = /^(\d{1,9})(ms|[yMwdhms])?$/;

function parse(text: string, units: readonly (readonly [string, number])[], bare: number): number | undefined {
  const simple = SIMPLE.exec(text);
  if (!simple) return /\d/.test(text) ? sum(text, units, bare) : undefined;
  const unit = simple[2] === undefined ? bare : units.find(([name]) => name === simple[2])?.[1];
  return unit === undefined ? undefined : Number(simple[1]) * unit;
}

/** Numbers, each with its unit or a blank for seconds, in falling order; nginx takes a unit without a number for none of it. */
function sum(text: string, units: readonly (readonly [string, number])[], bare: number): number | undefined {
  const piece = /(\d*)(ms|[yMwdhms ]) */y;
  const seconds = units.findIndex(([unit]) => unit === 's');
  let total = 0n;
  let next = 0;
  let end = 0;
  for (let match = piece.exec(text); match; match = piece.exec(text)) {
    const rank = match[2] === ' ' ? seconds : units.findIndex(([unit]) => unit === match[2]);
    if (rank < next) return undefined;
    total += BigInt(match[1] || 0) * BigInt(units[rank]![1]);
    next = match[2] === ' ' ? units.length : rank + 1;
    end = piece.lastIndex;
  }
  const rest = text.slice(end);
  if (!/^\d*$/.test(rest)) return undefined;
  total += BigInt(rest || 0) * BigInt(bare);
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
