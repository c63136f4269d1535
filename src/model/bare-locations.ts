import type { Directive } from '../config/directive.ts';
import { isUnread } from '../config/include.ts';
import { contentOf } from './content.ts';
import { siblingLocations } from './locations.ts';
import type { Location } from './locations.ts';
import type { Model } from './model.ts';

/** What says that files are meant, or that nothing is to be passed on. */
const INTENDED: ReadonlySet<string> = new Set([
  'root',
  'alias',
  'index',
  'autoindex',
  'internal',
  'error_page',
  'gzip_static',
  'open_file_cache',
  'log_not_found',
]);

/** A location in a proxied one that has settings, and nothing that answers. */
export interface BareLocation {
  readonly location: Location;
  readonly parent: Location;
  /** The pass of the parent, which is not inherited. */
  readonly pass: Directive;
}

/** The locations that inherit all of a proxied location but its pass. */
export function bareLocations(config: Model): ReadonlyMap<Directive, BareLocation> {
  return config.once(findBareLocations);
}

function findBareLocations(config: Model): ReadonlyMap<Directive, BareLocation> {
  const found = new Map<Directive, BareLocation>();
  for (const locations of siblingLocations(config)) {
    const { parent } = locations[0]!;
    const content = parent && contentOf(parent.directive.children);
    if (!parent || content?.kind !== 'pass') continue;
    for (const location of locations) {
      if (location.pattern.includes('well-known') || !isBare(config, location.directive)) continue;
      found.set(location.directive, { location, parent, pass: content.pass });
    }
  }
  return found;
}

/** Whether a location has settings and nothing that answers. */
function isBare(config: Model, { children, file, block }: Directive): boolean {
  if (children.length === 0 || file.template?.control || !block) return false;
  const names = new Set(children.map(({ name }) => name));
  // Nobody is to get what is denied to all.
  if (names.has('deny') && !names.has('allow')) return false;
  if (children.some(({ name }) => INTENDED.has(name)) || contentOf(children).kind !== 'file') return false;
  const [first] = children;
  return !config.lackingIn(first!.parent).some(isUnread) && children.some(({ name }) => name !== 'location');
}
