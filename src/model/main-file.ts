import { contextsOfComment } from '../config/contexts.ts';
import { isUnread } from '../config/include.ts';
import type { Model } from './model.ts';

/** Directories whose files are parts: an empty one there is a place for more, not a configuration. */
const FOR_PARTS =
  /(?:^|\/)(?:[^/]+\.d|(?:sites|modules|conf|streams?|hosts)-(?:available|enabled)|snippets?|includes?|locations?|vhosts?|upstreams?|partials?)\//;

/**
 * Whether nginx would be started with this file: it has `http`, `stream` or `mail`; or it is called nginx.conf and has only what belongs to the
 * top level; or there is nothing in it, and nothing says that it is a part. False where the top level was not read whole.
 */
export function isMainFile(config: Model): boolean {
  const { main, top, entry, fragment, includes } = config;
  if (main.problems.length > 0 || main.template?.control || entry.dump) return false;
  if (config.includesIn(undefined).some(isUnread)) return false;
  if (!fragment) return true;
  if (entry.contexts || entry.orphan || contextsOfComment(main) || includes.length > 0) return false;
  const named = /(?:^|\/)nginx\.conf$/.test(entry.path);
  if (top.length > 0) return named && config.contexts.length === 1 && config.contexts[0] === 'main';
  return named || (entry.path.endsWith('.conf') && !FOR_PARTS.test(entry.path));
}
