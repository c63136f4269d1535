import type { SourceFile } from '../../grammar/nodes.ts';
import type { Host } from '../host.ts';
import type { Entry } from './entry.ts';
import type { Files } from './files.ts';
import { isWhole, looksLikeNginx } from './kind.ts';
import { compareBytes } from './paths.ts';
import { namedBelow } from './walk.ts';

/**
 * The files in and below a directory that look like parts of a configuration, sites and snippets, and are not among those that were read
 * already. Main files are left out.
 */
export function orphans(directory: string, known: ReadonlySet<SourceFile>, files: Files, host: Host): readonly Entry[] {
  const found: Entry[] = [];
  for (const { path, file } of namedBelow(directory, files, host))
    if (!known.has(file) && !isWhole(file) && looksLikeNginx(file)) found.push({ path, orphan: true });
  return found.sort((a, b) => compareBytes(a.path, b.path));
}
