import { addTo, trimmed } from '../collections.ts';
import type { Config } from '../config/config.ts';
import type { Model } from './model.ts';
import type { Directive } from '../config/directive.ts';
import { isRegex, parseLocation } from '../values/location.ts';
import type { LocationPattern } from '../values/location.ts';
import { byteString, cannotMatch, compileRegex } from '../values/regex-js.ts';
import { indexOf } from './location-index.ts';
import { PASS_DIRECTIVES } from './passes.ts';

/** A `location` in a server or in another location. */
export interface Location extends LocationPattern {
  readonly directive: Directive;
  readonly parent: Location | undefined;
  /** The locations in it, in order; those of `if` blocks are no locations. */
  readonly children: readonly Location[];
  /** Whether nginx answers the URI without the last slash with 301: it ends in one, and passes requests on. */
  readonly autoRedirect: boolean;
}

const known = new WeakMap<Directive, Location>();

/** The locations among the directives of a server or location; what is in them is read when it is asked for. */
export function locationsIn(directives: readonly Directive[], parent?: Location): readonly Location[] {
  let locations = lists.get(directives);
  if (!locations) {
    const blocks = directives.filter(({ name, block, values }) => name === 'location' && block && values.length > 0);
    locations = blocks.length === 0 ? NONE : blocks.map((directive) => locationOf(directive, parent));
    lists.set(directives, locations);
  }
  return locations;
}

const NONE: readonly Location[] = [];
const lists = new WeakMap<readonly Directive[], readonly Location[]>();

function locationOf(directive: Directive, parent: Location | undefined): Location {
  let location = known.get(directive);
  if (location) return location;
  known.set(directive, (location = new LocationBlock(directive, parent)));
  return location;
}

/** A location whose inside is read when it is asked for. */
class LocationBlock implements Location {
  readonly kind: Location['kind'];
  readonly pattern: string;
  readonly error?: string;
  readonly directive: Directive;
  readonly parent: Location | undefined;
  #children: readonly Location[] | undefined;

  constructor(directive: Directive, parent: Location | undefined) {
    const { kind, pattern, error } = parseLocation(directive.values);
    this.kind = kind;
    this.pattern = pattern;
    if (error !== undefined) this.error = error;
    this.directive = directive;
    this.parent = parent;
  }

  get children(): readonly Location[] {
    return (this.#children ??= locationsIn(this.directive.children, this));
  }

  get autoRedirect(): boolean {
    return (
      this.pattern.endsWith('/') && this.directive.children.some(({ name }) => Object.hasOwn(PASS_DIRECTIVES, name))
    );
  }
}

/** What nginx finds for a URI. */
export type LocationMatch =
  | { readonly kind: 'location'; readonly location: Location }
  /** A 301 to the location's name, which is the URI with a slash. */
  | { readonly kind: 'redirect'; readonly location: Location }
  /** No location: what the server itself says holds. */
  | { readonly kind: 'none' }
  /** It depends on a pattern that is not known, that only PCRE can tell, or that is one of too many. */
  | { readonly kind: 'unknown'; readonly location: Location };

/** Where the search stands: `final` ends it, otherwise regular expressions of the level may still take the URI. */
interface Found {
  readonly match: LocationMatch;
  readonly final: boolean;
}

/**
 * Finds the location for a URI as nginx does (ngx_http_core_find_location in src/http/ngx_http_core_module.c). The URI is normalized:
 * decoded, without dot segments, repeated slashes and arguments.
 */
export function findLocation(locations: readonly Location[], uri: string): LocationMatch {
  return findLocationOfBytes(locations, byteString(uri));
}

/** The same for a URI that is a string of bytes. */
export function findLocationOfBytes(locations: readonly Location[], uri: string): LocationMatch {
  const { unknown } = indexOf(locations);
  return unknown ? { kind: 'unknown', location: unknown } : find(locations, uri, undefined).match;
}

function find(locations: readonly Location[], uri: string, inside: Location | undefined): Found {
  const none: LocationMatch = inside ? { kind: 'location', location: inside } : { kind: 'none' };
  // nginx makes no tree of the prefix locations in a regular expression: they are never found.
  const byName = inside && isRegex(inside) ? { match: none, final: false } : findByName(locations, uri, none);
  if (byName.final) return byName;
  const prefix = byName.match === none || byName.match.kind === 'none' ? undefined : byName.match.location;
  const nested = prefix ? find(prefix.children, uri, prefix) : byName;
  if (nested.final || prefix?.kind === 'prefix-noregex') return nested;
  return findByRegex(locations, uri) ?? nested;
}

/** An exact location; else the one that redirects to itself; else the longest prefix. */
function findByName(locations: readonly Location[], uri: string, none: LocationMatch): Found {
  const index = indexOf(locations);
  const exact = index.exact.get(uri);
  if (exact) return { match: { kind: 'location', location: exact }, final: true };
  const redirect = [index.exact, index.prefixes]
    .map((names) => names.get(`${uri}/`))
    .find((location) => location?.autoRedirect);
  let longest: Location | undefined;
  for (let length = Math.min(uri.length, index.longest); length >= 0 && !longest; length--)
    longest = index.prefixes.get(uri.slice(0, length));
  const whole = longest && byteString(longest.pattern) === uri;
  if (redirect && !whole) return { match: { kind: 'redirect', location: redirect }, final: true };
  return longest ? { match: { kind: 'location', location: longest }, final: false } : { match: none, final: false };
}

function findByRegex(locations: readonly Location[], uri: string): Found | undefined {
  const index = indexOf(locations);
  for (const location of index.regexes) {
    if (index.tries-- <= 0) return { match: { kind: 'unknown', location }, final: true };
    const caseless = location.kind === 'regex-icase';
    const matches = compileRegex(location.pattern, caseless)?.(uri);
    if (matches === undefined && cannotMatch(location.pattern, uri, caseless)) continue;
    if (matches === undefined) return { match: { kind: 'unknown', location }, final: true };
    if (matches) return { match: find(location.children, uri, location).match, final: true };
  }
  return undefined;
}

/** The locations of a configuration that stand beside each other, level by level; `parent` of all in one list is the same. */
export function siblingLocations(config: Model): readonly (readonly Location[])[] {
  return config.once(levelsOfLocations);
}

function levelsOfLocations(config: Config): readonly (readonly Location[])[] {
  const levels = new Map<Directive | undefined, Location[]>();
  for (const directive of config.all('location')) {
    if (!directive.block || directive.values.length === 0 || config.family(directive) !== 'http') continue;
    const { parent } = directive;
    if (parent && parent.name !== 'server' && parent.name !== 'location') continue;
    const outer = parent?.name === 'location' && parent.values.length > 0 ? locationOf(parent, undefined) : undefined;
    addTo(levels, parent, locationOf(directive, outer));
  }
  return [...levels.values()].map(trimmed);
}
