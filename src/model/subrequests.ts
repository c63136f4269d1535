import type { Directive } from '../config/directive.ts';
import { parseLocation } from '../values/location.ts';

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
