const HOUR = 3600;
const DAY = 24 * HOUR;

/**
 * Whether a number without a unit, which is seconds, was thought of in milliseconds: a round number of thousands. Whole hours up to a week may
 * be meant.
 */
export function seemsMsec(text: string): boolean {
  const seconds = /^\d+$/.test(text) ? Number(text) : 0;
  if (seconds < 1000 || seconds % 1000 !== 0) return false;
  return seconds % HOUR !== 0 || seconds > 7 * DAY;
}

/** Seconds as people say them, without the rest: "17 hours". */
export function formatRoughly(seconds: number): string {
  if (seconds < 2 * HOUR) return `${Math.round(seconds / 60)} minutes`;
  return seconds < 2 * DAY ? `${Math.round(seconds / HOUR)} hours` : `${Math.round(seconds / DAY)} days`;
}
