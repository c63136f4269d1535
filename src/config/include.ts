import type { SourceFile } from '../../grammar/nodes.ts';
import type { Failure } from '../host.ts';
import type { Directive } from './directive.ts';
import type { Limit } from './entry.ts';
import type { Located } from './locate.ts';

/** Why something an `include` names is not in the tree. */
export type NotIncluded =
  | { readonly kind: 'failed'; readonly path: string; readonly failure: Failure }
  /** The file is being read already: nginx would read it again and again. `chain`: the includes from there to here. */
  | { readonly kind: 'cycle'; readonly path: string; readonly chain: () => readonly Directive[] }
  | { readonly kind: 'limit'; readonly path: string; readonly limit: Limit };

/** One `include` at one place, and what became of it. */
export interface Include {
  readonly directive: Directive;
  readonly located: Located;
  readonly files: readonly SourceFile[];
  readonly missing: readonly NotIncluded[];
}

/** Files that nginx's packages bring along and whose absence from a repository says nothing: they define no upstream or resolver. */
const PACKAGED =
  /(?:^|\/)(?:mime\.types(?:\.default)?|(?:fastcgi|uwsgi|scgi|proxy)_params|fastcgi\.conf|koi-(?:utf|win)|win-utf|modules-enabled\/.*|modules\/\*?.*\.conf|fastcgi-php\.conf)$/;

/** Whether a path is one of the files that nginx's own packages install beside the configuration (Debian's, nginx.org's). */
export function isPackaged(path: string): boolean {
  return PACKAGED.test(path);
}

/** Whether something that an include names is not here. */
export function lacks({ located, missing }: Include): boolean {
  return missing.length > 0 || located.missingDirectory !== undefined;
}

/** Whether an include leaves unknown what nginx would have read there. */
export function isUnread(include: Include): boolean {
  return lacks(include) && !isPackaged(include.located.path);
}
