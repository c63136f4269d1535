import { kept } from '../collections.ts';
import { isUnknown } from '../values/unknown.ts';
import { nearestName } from '../values/nearest.ts';
import { namedLocations } from './error-pages.ts';
import type { Model } from './model.ts';
import { inReadingOrder, isWhole } from './reading-order.ts';
import type { Refusal } from './refusal.ts';

/**
 * Named locations that `try_files` falls back to and its server does not have: nginx loads it, and answers every request that gets
 * there with 500 (ngx_http_named_location in src/http/ngx_http_core_module.c). Those of `error_page` are another rule's.
 */
export function* undefinedNamedLocations(config: Model): Iterable<Refusal> {
  for (const { directive } of inReadingOrder(config, 'try_files')) {
    const mark = directive.args.at(-1);
    const name = mark?.value ?? '';
    const server = directive.closest('server');
    if (!mark || !server || !name.startsWith('@') || name.includes('$') || isUnknown(name)) continue;
    const names = namedLocations(server);
    if (names.has(name) || hasUnknown(names)) continue;
    const near = nearestName(name, names.keys());
    const level = isWhole(config, server) ? 'warning' : 'info';
    const message = `could not find named location "${name}": nginx loads this, and every request that no file answers ends with 500`;
    const advice = near === undefined ? `add "location ${name} { ... }" to the server` : `did you mean "${near}"?`;
    const replacement = near === undefined ? undefined : { start: mark.start, end: mark.end, text: near };
    yield { directive, mark, message: `${message}; ${advice}`, level, replacement };
  }
}

const hasUnknown = kept((names: ReadonlyMap<string, unknown>) => [...names.keys()].some(isUnknown));
