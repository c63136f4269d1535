import { byteString } from '../../values/regex-js.ts';
import type { Directive } from '../../config/directive.ts';
import { nearest } from './levels.ts';
import { parseLocation } from '../../values/location.ts';
import type { Evaluate, Text, Visit } from './visit.ts';

/** The `root` or `alias` of a level. */
export interface Root {
  readonly directive: Directive | undefined;
  /** How many bytes of the URI an `alias` replaces; `all` in a regular expression; 0 for `root`. */
  readonly alias: number | 'all';
}

/** The `root` or `alias` in effect, which share their place (ngx_http_core_root). */
export function rootAt({ level }: Visit): Root {
  const directive = nearest(level, 'root', 'alias').at(-1);
  if (directive?.name !== 'alias') return { directive, alias: 0 };
  const owner = directive.parent?.name === 'location' ? directive.parent : directive.closest('location');
  const { kind, pattern } = parseLocation(owner?.values ?? []);
  const inRegex = directive.parent === owner && (kind === 'regex' || kind === 'regex-icase');
  return { directive, alias: inRegex ? 'all' : byteString(pattern).length };
}

/** The directory that `root` or `alias` names; where none does, the one that nginx was built with. */
export function rootOf(visit: Visit, evaluate: Evaluate): Text {
  const { directive } = rootAt(visit);
  const text = directive ? evaluate(visit, directive.value() ?? '') : 'html';
  if (text === undefined) return undefined;
  const plain = directive?.name === 'root' ? text.replace(/\/$/, '') : text;
  return plain.startsWith('/') ? plain : `<prefix>/${plain}`;
}

/** The file of the URI (ngx_http_map_uri_to_path); `undefined` where it is not known. */
export function filePath(visit: Visit, evaluate: Evaluate): Text {
  const { alias } = rootAt(visit);
  const root = rootOf(visit, evaluate);
  if (root === undefined || alias === 'all') return root;
  return root + visit.uri.slice(alias);
}
