import type { SourceFile } from '../../grammar/nodes.ts';
import { failed } from '../host.ts';
import type { Host } from '../host.ts';
import { filesOf, load } from './load.ts';
import { keyOf } from './entry.ts';
import type { Entry } from './entry.ts';
import type { Files } from './files.ts';

/** The files of a configuration, its main file first; none where that cannot be read. Each is read once for all who ask. */
export function closureOf(entry: Entry, files: Files, host: Host): ReadonlySet<SourceFile> {
  const key = keyOf(entry, files.limits);
  let closure = files.closures.get(key);
  if (closure) return closure;
  const loaded = load(entry, files, host);
  closure = failed(loaded) ? new Set() : filesOf(loaded);
  files.closures.set(key, closure);
  if (!failed(loaded)) files.keep(key, loaded.placed);
  return closure;
}
