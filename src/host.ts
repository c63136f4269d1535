/** Why a file could not be had. `message` is the system's own words ("No such file or directory"). */
export interface Failure {
  readonly code: 'ENOENT' | 'EACCES' | 'ELOOP' | 'EISDIR' | 'EFBIG' | 'EOTHER';
  readonly message: string;
}

/** What a path is after following symbolic links. `id` is the same for the same file, whatever path led there. */
export interface FileInfo {
  readonly kind: 'file' | 'directory' | 'other';
  readonly size: number;
  readonly id: string;
}

/** One name in a directory; `link` says that it is a symbolic link (whose target may be missing). */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'link' | 'other';
}

/**
 * All that the core may ask of the world. Synchronous; answers are values, never exceptions. Paths are absolute, with `/`.
 * One run must see one state: a host remembers its answers.
 */
export interface Host {
  stat(path: string): FileInfo | Failure;
  /** The bytes of a file; a failure (EFBIG) for one that has more than `most`. */
  read(path: string, most?: number): Uint8Array | Failure;
  list(directory: string): readonly DirectoryEntry[] | Failure;
}

/** Tells a failure from an answer. */
export function failed(answer: unknown): answer is Failure {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer;
}

/** A host over given texts, keyed by absolute path: for tests, editors, dumps and the browser. */
export function memoryHost(files: Readonly<Record<string, string | Uint8Array>>): Host {
  const entries = new Map(Object.entries(files));
  const directories = directoriesOf(entries.keys());
  const missing: Failure = { code: 'ENOENT', message: 'No such file or directory' };
  const trim = (path: string) => {
    let end = path.length;
    while (end > 1 && path[end - 1] === '/') end--;
    return path.slice(0, end);
  };
  return {
    stat(path) {
      const content = entries.get(path);
      if (content !== undefined) return { kind: 'file', size: content.length, id: path };
      return directories.has(trim(path)) ? { kind: 'directory', size: 0, id: trim(path) } : missing;
    },
    read(path) {
      const content = entries.get(path);
      if (content !== undefined) return typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return directories.has(trim(path)) ? { code: 'EISDIR', message: 'Is a directory' } : missing;
    },
    list(directory) {
      const names = directories.get(trim(directory));
      return names ? [...names.values()] : missing;
    },
  };
}

/** The directories that files are in, each with its names. */
function directoriesOf(paths: Iterable<string>): ReadonlyMap<string, ReadonlyMap<string, DirectoryEntry>> {
  const directories = new Map<string, Map<string, DirectoryEntry>>([['/', new Map()]]);
  for (const path of paths) {
    const parts = path.split('/').slice(1);
    for (let i = 0; i < parts.length; i++) {
      const directory = '/' + parts.slice(0, i).join('/');
      const kind = i === parts.length - 1 ? 'file' : 'directory';
      let names = directories.get(directory);
      if (!names) directories.set(directory, (names = new Map()));
      names.set(parts[i]!, { name: parts[i]!, kind });
    }
  }
  return directories;
}

/** A host with the bytes of some files taken from elsewhere, whatever path or link leads to them. Keyed by absolute path; a file need not exist. */
export function overlay(host: Host, given: ReadonlyMap<string, Uint8Array>): Host {
  const byId = new Map<string, Uint8Array>();
  const idOf = (path: string): string => {
    const info = host.stat(path);
    return failed(info) ? `given:${path}` : info.id;
  };
  for (const [path, bytes] of given) byId.set(idOf(path), bytes);
  return {
    stat(path) {
      const id = idOf(path);
      const bytes = byId.get(id);
      return bytes ? { kind: 'file', size: bytes.length, id } : host.stat(path);
    },
    read: (path, most) => byId.get(idOf(path)) ?? host.read(path, most),
    list: (directory) => host.list(directory),
  };
}
