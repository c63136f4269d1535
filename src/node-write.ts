import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { onDisk, withoutLinks } from './node-names.ts';
import { uninterrupted } from './node-signals.ts';

/** Codes of failures that tell that a file can be written, but not be replaced: its directory is closed, it is somebody else's, or a mount of its own. */
const NOT_REPLACEABLE: ReadonlySet<string | undefined> = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY']);

/**
 * Writes a file whole or not at all: beside it first, then in its place; an existing one keeps its mode and owner. Devices and pipes, and files
 * that can only be written where they are, are written straight. Directories above it are made. `mode`: that of a new file, as far as the
 * user's umask lets it. Returns why it could not be done.
 */
export function writeFileWhole(path: string, content: string | Uint8Array, mode = 0o666): string | undefined {
  const descriptor = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (descriptor !== undefined || (there && !there.isFile())) {
      writeFileSync(descriptor === undefined ? path : Number(descriptor), content);
      return undefined;
    }
    if (!there) mkdirSync(dirname(path), { recursive: true });
    uninterrupted(() => replaceOne(path, content, there, mode));
    return undefined;
  } catch (error) {
    return systemWords(error);
  }
}

function replaceOne(path: string, content: string | Uint8Array, there: Stats | undefined, mode: number): void {
  const target = there ? withoutLinks(path) : path;
  const fresh = beside(target, 'new');
  try {
    create(fresh, content, there, mode);
    renameSync(fresh, target);
    flush(dirname(target));
  } catch (error) {
    discard(fresh);
    if (!there || !NOT_REPLACEABLE.has((error as NodeJS.ErrnoException).code)) throw error;
    writeFileSync(path, content);
  }
}

/** A file that is to have other bytes, and those it was read with. */
export interface Write {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** A file on its way. */
interface Staged extends Write {
  readonly target: string;
  /** The file with the new bytes, beside the target. */
  readonly fresh: string;
  /** A file with the old bytes, where several are replaced. */
  kept?: string;
  done: boolean;
}

/**
 * Replaces files, all or none: each by a new file of the same mode and owner that takes its name in one step, so that at any time there is a
 * whole file. A symbolic link stays, its target is replaced. Returns why it could not be done; then the files are as they were.
 */
export function replaceFiles(writes: readonly Write[]): string | undefined {
  return uninterrupted(() => replaceAll(writes));
}

function replaceAll(writes: readonly Write[]): string | undefined {
  const staged: Staged[] = [];
  const problem =
    inTurn(writes, (write) => stage(write, staged)) ??
    (staged.length > 1 ? inTurn(staged, keep) : undefined) ??
    inTurn(staged, take);
  const problems =
    problem === undefined ? [] : [problem, ...staged.toReversed().flatMap((one) => inTurn([one], undo) ?? [])];
  for (const { fresh, kept, done } of staged) {
    discard(fresh);
    if (kept !== undefined && !(done && problem !== undefined)) discard(kept);
  }
  if (problem === undefined) new Set(staged.map(({ target }) => dirname(target))).forEach(flush);
  return problems.length > 0 ? problems.join('; ') : undefined;
}

/** Does something with each; the first problem ends it. */
function inTurn<T extends Write>(items: readonly T[], action: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    try {
      const problem = action(item);
      if (problem !== undefined) return problem;
    } catch (error) {
      return `cannot write "${item.path}": ${systemWords(error)}`;
    }
  }
  return undefined;
}

/** Writes the new bytes beside the file. */
function stage(write: Write, staged: Staged[]): undefined {
  const target = withoutLinks(write.path);
  const one: Staged = { ...write, target, fresh: beside(target, 'new'), done: false };
  staged.push(one);
  create(one.fresh, write.after, statSync(onDisk(target)));
}

/** Keeps what the old file had beside it. */
function keep(one: Staged): undefined {
  one.kept = beside(one.target, 'old');
  create(one.kept, one.before, statSync(onDisk(one.target)));
}

/** Gives the new file the name of the old one. */
function take(one: Staged): string | undefined {
  if (!holds(one.target, one.before)) return `"${one.path}" has changed since it was read; run nginx-lint again`;
  renameSync(onDisk(one.fresh), onDisk(one.target));
  one.done = true;
  return undefined;
}

/** Gives the old file its name back, unless someone else has written there meanwhile. */
function undo(one: Staged): string | undefined {
  if (!one.done || one.kept === undefined) return undefined;
  if (!holds(one.target, one.after)) return `"${one.path}" was replaced before; the old file is "${one.kept}"`;
  renameSync(onDisk(one.kept), onDisk(one.target));
  one.done = false;
  return undefined;
}

/** Makes a file that is on the disk when this returns, with the mode and owner of another one, else with `mode`. */
function create(path: string, content: string | Uint8Array, like: Stats | undefined, mode = 0o666): void {
  const file = openSync(onDisk(path), 'wx', like ? 0o600 : mode);
  try {
    writeFileSync(file, content);
    const own = fstatSync(file);
    if (like && (own.uid !== like.uid || own.gid !== like.gid)) fchownSync(file, like.uid, like.gid);
    if (like) fchmodSync(file, like.mode & 0o7777);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A name that nginx does not include (`*` matches no leading dot), and that people can tell when the process was killed. */
function beside(target: string, suffix: string): string {
  return join(dirname(target), `.nginx-lint-${crypto.randomUUID()}.${suffix}`);
}

/** Takes a file away; one that stays does no harm. */
function discard(path: string): void {
  try {
    rmSync(onDisk(path), { force: true });
  } catch {
    // Its name says what it is.
  }
}

function holds(path: string, bytes: Uint8Array): boolean {
  return readFileSync(onDisk(path)).equals(bytes);
}

/** Makes the new names last; not every file system can. */
function flush(directory: string): void {
  try {
    const handle = openSync(onDisk(directory), 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // The files themselves were flushed.
  }
}

/** What the system says, without the call and the path that Node adds. */
export function systemWords(error: unknown): string {
  return (error as Error).message.replace(/, \w+(?: '.*)?$/s, '');
}
