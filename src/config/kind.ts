import type { SourceFile } from '../../grammar/nodes.ts';
import { isKnown } from '../catalog/directives.ts';
import { basename } from './paths.ts';

/** What only a main file has at its top level, or a file that stands for a piece of one. */
const MAIN_BLOCKS: ReadonlySet<string> = new Set(['http', 'events', 'stream', 'mail']);

/** The blocks of a main file that a file has at its top level. */
export function mainBlocks({ root }: SourceFile): readonly string[] {
  return root.directives.flatMap(({ name, block }) => (block && MAIN_BLOCKS.has(name.value) ? [name.value] : []));
}

/**
 * Whether a file is a configuration by itself for sure: it is called nginx.conf, or has an `events` block. One with another main block may
 * still be a part that an nginx.conf includes.
 */
export function isWhole(file: SourceFile): boolean {
  return basename(file.path) === 'nginx.conf' || mainBlocks(file).includes('events');
}

/** Whether a file that ends in `.conf` is one of nginx and not of another program: most of what stands in it are nginx's directives. */
export function looksLikeNginx({ root }: SourceFile): boolean {
  const known = root.directives.filter(({ name }) => isKnown(name.value));
  return known.length > 0 && known.length * 2 >= root.directives.length;
}
