import { lookup } from '../catalog/directives.ts';
import { kept } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import { findLocation, locationsIn } from './locations.ts';
import type { LocationMatch } from './locations.ts';

/** What a location does with a request that gets to it. */
export type Content =
  /** A `*_pass` of its own takes it. */
  | { readonly kind: 'pass'; readonly pass: Directive }
  /** A file below its root is the answer. */
  | { readonly kind: 'file' }
  /** `return`, `rewrite`, `try_files`, a module's handler, or something that is not known. */
  | { readonly kind: 'other' };

/** What comes before a `*_pass`, and may leave nothing for it. */
const FIRST: ReadonlySet<string> = new Set(['return', 'rewrite', 'try_files']);
/** The other directives of nginx's modules that answer a request. */
const HANDLERS: ReadonlySet<string> = new Set([
  'stub_status',
  'empty_gif',
  'mp4',
  'flv',
  'perl',
  'js_content',
  'dav_methods',
  'random_index',
  'image_filter',
]);

/** What a location or a server does with a request, by the directives in it; what stands in `if` may be what counts. */
export const contentOf = kept((children: readonly Directive[]): Content => {
  if (children.some(({ name }) => FIRST.has(name))) return { kind: 'other' };
  const pass = children.find(isPass);
  if (pass) return { kind: 'pass', pass };
  const inside = children.flatMap((child) => (child.name === 'location' ? [] : [child, ...child.children]));
  return {
    kind: inside.some((child) => FIRST.has(child.name) || isPass(child) || isHandler(child)) ? 'other' : 'file',
  };
});

function isPass({ name, block }: Directive): boolean {
  return name.endsWith('_pass') && !block;
}

/** Whether a directive may answer by itself: what no module of nginx's own has may, too. */
function isHandler({ name }: Directive): boolean {
  if (HANDLERS.has(name) || isUnknown(name)) return true;
  return !lookup(name).some(({ origin }) => origin === 'official');
}

/** The location of a server that a URI gets to. */
export function locationFor(server: Directive, uri: string): LocationMatch {
  return findLocation(locationsIn(server.children), uri);
}
