import type { DirectiveNode } from '../../grammar/nodes.ts';
import type { DirectiveInfo } from '../catalog/directives.ts';
import { bundles, foreign } from '../catalog/foreign.ts';
import type { Foreign } from '../catalog/foreign.ts';
import { optional } from '../catalog/modules.ts';
import type { Level } from '../diagnostic.ts';
import type { Directive } from '../config/directive.ts';
import type { Refused } from './dispatch.ts';
import type { Model } from './model.ts';

/** A directive that an nginx may not have, since it is another product's or a module's that nothing brings. */
export interface Absent {
  readonly directive: Directive;
  readonly level: Level;
  readonly message: string;
}

type Candidate = Pick<Refused, 'directive' | 'rows'> & Partial<Refused>;

/**
 * The directives of other kinds of nginx (a warning for the first, since that kind is most likely meant; errors with the flavor `oss`), and
 * the first one of each module that comes apart from nginx and that nothing loads (info; an error where the user says which modules there are).
 */
export function* absentModules(config: Model): Iterable<Absent> {
  const { flavor } = config.target;
  const first = new Map<string, DirectiveNode>();
  for (const candidate of candidates(config)) {
    const { fault, directive } = candidate;
    const other = fault === 'name' ? foreign(directive.name) : undefined;
    if (other?.flavor !== undefined && other.flavor === flavor) continue;
    const row = candidate.rows[0]?.module ?? '';
    const module = other?.module ?? optional(row)?.file ?? row;
    // Once for a module is enough, in all places of that line; but one by one what must be removed.
    const known = first.get(module);
    if (known && known !== directive.node && !(other?.flavor && flavor === 'oss')) continue;
    const absent = other?.flavor
      ? ofProduct(directive, other, flavor === 'oss')
      : other
        ? notBrought(directive, other.module, [other.module], config)
        : notLoaded(candidate, config);
    if (!absent) continue;
    if (!known) first.set(module, directive.node);
    yield absent;
  }
}

/** Those that a default build has not, in reading order. */
function candidates({ dispatched }: Model): readonly Candidate[] {
  const groups = dispatched.groups.filter(({ rows }) => rows.every(isOptional));
  const found = groups.flatMap(({ rows, forms, refused }): Candidate[] => [
    ...forms.flatMap(({ directives }) => directives.map((directive) => ({ directive, rows }))),
    ...refused,
  ]);
  return found.sort((a, b) => a.directive.order - b.directive.order);
}

function ofProduct(directive: Directive, { module, flavor }: Foreign, surely: boolean): Absent {
  const message = `unknown directive "${directive.name}" to nginx, ${module} has it: nginx refuses to start; remove it`;
  if (surely) return { directive, level: 'error', message };
  return { directive, level: 'warning', message: `${message}, or say --flavor ${flavor} if this is for it` };
}

/** Of the modules that have a directive, none is in a default build. */
function notLoaded({ rows, directive }: Candidate, config: Model): Absent | undefined {
  const { flavor, modules } = config.target;
  if (rows.length === 0 || !rows.every(isOptional)) return undefined;
  const { module, repo } = rows[0]!;
  const names = rows.map((row) => row.module);
  if (bundles(flavor, repo)) return undefined;
  if (rows.every(isApart)) {
    const origin = repo === undefined ? module : `${module} (${repo})`;
    return notBrought(directive, origin, names, config, optional(module)?.file ?? `${module}.so`);
  }
  if (!modules || names.some((name) => modules.has(name))) return undefined;
  const message = `"${directive.name}" is of the module ${module}, which is not among the modules named: an nginx built without "${optional(module)?.configure}" refuses to start`;
  return { directive, level: 'info', message };
}

function notBrought(
  directive: Directive,
  origin: string,
  names: readonly string[],
  { modules: loaded, target, fragment }: Model,
  file?: string,
): Absent | undefined {
  if (names.some((name) => loaded.names.has(name) || target.modules?.has(name))) return undefined;
  // What a part's main file loads is not known.
  if (fragment && !target.modules) return undefined;
  const { name } = directive;
  const load = file === undefined ? 'load or build in the module' : `add "load_module modules/${file};"`;
  const message = target.modules
    ? `unknown directive "${name}": it is of the module ${origin}, which is not among the modules named: nginx refuses to start; ${load}, or remove it`
    : `"${name}" is of the module ${origin}, which no "load_module" here brings: unless it is built in, nginx refuses to start with unknown directive "${name}"; ${load}`;
  const level = !target.modules || fragment ? 'info' : loaded.unknown ? 'warning' : 'error';
  return { directive, level, message };
}

function isApart({ origin, dynamic, module }: DirectiveInfo): boolean {
  return origin === 'third-party' || dynamic === true || optional(module)?.file !== undefined;
}

function isOptional(row: DirectiveInfo): boolean {
  return isApart(row) || (row.origin === 'official' && optional(row.module) !== undefined);
}
