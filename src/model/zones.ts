import type { DirectiveInfo } from '../catalog/types.ts';
import { addTo } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import { nearestName } from '../values/nearest.ts';
import { ZONES } from '../values/zones.ts';
import type { Zone, ZoneDirective } from '../values/zones.ts';
import { ofWords } from './dispatch.ts';
import type { Model } from './model.ts';
import { isWhole } from './reading-order.ts';
import type { Refusal } from './refusal.ts';
import { relatedTo } from './related.ts';
import type { Upstream } from './upstreams.ts';

/** A zone at the place where a directive names it. */
interface ZoneUse extends Zone {
  readonly directive: Directive;
  readonly by: ZoneDirective;
  /** Whether nginx hands the directive to a setter. */
  readonly sound: boolean;
}

/** Every zone that a directive names, in nginx's order. */
function zoneUses(config: Model): readonly ZoneUse[] {
  const uses = config.dispatched.groups.flatMap(({ forms, refused }) => [
    ...forms.flatMap(({ row, directives }) => {
      const by = zoneDirective(row);
      return by ? directives.flatMap(usesBy(config, by, true)) : [];
    }),
    ...refused.flatMap(({ directive, row }) => {
      const by = row && zoneDirective(row);
      return by ? usesBy(config, by, false)(directive) : [];
    }),
  ]);
  return uses.sort((a, b) => a.directive.order - b.directive.order);
}

function zoneDirective({ module, name }: DirectiveInfo): ZoneDirective | undefined {
  return ZONES.get(`${module}/${name}`);
}

function usesBy(config: Model, by: ZoneDirective, sound: boolean): (directive: Directive) => ZoneUse[] {
  const zonesOf = ofWords(config, ({ values }) => by.read(values));
  return (directive) =>
    zonesOf(directive).map(({ name, size, index }) => ({ name, size, index, directive, by, sound }));
}

/** A name for a new zone of an upstream: the upstream's, unless a zone has it (zones of all modules share their names). */
export function freeZone(config: Model, { name, family }: Upstream): string {
  const taken = new Set(config.once(zoneUses).map((use) => use.name));
  // The one in http may get a zone of its name, too.
  if (family === 'stream' && config.upstream(name, 'http')) taken.add(name);
  let free = name;
  while (taken.has(free)) free += `_${family}`;
  return free;
}

/** Zones that are defined twice, or used for two things (ngx_shared_memory_add in src/core/ngx_cycle.c). */
export function* conflictingZones(config: Model): Iterable<Refusal> {
  const known = new Map<string, { readonly first: ZoneUse; sized?: ZoneUse }>();
  for (const use of config.once(zoneUses)) {
    if (!use.sound || isUnknown(use.name)) continue;
    const before = known.get(use.name);
    if (!before) {
      known.set(use.name, { first: use, ...(use.size === undefined ? {} : { sized: use }) });
      continue;
    }
    const said = conflict(use, before.first, before.sized);
    if (said && !use.directive.file.template?.control) {
      const other = said.of.directive;
      const { directive, index } = use;
      const related = [relatedTo(other, `"${use.name}" is named here first`)];
      yield { directive, mark: directive.args[index], message: said.message, advice: said.advice, related };
    }
    if (use.size !== undefined && use.by.use === before.first.by.use) before.sized ??= use;
  }
}

interface Conflict {
  readonly of: ZoneUse;
  readonly message: string;
  readonly advice: string;
}

function conflict(use: ZoneUse, first: ZoneUse, sized: ZoneUse | undefined): Conflict | undefined {
  const { name, size, by } = use;
  if (by.use !== first.by.use) {
    const message = `the shared memory zone "${name}" is already declared for a different use`;
    return {
      of: first,
      message,
      advice: `"${first.directive.name}" has that name; zones of all modules share their names`,
    };
  }
  if (size === undefined || !sized || Number.isNaN(size + (sized.size ?? 0))) return undefined;
  if (size !== sized.size) {
    const message = `the size ${size} of shared memory zone "${name}" conflicts with already declared size ${sized.size}`;
    return { of: sized, message, advice: 'write the same size in both places, or name another zone' };
  }
  const message = by.twice?.(name, { args: sized.directive.values, block: sized.directive.parent?.value() ?? '' });
  return message === undefined ? undefined : { of: sized, message, advice: 'give it a name of its own' };
}

/** Zones that are named and nowhere defined: nginx refuses them when it has read everything. */
export function* undefinedZones(config: Model): Iterable<Refusal> {
  const uses = config.once(zoneUses);
  // What was to define one, and nginx refuses for something else, is no second mistake.
  const definitions = uses.filter(({ size }) => size !== undefined);
  const defined = new Map(definitions.map((use) => [use.name, use]));
  const sameKind = new Map<unknown, string[]>();
  for (const use of defined.values()) addTo(sameKind, use.by.use, use.name);
  const unsure = config.modules.unknown || definitions.some(({ directive }) => directive.values.some(isUnknown));
  for (const { directive, name, size, by, index, sound } of uses) {
    if (!sound || size !== undefined || defined.has(name) || isUnknown(name)) continue;
    const message = by.undefined?.(name) ?? `zero size shared memory zone "${name}"`;
    const near = nearestName(name, sameKind.get(by.use) ?? []);
    const level = isWhole(config, directive.closest('http', 'stream')) && !unsure ? undefined : 'info';
    const argument = directive.args[index]!;
    const at = directive.file.text.source.slice(argument.start, argument.end).lastIndexOf(name);
    const start = argument.start + at;
    const replacement = near === undefined || at < 0 ? undefined : { start, end: start + name.length, text: near };
    const advice =
      near === undefined
        ? `nothing defines a zone of this name; ${howTo(directive.name, name)}`
        : `did you mean "${near}"?`;
    yield { directive, mark: argument, message, advice, level, replacement };
  }
}

/** What defines a zone for a directive. */
function howTo(directive: string, name: string): string {
  if (directive === 'zone') return `write its size, "zone ${name} 64k"`;
  if (directive.endsWith('_cache')) return `a "${directive}_path" with "keys_zone=${name}:10m" would`;
  if (directive === 'track_uploads') return `"upload_progress ${name} 1m" would`;
  return `a "${directive}_zone" with "zone=${name}:10m" would`;
}
