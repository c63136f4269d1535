import { isUnknown } from '../values/unknown.ts';
import { siblingLocations } from './locations.ts';
import { isRegex } from '../values/location.ts';
import type { Location } from './locations.ts';
import type { Model } from './model.ts';
import type { Refusal } from './refusal.ts';
import { relatedTo } from './related.ts';

/** Locations that nginx refuses in the one around them. */
export function* misnestedLocations(config: Model): Iterable<Refusal> {
  for (const locations of siblingLocations(config)) {
    const { parent } = locations[0]!;
    if (!parent || parent.error || isUnknown(parent.pattern)) continue;
    for (const location of locations) {
      if (location.error || isUnknown(location.pattern) || location.directive.file.template?.control) continue;
      const [message, advice] = problem(location, parent) ?? [];
      if (message === undefined) continue;
      yield {
        directive: location.directive,
        message,
        advice,
        related: [relatedTo(parent.directive, 'the location around it')],
      };
    }
  }
}

/** nginx's words and what to write instead, in the order in which it looks (ngx_http_core_location in ngx_http_core_module.c). */
function problem(location: Location, parent: Location): readonly [string, string] | undefined {
  const name = `location "${location.pattern}"`;
  const out = 'move it out to the server';
  if (parent.kind === 'exact')
    return [`${name} cannot be inside the exact location "${parent.pattern}"`, `${out}, or drop the "="`];
  if (parent.kind === 'named') return [`${name} cannot be inside the named location "${parent.pattern}"`, out];
  if (location.kind === 'named') return [`named ${name} can be on the server level only`, out];
  if (isRegex(location) || location.pattern.startsWith(parent.pattern)) return undefined;
  const advice = isRegex(parent)
    ? `in a regular expression only others are found: ${out}`
    : `begin it with "${parent.pattern}", or ${out}`;
  return [`${name} is outside location "${parent.pattern}"`, advice];
}
