import type { RouteRequest } from './types.ts';

/** Whether a file is among those said to exist. */
export function isFile({ files }: RouteRequest, path: string): boolean {
  return !path.endsWith('/') && files.includes(resolved(path));
}

/** Whether a directory is, or a file below it. */
export function isDirectory({ files }: RouteRequest, path: string): boolean {
  const folder = `${resolved(path).replace(/\/$/, '')}/`;
  return files.some((file) => file.startsWith(folder));
}

/** A path as the system takes it: without repeated slashes and dot segments. */
export function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const slash = path.endsWith('/') && parts.length > 0 ? '/' : '';
  return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}${slash}`;
}
