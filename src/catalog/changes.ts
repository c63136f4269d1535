import { groupBy } from '../collections.ts';
import { compareVersions, parseVersion } from '../values/version.ts';
import { ALL_CHANGES, PLUS_ONLY } from './changes.data.ts';
import { lookup, lookupIn } from './directives.ts';
import type { Change } from './changes.data.ts';
import type { Context, DirectiveInfo } from './types.ts';

export type { Change, ChangeKind } from './changes.data.ts';

const NONE: readonly Change[] = [];
let byDirective: ReadonlyMap<string, readonly Change[]> | undefined;

/** What changed for a directive in open source nginx after 1.22.0, the oldest first; with a context, for that of the context. */
export function changesOf(directive: string, context?: Context): readonly Change[] {
  byDirective ??= groupBy(ALL_CHANGES, ({ directive }) => directive);
  const changes = byDirective.get(directive) ?? NONE;
  if (!context || changes.length === 0) return changes;
  const modules = new Set(official(directive, context).map(({ module }) => module));
  return changes.filter(({ module }) => modules.has(module));
}

/**
 * The version of open source nginx that first has a directive, for all its places or for one context; `undefined` when every version
 * from 1.22.0 has it, or none.
 */
function since(name: string, context?: Context): string | undefined {
  const versions = official(name, context).map((row) => row.since);
  const first = versions.every((version) => version !== undefined) ? versions.sort(compare)[0] : undefined;
  return first && compare(first, '1.22.0') > 0 ? first : undefined;
}

/** The first version of open source nginx without a directive; `undefined` when the newest still has it. */
export function removedIn(name: string, context?: Context): string | undefined {
  const rows = official(name, context);
  const versions = rows.flatMap(({ removed }) => removed ?? []);
  return versions.length === rows.length ? versions.sort(compare).at(-1) : undefined;
}

/**
 * The version of open source nginx that first has a directive, or a parameter or value of it as it is written (`resolve`,
 * `ipv4=off`, `2`); `undefined` when every version from 1.22.0 has it, or when it is not known.
 */
export function addedIn(directive: string, parameter?: string, context?: Context): string | undefined {
  if (parameter === undefined) return since(directive, context);
  const found = changesOf(directive, context).filter(
    ({ kind, parameter: name, value }) =>
      (kind === 'parameter' || kind === 'value') && isParameter(name ?? value ?? '', parameter),
  );
  return found.map(({ version }) => version).sort(compare)[0];
}

const NO_PARAMETERS: readonly string[] = [];

/** The parameters and values of a directive that NGINX Plus has and no open source nginx, as in `isParameter`. */
export function plusParameters(directive: string, context?: Context): readonly string[] {
  return official(directive, context).flatMap(({ module }) => PLUS_ONLY[`${module}:${directive}`] ?? NO_PARAMETERS);
}

/** Whether a parameter or value, as it is written, is one that NGINX Plus has and no open source nginx. */
export function isPlusParameter(directive: string, parameter: string, context?: Context): boolean {
  return plusParameters(directive, context).some((name) => isParameter(name, parameter));
}

function official(name: string, context: Context | undefined): readonly DirectiveInfo[] {
  return (context ? lookupIn(name, context) : lookup(name)).filter(({ origin }) => origin === 'official');
}

/** Whether a parameter of a table is the one that is written; "ipv4=" is any "ipv4=…", "$" any text with a variable, "store:" what begins so. */
export function isParameter(name: string, written: string): boolean {
  if (name === '$') return written.includes('$');
  if (name === '[::1]') return /^\[[\da-f:.]+\]$/i.test(written);
  return name.endsWith('=') || name.endsWith(':') ? written.startsWith(name) : written === name;
}

function compare(a: string, b: string): number {
  return compareVersions(parseVersion(a)!, parseVersion(b)!);
}
