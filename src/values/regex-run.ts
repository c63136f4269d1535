import type { Program, Step } from './regex-program.ts';

/**
 * Matches patterns without ever going back over what was tried: each place of the pattern is tried once at each place of the text, so that
 * no pattern takes longer than both lengths multiplied. Texts are strings of bytes.
 */

/** What is found: the offsets of each group, -1 where it took no part. */
export type Offsets = readonly (readonly [start: number, end: number])[];

/** With more places than this it is not looked. */
const MOST_TRIED = 40_000_000;

/** Finds the first match, that which a backtracking matcher finds; `undefined` where the text is too long to look. */
export function runProgram({ steps, groups }: Program, text: string): Offsets | 'none' | undefined {
  if (steps.length * (text.length + 1) > MOST_TRIED) return undefined;
  const tried = new Uint8Array(steps.length * (text.length + 1));
  const slots: number[] = [];
  for (let start = 0; start <= text.length; start++) {
    slots.length = 0;
    for (let slot = 0; slot < groups * 2; slot++) slots.push(-1);
    if (matchesAt(steps, text, start, tried, slots))
      return Array.from({ length: groups }, (_, group) => [slots[group * 2]!, slots[group * 2 + 1]!] as const);
  }
  return 'none';
}

/** What is left to try: a step at a place, or a slot to be as it was. */
type Left = readonly [step: number, at: number] | readonly [slot: number, was: number, undo: true];

function matchesAt(steps: readonly Step[], text: string, start: number, tried: Uint8Array, slots: number[]): boolean {
  const stack: Left[] = [[0, start]];
  for (let left = stack.pop(); left; left = stack.pop()) {
    if (left[2]) {
      slots[left[0]] = left[1];
      continue;
    }
    let [step, at] = left;
    for (;;) {
      const key = step * (text.length + 1) + at;
      if (tried[key]) break;
      tried[key] = 1;
      const now = steps[step]!;
      if (now.kind === 'end') return true;
      if (now.kind === 'byte') {
        if (at >= text.length || !now.set[text.charCodeAt(at)]) break;
        at++;
      } else if (now.kind === 'at') {
        if (!now.test(text, at)) break;
      } else if (now.kind === 'save') {
        stack.push([now.slot, slots[now.slot]!, true]);
        slots[now.slot] = at;
      } else if (now.kind === 'split') stack.push([now.second, at]);
      step = now.kind === 'split' ? now.first : now.kind === 'jump' ? now.to : step + 1;
    }
  }
  return false;
}
