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

/** A lone surrogate stands for a byte of a name that is no UTF-8. */
function encoded(path: string): string {
  return path.replaceAll(/[\udc80-\udcff]|[^/\udc80-\udcff]+/gu, (text) =>
    /^[\udc80-\udcff]$/u.test(text)
      ? `%${text.charCodeAt(0).toString(16).slice(2).toUpperCase()}`
      : encodeURIComponent(wellFormed(text)),
  );
}
