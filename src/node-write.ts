import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, join, relative } from 'node:path';

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

/** Why a file does not belong to what may be changed: links lead out of the directories; `undefined` when it does. */
export function whyOutside(path: string, directories: readonly string[]): string | undefined {
  try {
    const target = realpathSync(path);
    if (directories.some((directory) => isBelow(target, realpathSync(directory)))) return undefined;
    return `"${path}" is "${target}", which is outside of what was linted`;
  } catch (error) {
    return `cannot read "${path}": ${words(error)}`;
  }
}

/** Why a file must not be replaced by another one of its name; `undefined` when it may. */
export function whyNotWritable(path: string): string | undefined {
  try {
    const target = realpathSync(path);
    const { nlink, uid } = statSync(target);
    if (nlink > 1) return `"${path}" has ${nlink} names (hard links), and only one of them would change`;
    const self = process.geteuid?.() ?? uid;
    if (self !== 0 && self !== uid) return `"${path}" belongs to another user`;
    accessSync(target, constants.W_OK);
    accessSync(dirname(target), constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return `cannot write "${path}": ${words(error)}`;
  }
}

/**
 * Replaces files, all or none: each by a new file of the same mode and owner that takes its name in one step, so that at any time there is a
 * whole file. A symbolic link stays, its target is replaced. Returns why it could not be done; then the files are as they were.
 */
export function replaceFiles(writes: readonly Write[]): string | undefined {
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
      return `cannot write "${item.path}": ${words(error)}`;
    }
  }
  return undefined;
}

/** Writes the new bytes beside the file. */
function stage(write: Write, staged: Staged[]): undefined {
  const target = realpathSync(write.path);
  const one: Staged = { ...write, target, fresh: beside(target, 'new'), done: false };
  staged.push(one);
  create(one.fresh, write.after, statSync(target));
}

/** Keeps what the old file had beside it. */
function keep(one: Staged): undefined {
  one.kept = beside(one.target, 'old');
  create(one.kept, one.before, statSync(one.target));
}

/** Gives the new file the name of the old one. */
function take(one: Staged): string | undefined {
  if (!holds(one.target, one.before)) return `"${one.path}" has changed since it was read; run nginx-lint again`;
  renameSync(one.fresh, one.target);
  one.done = true;
  return undefined;
}

/** Gives the old file its name back, unless someone else has written there meanwhile. */
function undo(one: Staged): string | undefined {
  if (!one.done || one.kept === undefined) return undefined;
  if (!holds(one.target, one.after)) return `"${one.path}" was replaced before; the old file is "${one.kept}"`;
  renameSync(one.kept, one.target);
  one.done = false;
  return undefined;
}

function create(path: string, bytes: Uint8Array, { mode, uid, gid }: Stats): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, bytes);
    const own = fstatSync(file);
    if (own.uid !== uid || own.gid !== gid) fchownSync(file, uid, gid);
    fchmodSync(file, mode & 0o7777);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A name that nginx does not include (`*` matches no leading dot), and that people can tell when the process was killed. */
function beside(target: string, suffix: string): string {
  return join(dirname(target), `.nginx-lint-${randomBytes(6).toString('hex')}.${suffix}`);
}

/** Takes a file away; one that stays does no harm. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Its name says what it is.
  }
}

function holds(path: string, bytes: Uint8Array): boolean {
  return readFileSync(path).equals(bytes);
}

/** Makes the new names last; not every file system can. */
function flush(directory: string): void {
  try {
    const handle = openSync(directory, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // The files themselves were flushed.
  }
}

function isBelow(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way !== '' && way !== '..' && !way.startsWith('../');
}

/** What the system says, without the call and the path that Node adds. */
function words(error: unknown): string {
  return (error as Error).message.replace(/, \w+(?: '.*)?$/s, '');
}
