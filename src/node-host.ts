import type { Dirent } from 'node:fs';
import { closeSync, constants, fstatSync, openSync, readSync, readdirSync, statSync } from 'node:fs';
import { remembered, table } from './collections.ts';
import { failed } from './host.ts';
import type { DirectoryEntry, Failure, FileInfo, Host } from './host.ts';
import { nameOf, onDisk } from './node-names.ts';

/** The machine's file system. Answers are remembered, so that one run sees one state of it. */
export function nodeHost(): Host {
  return {
    stat: remembered(stat),
    read: (path, most = Infinity) => attempt(() => read(path, most)),
    list: remembered((directory) => attempt(() => list(directory))),
  };
}

function stat(path: string): FileInfo | Failure {
  return attempt(() => {
    const info = statSync(onDisk(path));
    const kind = info.isFile() ? 'file' : info.isDirectory() ? 'directory' : 'other';
    return { kind, size: info.size, id: `${info.dev}:${info.ino}` };
  });
}

const CHUNK = 1 << 20;
const MOST = 1 << 24;

/** The bytes of a regular file of a few megabytes at most; throws as `fs` does. */
export function readSmall(path: string): Uint8Array {
  const bytes = read(path, MOST);
  if (failed(bytes)) throw new Error(bytes.message);
  return bytes;
}

/**
 * Reads a regular file, whatever its size says: no more than `most` bytes, since it may grow or be endless (those of /proc are), and without
 * waiting, since it may be another one than it was.
 */
function read(path: string, most: number): Uint8Array | Failure {
  const file = openSync(onDisk(path), constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const info = fstatSync(file);
    if (!info.isFile()) return { code: 'EOTHER', message: 'Not a regular file' };
    // One more than it has shows that it has no more.
    let bytes = new Uint8Array(Math.min(info.size, most) + 1);
    let length = 0;
    for (;;) {
      const more = readSync(file, bytes, length, bytes.length - length, null);
      if (more === 0) return bytes.subarray(0, length);
      length += more;
      if (length > most) return { code: 'EFBIG', message: 'File too large' };
      if (length === bytes.length) bytes = grown(bytes, Math.min(length * 2 + CHUNK, most + 1));
    }
  } finally {
    closeSync(file);
  }
}

function grown(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(bytes);
  return larger;
}

function list(directory: string): DirectoryEntry[] {
  const path = onDisk(directory);
  const entries = readdirSync(path, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes('\ufffd'))) return entries.map((entry) => toEntry(entry, entry.name));
  return readdirSync(path, { withFileTypes: true, encoding: 'buffer' }).map((entry) =>
    toEntry(entry, nameOf(entry.name)),
  );
}

function toEntry(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>, name: string): DirectoryEntry {
  const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : entry.isSymbolicLink() ? 'link' : 'other';
  return { name, kind };
}

const MESSAGES: Readonly<Record<string, string>> = table({
  ENOENT: 'No such file or directory',
  ENOTDIR: 'Not a directory',
  EACCES: 'Permission denied',
  EPERM: 'Operation not permitted',
  EISDIR: 'Is a directory',
  ELOOP: 'Too many levels of symbolic links',
});
const CODES: Readonly<Record<string, Failure['code']>> = table({
  ENOENT: 'ENOENT',
  ENOTDIR: 'ENOENT',
  EACCES: 'EACCES',
  EPERM: 'EACCES',
  EISDIR: 'EISDIR',
  ELOOP: 'ELOOP',
});

function attempt<T>(action: () => T): T | Failure {
  try {
    return action();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { code: CODES[code] ?? 'EOTHER', message: MESSAGES[code] ?? message };
  }
}
