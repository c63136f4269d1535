import type { RouteRequest } from './types.ts';

/** Whether a file is among those said to exist. */
export function isFile({ files }: RouteRequest, path: string): boolean {
  return files.includes(path);
}

/** Whether a directory is, or a file below it. */
export function isDirectory({ files }: RouteRequest, path: string): boolean {
  const folder = path.endsWith('/') ? path : `${path}/`;
  return files.some((file) => file.startsWith(folder));
}
