import type { Directive } from '../config/directive.ts';
import { parseLocation } from '../values/location.ts';
import { isUnknown } from '../values/unknown.ts';
import { isKnown } from './below.ts';
import { contentOf, locationFor } from './content.ts';
import type { Content } from './content.ts';
import { requestHeader } from './headers.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import { flag } from './settings.ts';

/**
 * The location of a server that is named for the URI of a subrequest (`auth_request /auth`, `mirror /copy`): the exact one, else the one whose
 * prefix is that URI. `undefined` where a variable is in the URI, or only a shorter prefix or a pattern takes it.
 */
export function locationOf(uri: string, at: Directive): Directive | undefined {
  const path = uri.split('?', 1)[0]!;
  if (path.includes('$')) return undefined;
  const named = (level: Directive | undefined): readonly Directive[] =>
    (level?.childrenNamed('location') ?? []).flatMap((location) => [location, ...named(location)]);
  const found = named(at.name === 'server' ? at : at.closest('server')).filter((location) => {
    const { kind, pattern } = parseLocation(location.values);
    return pattern === path && kind !== 'regex' && kind !== 'regex-icase';
  });
  return found.find((location) => parseLocation(location.values).kind === 'exact') ?? found[0];
}

/** An `auth_request`, and what answers its subrequest. */
export interface AuthRequest {
  readonly at: Directive;
  readonly uri: string;
  readonly content: Content;
  /** The location that the URI gets to; `undefined` for the server itself. */
  readonly location: Directive | undefined;
  /** A redirect to the URI with a slash is the answer. */
  readonly redirects: boolean;
}

/** The `auth_request` lines of which it is known what answers them. */
export function* authRequests(config: Model): Iterable<AuthRequest> {
  for (const at of config.all('auth_request')) {
    const uri = at.value() ?? 'off';
    const server = at.closest('server');
    if (!server || uri === 'off' || uri.includes('$') || isUnknown(uri) || !isKnown(config, server)) continue;
    const found = locationFor(server, uri);
    if (found.kind === 'unknown') continue;
    const location = found.kind === 'none' ? undefined : found.location.directive;
    const redirects = found.kind === 'redirect';
    const content: Content = redirects ? { kind: 'file' } : contentOf((location ?? server).children);
    yield { at, uri, content, location, redirects };
  }
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
