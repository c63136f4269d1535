import { MOST_GROUPS } from './names.ts';
import { fail } from './reader.ts';
import type { Reader } from './reader.ts';
import type { Reference } from './items.ts';

/** Whether a reference means a group that there is; the reader has its problem when not. */
export function resolves(reader: Reader, { kind, target, at }: Reference): boolean {
  const found = typeof target === 'number' ? target <= reader.captures : reader.names.has(target);
  if (found) return true;
  if (kind === 'test' && typeof target === 'string' && /^R\d*$/.test(target)) return testsRecursion(reader, target, at);
  fail(reader, 'noSuchGroup', at);
  return false;
}

/** `(?(R2)` where no group has that name. */
function testsRecursion(reader: Reader, target: string, at: number): boolean {
  let number = 0;
  for (let i = 1; i < target.length && number <= MOST_GROUPS; i++) number = number * 10 + Number(target[i]);
  if (number <= reader.captures) return true;
  fail(reader, 'noSuchGroup', at);
  return false;
}

/** Looks for references to groups that there are not, then for conditions with too many alternatives. */
export function checkReferences(reader: Reader): void {
  for (const reference of reader.references) if (!resolves(reader, reference)) return;
  for (const { group, at } of reader.conditions) {
    const define = group.kind === 'define';
    if (group.branches.length > (define ? 1 : 2))
      return fail(reader, define ? 'defineBranches' : 'conditionBranches', at);
  }
}
