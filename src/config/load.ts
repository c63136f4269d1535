import type { SourceFile } from '../../grammar/nodes.ts';
import { failed } from '../host.ts';
import type { Failure, Host } from '../host.ts';
import { keyOf } from './entry.ts';
import type { Entry, Limits } from './entry.ts';
import type { Files, ReadFile } from './files.ts';
import { Locator } from './locate.ts';
import { place } from './place.ts';
import type { Placed } from './place.ts';

/** A configuration that was read: what `Config` is made from. */
export interface Loaded {
  readonly entry: Entry;
  readonly main: SourceFile;
  readonly placed: Placed;
  readonly host: Host;
  /** The same as nginx reads it, where a `;`, a brace or a quote is missing and what was meant is a guess. */
  readonly asRead?: () => Loaded;
}

/** The files of a configuration, the main file first. */
export function filesOf({ main, placed }: Pick<Loaded, 'main' | 'placed'>): ReadonlySet<SourceFile> {
  const found = new Set([main]);
  for (const { files } of placed.includes) for (const file of files) found.add(file);
  return found;
}

/**
 * Reads the configuration of an entry; a failure when its main file cannot be read. Files known already are not read again. A tree that was
 * kept for it is given away: who asks again has another one made.
 */
export function load(entry: Entry, files: Files, host: Host, limits: Limits = files.limits): Loaded | Failure {
  const main = files.get(entry.path);
  if (failed(main)) return main;
  const placeIn = (those: Files, read: ReadFile): Loaded => {
    const placed =
      those.take(keyOf(entry, limits)) ?? place(read, those, new Locator(entry, host, limits.files), limits);
    return { entry, main: read.file, placed, host };
  };
  const loaded = placeIn(files, main);
  const read = [main.file, ...loaded.placed.includes.flatMap((include) => include.files)];
  if (loaded.placed.unterminated.length === 0 && read.every(({ problems }) => problems.length === 0)) return loaded;
  return {
    ...loaded,
    asRead: () => {
      const plain = files.asRead();
      return placeIn(plain, plain.get(entry.path) as ReadFile);
    },
  };
}
