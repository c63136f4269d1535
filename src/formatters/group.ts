import type { SourceFile } from '../../grammar/nodes.ts';

/** Items by a file, in the order of their first ones. */
export function byFile<T>(items: readonly T[], fileOf: (item: T) => SourceFile): ReadonlyMap<SourceFile, readonly T[]> {
  const groups = new Map<SourceFile, T[]>();
  for (const item of items) {
    const group = groups.get(fileOf(item));
    if (group) group.push(item);
    else groups.set(fileOf(item), [item]);
  }
  return groups;
}
