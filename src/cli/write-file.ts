import { chmodSync, chownSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, join } from 'node:path';

/** Codes of failures that tell that a file can be written, but not be replaced: its directory is closed, it is somebody else's, or a mount of its own. */
const NOT_REPLACEABLE: ReadonlySet<string | undefined> = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY']);

/**
 * Writes a file whole or not at all: beside it first, then in its place; an existing one keeps its mode and owner. Devices and pipes, and files
 * that can only be written where they are, are written straight. Directories above it are made. Throws what the system says.
 */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const descriptor = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
  if (descriptor !== undefined) return writeFileSync(Number(descriptor), content);
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile()) return writeFileSync(path, content);
  if (!there) mkdirSync(dirname(path), { recursive: true });
  try {
    replace(there ? realpathSync(path) : path, content, there);
  } catch (error) {
    if (!there || !NOT_REPLACEABLE.has((error as NodeJS.ErrnoException).code)) throw error;
    writeFileSync(path, content);
  }
}

function replace(path: string, content: string | Uint8Array, there: Stats | undefined): void {
  const beside = join(dirname(path), `.nginx-lint-${process.pid}-${Date.now().toString(36)}.tmp`);
  try {
    writeFileSync(beside, content, { flag: 'wx' });
    if (there) {
      chownSync(beside, there.uid, there.gid);
      chmodSync(beside, there.mode & 0o7777);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
