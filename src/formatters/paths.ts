/** A path as people read it: relative to the working directory when it lies below it, else as it is. */
export function relativePath(path: string, cwd: string): string {
  const base = cwd.endsWith('/') ? cwd : `${cwd}/`;
  return path.startsWith(base) ? path.slice(base.length) : path;
}
