import type { Argument } from '../../grammar/nodes.ts';
import { kept } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import { contentOf, locationFor } from './content.ts';
import type { Content } from './content.ts';
import type { Location } from './locations.ts';
import type { Model } from './model.ts';

/** An `error_page` line, taken apart (ngx_http_core_error_page in src/http/ngx_http_core_module.c). */
export interface ErrorPage {
  readonly directive: Directive;
  readonly codes: readonly number[];
  /** `=200`; 0 for `=` alone, which takes the status of what answers. */
  readonly response: number | undefined;
  /** The last argument: a URI, `@name`, or a URL. */
  readonly target: Argument;
}

/** Reads an `error_page`; `undefined` where a template or a mistake stands in it. */
export const readErrorPage = kept((directive: Directive): ErrorPage | undefined => {
  const target = directive.args.at(-1);
  const words = directive.values.slice(0, -1);
  if (!target || words.length === 0 || directive.values.some(isUnknown)) return undefined;
  const response = words.at(-1)!.startsWith('=') ? Number(words.pop()!.slice(1)) : undefined;
  const codes = words.map(Number);
  return [...codes, response ?? 0].every(Number.isInteger) ? { directive, codes, response, target } : undefined;
});

/** A server's named locations. */
export const namedLocations = kept((server: Directive): ReadonlyMap<string, Directive> => {
  const names = new Map<string, Directive>();
  for (const location of server.childrenNamed('location')) {
    const [name] = location.values;
    if (name?.startsWith('@') && !names.has(name)) names.set(name, location);
  }
  return names;
});

/** Whether an error page goes to a named location that a server does not have. */
export function isUndefinedName({ target }: ErrorPage, server: Directive): boolean {
  const name = target.value;
  if (!name.startsWith('@') || name.includes('$')) return false;
  const names = namedLocations(server);
  return !names.has(name) && ![...names.keys()].some(isUnknown);
}

/** What answers for the target of an error page. */
export interface ErrorHandler {
  readonly location: Location | undefined;
  readonly content: Content;
}

/** What answers for the target of an error page in a server; `undefined` for URLs, variables, and where that is not known. */
export function errorHandler(config: Model, page: ErrorPage, server: Directive): ErrorHandler | undefined {
  const known = config.once(handlers);
  const { value } = page.target;
  const key = `${server.order} ${value}`;
  if (!known.has(key)) known.set(key, findHandler(value, server));
  return known.get(key);
}

/** What answers for each target, by the place of the server. */
function handlers(): Map<string, ErrorHandler | undefined> {
  return new Map();
}

function findHandler(value: string, server: Directive): ErrorHandler | undefined {
  if (value.includes('$')) return undefined;
  if (value.startsWith('@')) {
    const found = namedLocations(server).get(value);
    return found && { location: undefined, content: contentOf(found.children) };
  }
  if (!value.startsWith('/')) return undefined;
  const found = locationFor(server, value.split('?', 1)[0]!);
  if (found.kind === 'none') return { location: undefined, content: contentOf(server.children) };
  return found.kind === 'location'
    ? { location: found.location, content: contentOf(found.location.directive.children) }
    : undefined;
}
