import { relativePath } from './paths.ts';
import { wellFormed } from './text.ts';

/** An absolute path as a URI. */
export function fileUri(path: string): string {
  return `file://${path.startsWith('/') ? '' : '/'}${encoded(path)}`;
}

/** The URI of a path relative to a directory above it; `undefined` when the path is not below it. */
export function relativeUri(path: string, root: string): string | undefined {
  const relative = relativePath(path, root);
  return relative === path ? undefined : encoded(relative);
}

function encoded(path: string): string {
  return wellFormed(path).split('/').map(encodeURIComponent).join('/');
}
