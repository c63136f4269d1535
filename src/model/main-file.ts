import { contextsOfComment } from '../config/contexts.ts';
import { isUnread } from '../config/include.ts';
import type { Model } from './model.ts';

/** Directories whose files are parts: an empty one there is a place for more, not a configuration. */
const FOR_PARTS =
  /(?:^|\/)(?:[^/]+\.d|(?:sites|modules|conf|streams?|hosts)-(?:available|enabled)|snippets?|includes?|locations?|vhosts?|upstreams?|partials?)\//;

/** What makes the top level that of a main file. */
const MAIN_BLOCKS: readonly string[] = ['http', 'stream', 'mail'];

/**
 * Whether nginx would be started with this file: it has `http`, or `stream` or `mail` among more; or it is called nginx.conf and has only what
 * belongs to the top level; or there is nothing in it, and nothing says that it is a part. `maybe` for a file that has one block and is
 * called like it or is only `stream` or `mail`: such a one may be included by another. `no` where the top level was not read whole.
 */
export function isMainFile(config: Model): 'yes' | 'maybe' | 'no' {
  const { main, top, entry, fragment, includes } = config;
  if (main.problems.length > 0 || main.template?.control || entry.dump) return 'no';
  if (config.lackingIn(undefined).some(isUnread)) return 'no';
  const named = /(?:^|\/)nginx\.conf$/.test(entry.path);
  if (!fragment) return named || !mayBeIncluded(config) ? 'yes' : 'maybe';
  if (entry.contexts || entry.orphan || contextsOfComment(main) || includes.length > 0) return 'no';
  if (top.length > 0) return named && config.contexts.length === 1 && config.contexts[0] === 'main' ? 'yes' : 'no';
  return named || (entry.path.endsWith('.conf') && !FOR_PARTS.test(entry.path)) ? 'yes' : 'no';
}

function mayBeIncluded({ top, entry }: Model): boolean {
  if (top.some(({ name, block }) => !block || !MAIN_BLOCKS.includes(name))) return false;
  const file = entry.path.slice(entry.path.lastIndexOf('/') + 1);
  return FOR_PARTS.test(entry.path) || top.every(({ name }) => name !== 'http' || file.startsWith(name));
}
