import type { Argument } from '../../grammar/nodes.ts';
import { kept } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { isUnread } from '../config/include.ts';
import { isUnknown } from '../values/unknown.ts';
import { passAt } from './below.ts';
import { contentOf, locationFor } from './content.ts';
import type { Content } from './content.ts';
import type { Location } from './locations.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import { backendOf } from './shared-backends.ts';
import { flag } from './settings.ts';

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
export function readErrorPage(directive: Directive): ErrorPage | undefined {
  const target = directive.args.at(-1);
  const words = directive.values.slice(0, -1);
  if (!target || words.length === 0 || directive.values.some(isUnknown)) return undefined;
  const response = words.at(-1)!.startsWith('=') ? Number(words.pop()!.slice(1)) : undefined;
  const codes = words.map(Number);
  return [...codes, response ?? 0].every(Number.isInteger) ? { directive, codes, response, target } : undefined;
}

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

/** The lines of an outer level that cover a failing backend, and are lost at a pass because its own level has others that do not. */
export function lostErrorPages(
  config: Model,
  { directive: pass }: Pass,
): { own: Directive; lost: readonly Directive[] } | undefined {
  const lines = config.effective('error_page', pass);
  const own = lines[0];
  const level = own?.parent;
  if (!own || !level?.parent || config.includesIn(level).some(isUnread)) return undefined;
  const failing = (line: Directive) => readErrorPage(line)?.codes.some((code) => code === 502 || code === 504) ?? true;
  if (lines.some((line) => failing(line) || readErrorPage(line)?.codes.some((code) => code >= 500))) return undefined;
  const lost = config.effective('error_page', level.parent).filter(failing);
  return lost.length > 0 ? { own, lost } : undefined;
}

/** What answers for the target of an error page. */
export interface ErrorHandler {
  readonly location: Location | undefined;
  readonly content: Content;
}

/** What answers for the target of an error page in a server; `undefined` for URLs, variables, and where that is not known. */
export function errorHandler(config: Model, page: ErrorPage, server: Directive): ErrorHandler | undefined {
  const known = config.once(handlers);
  let ofServer = known.get(server);
  if (!ofServer) known.set(server, (ofServer = new Map()));
  const { value } = page.target;
  if (!ofServer.has(value)) ofServer.set(value, findHandler(value, server));
  return ofServer.get(value);
}

/** What answers for each target, by server. */
function handlers(): Map<Directive, Map<string, ErrorHandler | undefined>> {
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

/** Whether the page for the failure of a pass comes from the backend that failed. */
export function isSameBackend(config: Model, pass: Pass, { content }: ErrorHandler): boolean {
  if (content.kind !== 'pass') return false;
  if (content.pass === pass.directive) return true;
  const other = passAt(config, content.pass);
  const backend = backendOf(pass);
  return other !== undefined && backend !== undefined && backendOf(other) === backend;
}

/** Whether the error of an error page is answered with the same page again, and so on: `recursive_error_pages` lets it. */
export function isRecursive(config: Model, { directive }: ErrorPage, { content }: ErrorHandler): boolean {
  if (content.kind !== 'pass') return false;
  if (!flag(config, 'recursive_error_pages', content.pass).value) return false;
  return config.effective('error_page', content.pass).includes(directive);
}
