import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { mapProblem } from '../node.ts';
import type { Call } from './project.ts';

/** What a call says of the disk. */
type OnDisk = Pick<Call, 'cwd' | 'prefix' | 'roots' | 'pathMap'>;

/** Says of what a call names that is not there, a line each; `label` is how the call names a key. */
export function notThere(
  { cwd, prefix, roots, pathMap = [] }: OnDisk,
  label: (key: 'prefix' | 'roots' | 'pathMap') => string,
): readonly string[] {
  const at = (path: string) => statSync(resolve(cwd, path), { throwIfNoEntry: false });
  const gone = (roots || []).filter((root) => !at(root)?.isFile());
  const unmapped = pathMap.map(({ from, to }) => mapProblem(from, to, cwd)).filter((wrong) => wrong !== undefined);
  return [
    ...unmapped.map((wrong) => `${label('pathMap')}: ${wrong}`),
    ...(prefix === undefined || at(prefix)?.isDirectory() ? [] : [`${label('prefix')}: "${prefix}" is no directory`]),
    ...gone.map((root) => `${label('roots')}: there is no file "${root}"`),
  ];
}
