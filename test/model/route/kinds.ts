import { parseLocation } from '../../../src/values/location.ts';
import type { Route } from '../../../src/model/route/types.ts';

/** The kinds of decisions on the way of a request: each must occur often enough in a run. */
export function kindsOf(route: Route): ReadonlySet<string> {
  const { steps, location, backend, request, outcome, serverName, server } = route;
  const kinds = new Set<string>(steps.map(({ what }) => what));
  if (location?.parent) kinds.add('nested');
  for (const { what, directive, text } of steps) {
    if (what === 'location' && directive) kinds.add(`location ${parseLocation(directive.values).kind}`);
    if (what === 'rewrite') kinds.add(`rewrite ${directive?.value(2) ?? 'without flag'}`);
    if (what === 'if' && text.endsWith(' holds')) kinds.add('if that holds');
  }
  if (/%/.test(request.target)) kinds.add('escaped');
  if (/\/\//.test(request.target)) kinds.add('double slash');
  if (backend?.upstream === 'dead') kinds.add('failing backend');
  if (backend) kinds.add(backend.upstreamBlock ? 'upstream' : 'address');
  kinds.add(`ends: ${outcome.kind}`);
  kinds.add(serverName ? `server by ${serverName.kind} name` : 'default server');
  if (server && route.listener && route.listener.servers.length > 1) kinds.add('several servers');
  return kinds;
}

/** Those that a run must have. */
export const KINDS: readonly string[] = [
  'location exact', 'location prefix', 'location prefix-noregex', 'location regex', 'location named', 'nested', 'if', 'if that holds', 'error_page', 'try_files', 'rewrite last',
  'rewrite break', 'rewrite redirect', 'rewrite permanent', 'rewrite without flag', 'redirect', 'escaped', 'double slash', 'several servers', 'default server', 'ends: pass', 'failing backend',
]; // prettier-ignore
