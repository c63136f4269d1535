/** The names of a pattern's groups by their numbers, from 0; empty for those without. */
export function namesOf(source: string): readonly string[] {
  const groups = source.matchAll(GROUP);
  return ['', ...[...groups].flatMap(([piece, name]) => (piece === '(' || name !== undefined ? [name ?? ''] : []))];
}

/** What may hold a bracket, and the brackets that are groups of their own. */
const GROUP = /\\[^]|\[(?:\\[^]|[^\]\\])*\]?|\((?:\?(?:[:=!]|<[=!])|\?<(\w+)>)?/g;

/** Whether a group, or one around it, is repeated. */
export function repeatsGroups(source: string): boolean {
  const open: boolean[] = [];
  const pieces = source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]?|\((\?(?:[:=!]|<[=!]))?|\)([*+{])?/g);
  for (const [piece, special, repeated] of pieces) {
    if (piece.startsWith('(')) open.push(special === undefined);
    if (!piece.startsWith(')')) continue;
    const captures = open.pop() ?? false;
    if (captures && repeated !== undefined) return true;
    if (captures && open.length > 0) open[open.length - 1] = true;
  }
  return false;
}

/** How many pieces of a pattern are repeated without a number, or by one; infinite where a group is. */
export function repeatsOf(source: string): number {
  let repeats = 0;
  for (const [piece] of source.matchAll(/\\[^]|\[(?:\\[^]|[^\]\\])*\]?|\)[*+{]|[*+]|\{\d/g)) {
    if (piece.startsWith(')')) return Infinity;
    if (/^[*+{]/.test(piece)) repeats++;
  }
  return repeats;
}
