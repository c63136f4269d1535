import { kept } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { parseLocation } from '../values/location.ts';
import { isUnknown } from '../values/unknown.ts';
import { isKnown, isReadWhole, passesBelow, serversUnder } from './below.ts';
import { contentOf, locationFor } from './content.ts';
import type { Content } from './content.ts';
import { readErrorPage } from './error-pages.ts';
import { requestHeader } from './headers.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import { flag } from './settings.ts';

/**
 * The location of a server that is there for the URI of a subrequest (`auth_request /auth`, `mirror /copy`): the exact one, else the one whose
 * prefix is that URI, else an internal one that takes it. `undefined` where a variable is in the URI, or a location for clients takes it.
 */
export function locationOf(uri: string, server: Directive): Directive | undefined {
  if (uri.includes('$')) return undefined;
  const there = locationsByUri(server).get(uri.split('?', 1)[0]!);
  if (there) return there.directive;
  const match = locationFor(server, uri);
  const taken = match.kind === 'location' ? match.location.directive : undefined;
  return taken?.childrenNamed('internal').length ? taken : undefined;
}

/** The locations of a server by the URI that each is there for: of several the first, unless one is exact. */
const locationsByUri = kept((server: Directive) => {
  const found = new Map<string, { readonly directive: Directive; readonly exact: boolean }>();
  const add = (level: Directive) => {
    for (const directive of level.childrenNamed('location')) {
      const { kind, pattern } = parseLocation(directive.values);
      const exact = kind === 'exact';
      const known = found.get(pattern);
      if (kind !== 'regex' && kind !== 'regex-icase' && (!known || (exact && !known.exact)))
        found.set(pattern, { directive, exact });
      add(directive);
    }
  };
  add(server);
  return found;
});

/** The locations that `mirror` copies requests to: nobody waits for what they answer. */
export function mirrorLocations(config: Model): ReadonlySet<Directive> {
  return config.once(findMirrorLocations);
}

function findMirrorLocations(config: Model): ReadonlySet<Directive> {
  const locations = config.all('mirror').flatMap((at) => {
    const uri = at.value() ?? 'off';
    return uri === 'off' ? [] : serversUnder(config, at).map((server) => locationOf(uri, server));
  });
  return new Set(locations.filter((location) => location !== undefined));
}

/** An `auth_request`, and what answers its subrequest. */
export interface AuthRequest {
  readonly at: Directive;
  readonly server: Directive;
  readonly uri: string;
  readonly content: Content;
  /** The location that the URI gets to; `undefined` for the server itself. */
  readonly location: Directive | undefined;
  /** A redirect to the URI with a slash is the answer. */
  readonly redirects: boolean;
}

/** The `auth_request` lines of which it is known what answers them, by server. */
export function authRequests(config: Model): readonly AuthRequest[] {
  return config.once(findAuthRequests);
}

function findAuthRequests(config: Model): readonly AuthRequest[] {
  return config.all('auth_request').flatMap((at) => {
    const uri = at.value() ?? 'off';
    if (uri === 'off' || uri.includes('$') || isUnknown(uri)) return [];
    const asks = (server: Directive) =>
      at.closest('server') === server ||
      passesBelow(config, server).some(({ directive }) => config.setting('auth_request', directive) === at);
    return serversUnder(config, at)
      .filter(asks)
      .flatMap((server) => answerIn(config, server, at, uri) ?? []);
  });
}

function answerIn(config: Model, server: Directive, at: Directive, uri: string): AuthRequest | undefined {
  const found = isKnown(config, server) ? locationFor(server, uri) : undefined;
  if (!found || found.kind === 'unknown') return undefined;
  const location = found.kind === 'none' ? undefined : found.location.directive;
  const redirects = found.kind === 'redirect';
  const content: Content = redirects ? { kind: 'file' } : contentOf((location ?? server).children);
  if (content.kind === 'file' && isMendedBy(config.effective('error_page', location ?? server), redirects ? 301 : 404))
    return undefined;
  return { at, server, uri, content, location, redirects };
}

/** Whether an error page gives an answer another status: `error_page 404 =403 ...`; without `=` it keeps its own. */
function isMendedBy(lines: readonly Directive[], code: number): boolean {
  return lines.some((line) => {
    const page = readErrorPage(line);
    return !page || (page.codes.includes(code) && page.response !== undefined);
  });
}

/** The `auth_request_set` lines in locations all of which was read, in which nothing asks; of a file that is included where something does, as well, none. */
export function unaskedVariables(config: Model): readonly Directive[] {
  const asking = new Set<Directive | undefined>();
  for (const request of config.all('auth_request').filter(({ values }) => values[0] !== 'off'))
    for (let up = request.parent; up; up = up.parent) asking.add(up);
  const isAsked = ({ parent }: Directive) => {
    const outer = parent && config.setting('auth_request', parent);
    return asking.has(parent) || (outer !== undefined && outer.value() !== 'off');
  };
  const lines = config.all('auth_request_set');
  const fitting = new Set(lines.filter(isAsked).map(({ node }) => node));
  return lines.filter(
    ({ parent, node }) =>
      parent?.name === 'location' && !fitting.has(node) && config.complete(parent) && isReadWhole(config, parent),
  );
}

/** A `return` with a status that `auth_request` does not take (ngx_http_auth_request_handler). */
export interface RefusedAnswer {
  readonly directive: Directive;
  readonly code: number;
  /** False where an `if` or `rewrite` beside it may come first. */
  readonly always: boolean;
}

/** What the location of a subrequest returns, where that ends the request in 500. */
export function refusedAnswer(config: Model, { location }: AuthRequest): RefusedAnswer | undefined {
  const directive = location?.childrenNamed('return')[0];
  const code = directive && returnedCode(directive.values);
  if (!location || !code || code < 300 || code === 401 || code === 403 || code === 444) return undefined;
  if (isMendedBy(config.effective('error_page', location), code)) return undefined;
  return { directive, code, always: !location.children.some(({ name }) => name === 'if' || name === 'rewrite') };
}

/** The status of a `return`, where it is known: with a URL alone it is 302. */
function returnedCode([first = '', ...others]: readonly string[]): number | undefined {
  if (/^\d{3}$/.test(first)) return Number(first);
  return others.length === 0 && /^(?:https?:|\$scheme)/.test(first) ? 302 : undefined;
}

/** Whether a subrequest promises the backend of a pass a body, which it does not have: the client's `Content-Length` is sent. */
export function promisesBody(config: Model, pass: Pass): boolean {
  const { directive, prefix } = pass;
  if (prefix !== 'proxy' || config.setting('proxy_set_body', directive)) return false;
  return (
    flag(config, 'proxy_pass_request_body', directive, true).value &&
    requestHeader(config, pass, 'Content-Length').length === 0
  );
}
