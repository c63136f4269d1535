import { parseLocation } from '../values/location.ts';
import type { RefusedArguments } from './argument-problems.ts';
import type { Model } from './model.ts';
import { relatedTo } from './related.ts';

/** Blocks for which nginx counts its modules: none can be loaded after that. */
const COUNTING: ReadonlySet<string> = new Set(['events', 'http', 'mail', 'stream']);

/** What nginx refuses for the place where it stands, though its context is right. */
export function misplacedDirectives(config: Model): readonly RefusedArguments[] {
  return [...lateModules(config), ...namedAliases(config)];
}

/** A `load_module` below one of the blocks (ngx_load_module in src/core/nginx.c). */
function lateModules(config: Model): readonly RefusedArguments[] {
  const modules = config.all('load_module').filter(({ file }) => !file.template?.control);
  if (modules.length === 0) return [];
  const [first] = [...COUNTING]
    .flatMap((name) => config.all(name).filter(({ parent, block }) => block && !parent))
    .sort((a, b) => a.order - b.order);
  if (!first) return [];
  return modules.flatMap((directive) => {
    if (directive.order < first.order) return [];
    const message = '"load_module" directive is specified too late';
    const advice = `put it above "${first.name}"`;
    return [{ directive, message, advice, related: [relatedTo(first, 'the block that it belongs above')] }];
  });
}

/** An `alias` in a named location, which has no path that it could take the place of (ngx_http_core_root). */
function namedAliases(config: Model): readonly RefusedArguments[] {
  return config.all('alias').flatMap((directive) => {
    const { parent } = directive;
    if (parent?.name !== 'location' || parseLocation(parent.values).kind !== 'named') return [];
    const message = 'the "alias" directive cannot be used inside the named location';
    return [{ directive, message, advice: 'write "root"' }];
  });
}
