import { readdirSync, readFileSync, statSync } from 'node:fs';
import { remembered } from './config/remembered.ts';
import type { DirectoryEntry, Failure, FileInfo, Host } from './host.ts';

/** The machine's file system. Answers are remembered, so that one run sees one state of it. */
export function nodeHost(): Host {
  return {
    stat: remembered(stat),
    read: (path) => attempt(() => readFileSync(path)),
    list: remembered((directory) => attempt(() => list(directory))),
  };
}

function stat(path: string): FileInfo | Failure {
  return attempt(() => {
    const info = statSync(path);
    const kind = info.isFile() ? 'file' : info.isDirectory() ? 'directory' : 'other';
    return { kind, size: info.size, id: `${info.dev}:${info.ino}` };
  });
}

function list(directory: string): DirectoryEntry[] {
  return readdirSync(directory, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : entry.isSymbolicLink() ? 'link' : 'other',
  }));
}

const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: 'No such file or directory',
  ENOTDIR: 'Not a directory',
  EACCES: 'Permission denied',
  EPERM: 'Operation not permitted',
  EISDIR: 'Is a directory',
  ELOOP: 'Too many levels of symbolic links',
};
const CODES: Readonly<Record<string, Failure['code']>> = {
  ENOENT: 'ENOENT',
  ENOTDIR: 'ENOENT',
  EACCES: 'EACCES',
  EPERM: 'EACCES',
  EISDIR: 'EISDIR',
  ELOOP: 'ELOOP',
};

function attempt<T>(action: () => T): T | Failure {
  try {
    return action();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { code: CODES[code] ?? 'EOTHER', message: MESSAGES[code] ?? message };
  }
}
