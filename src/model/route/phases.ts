import { findLocationOfBytes, locationsIn } from '../locations.ts';
import { isRegex } from '../../values/location.ts';
import type { Location, LocationMatch } from '../locations.ts';
import type { LocationKind } from '../../values/location.ts';
import { checkAccess } from './access.ts';
import { answer } from './content.ts';
import { enter } from './enter.ts';
import { special } from './error-page.ts';
import { levelOf, nearest, serverLevel } from './levels.ts';
import { matches } from './regex.ts';
import { runRewrites } from './rewrite.ts';
import { tryFiles } from './try-files.ts';
import type { Outcome } from './types.ts';
import { escapeUri } from './uri.ts';
import { step, unknown } from './visit.ts';
import type { Next, Visit } from './visit.ts';
import { byteString } from '../../values/regex-js.ts';

/** Takes a request through the phases (ngx_http_core_run_phases), from what comes next until an outcome. */
export function run(visit: Visit, first: Next): Outcome {
  let next = first;
  while (next.kind !== 'end') {
    if (next.kind === 'internal') next = redirected(visit, next.uri, next.args);
    else if (next.kind === 'named') next = named(visit, next.name);
    else if (next.kind === 'find') next = find(visit);
    else if (next.kind === 'enter') next = inLocation(visit);
    else next = special(visit, next);
  }
  return next.outcome;
}

/** The rewrite directives of the server itself. */
export function inServer(visit: Visit): Next {
  const ran = runRewrites(visit, visit.server.server.children, { escape: true, inLocation: false });
  return ran === undefined || ran === 'exit' ? { kind: 'find' } : ran;
}

/** Whether the URI may not change once more: nginx answers 500 after ten times. */
function exhausted(visit: Visit): boolean {
  return --visit.changes === 0;
}

const CYCLE: Next = { kind: 'special', status: 500 };

function cycle(visit: Visit): Next {
  step(visit, 'redirect', 'the URI changed more than ten times: rewrite or internal redirection cycle');
  return CYCLE;
}

/** ngx_http_internal_redirect. */
function redirected(visit: Visit, uri: string, args: string): Next {
  if (exhausted(visit)) return cycle(visit);
  Object.assign(visit, { uri, args, internal: true, validUnparsed: false, validLocation: true });
  visit.level = serverLevel(visit.server.server);
  step(visit, 'redirect', `internal redirect to "${uri}"${args === '' ? '' : ` with "${args}"`}`);
  return inServer(visit);
}

/** ngx_http_named_location. */
function named(visit: Visit, name: string): Next {
  if (exhausted(visit)) return cycle(visit);
  const all = locationsIn(visit.server.server.children);
  const location = all.find((one) => one.kind === 'named' && byteString(one.pattern) === name);
  if (visit.uri === '' || !location) {
    step(visit, 'redirect', `could not find named location "${name}"`);
    return CYCLE;
  }
  Object.assign(visit, { internal: true, uriChanged: false, handler: undefined });
  step(visit, 'location', `named location ${name}`, location.directive);
  enter(visit, levelOf(location.directive, location));
  return { kind: 'enter', location };
}

/** ngx_http_core_find_config_phase. */
function find(visit: Visit): Next {
  Object.assign(visit, { uriChanged: false, handler: undefined });
  const { children } = visit.server.server;
  const match = findLocationOfBytes(locationsIn(children), visit.uri);
  if (match.kind === 'unknown')
    return unknown(visit, `whether a location matches "${visit.uri}"`, match.location.directive);
  if (match.kind === 'none') {
    step(visit, 'location', `no location matches "${visit.uri}": the server's own settings hold`);
    return { kind: 'enter', location: undefined };
  }
  const location = match.kind === 'redirect' ? exactOne(match, locationsIn(children)) : match.location;
  if (!capture(visit, location)) return unknown(visit, `the captures of ${nameOf(location)}`, location.directive);
  visit.level = levelOf(location.directive, location);
  step(visit, 'location', `${nameOf(location)}: ${WHY[location.kind]} "${visit.uri}"`, location.directive);
  const internal = nearest(visit.level, 'internal').at(-1);
  if (internal && !visit.internal) {
    step(visit, 'access', 'the location is for internal redirects only', internal);
    return { kind: 'special', status: 404, directive: internal };
  }
  enter(visit, visit.level);
  if (match.kind !== 'redirect') return { kind: 'enter', location };
  const text = `${escapeUri(byteString(location.pattern))}${visit.args === '' ? '' : `?${visit.args}`}`;
  step(visit, 'location', `the slash at the end is missing: redirects with 301 to ${text}`, location.directive);
  return { kind: 'special', status: 301, text, directive: location.directive };
}

/** Why a location is the one for a URI, before its text. */
const WHY: Readonly<Record<LocationKind, string>> = {
  exact: 'it is exactly',
  prefix: 'the longest prefix, and no pattern matches, of',
  'prefix-noregex': 'the longest prefix, and patterns are not looked at, of',
  regex: 'the first pattern that matches',
  'regex-icase': 'the first pattern that matches',
  named: 'by its name for',
};

/** Of two locations with the name to redirect to, the exact one holds. */
function exactOne({ location }: Extract<LocationMatch, { kind: 'redirect' }>, top: readonly Location[]): Location {
  const beside = location.parent ? location.parent.children : top;
  return beside.find(({ kind, pattern }) => kind === 'exact' && pattern === location.pattern) ?? location;
}

/** Keeps what the patterns of a location and of those around it capture; false where only PCRE can tell. */
function capture(visit: Visit, location: Location): boolean {
  if (location.parent && !capture(visit, location.parent)) return false;
  if (!isRegex(location)) return true;
  return matches(visit, location.pattern, visit.uri, location.kind === 'regex-icase') !== undefined;
}

/** A location as it is written: "~ [.]php$". */
function nameOf({ directive }: Location): string {
  return `location ${directive.values.join(' ')}`;
}

/** From the rewrite phase of a location on. */
function inLocation(visit: Visit): Next {
  const { block, children } = visit.level;
  const ran = block?.name === 'location' ? runRewrites(visit, children, { escape: true, inLocation: true }) : undefined;
  if (ran !== undefined && ran !== 'exit') return ran;
  if (visit.uriChanged) {
    if (exhausted(visit)) return cycle(visit);
    visit.level = serverLevel(visit.server.server);
    return { kind: 'find' };
  }
  return checkAccess(visit) ?? tryFiles(visit) ?? answer(visit);
}
