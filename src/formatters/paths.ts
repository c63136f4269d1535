import type { SourceFile } from '../../grammar/nodes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { visible } from './escape.ts';
import { count } from './style.ts';

/** A path as people read it: relative to the working directory when it lies below it, else as it is. */
export function relativePath(path: string, cwd: string): string {
  const base = cwd.endsWith('/') ? cwd : `${cwd}/`;
  return path.startsWith(base) ? path.slice(base.length) : path;
}

/** `file:line` of a place, safe for a terminal. */
export function place({ file, start }: { readonly file: SourceFile; readonly start: number }, cwd: string): string {
  return `${visible(relativePath(file.path, cwd))}:${file.text.position(start).line}`;
}

/** "included from conf.d/a.conf:12, from nginx.conf:4, and in 2 more places". */
export function includeChain({ includedFrom, places }: Diagnostic, cwd: string): string {
  const chain = includedFrom.map((one) => place(one, cwd)).reverse();
  const others = places && places.count > 1 ? `, and in ${count(places.count - 1, 'more place')}` : '';
  return `included from ${chain.join(', from ')}${others}`;
}
