import { isRegex } from './locations.ts';
import type { Location } from './locations.ts';

/** Why a location cannot stand in another, in nginx's words, and what to write instead (ngx_http_core_location in ngx_http_core_module.c). */
export function nestingProblem(
  location: Location,
  parent: Location,
): { readonly message: string; readonly advice: string } | undefined {
  const name = `location "${location.pattern}"`;
  const around = `location "${parent.pattern}"`;
  const out = 'move it out to the server';
  if (parent.kind === 'exact')
    return { message: `${name} cannot be inside the exact ${around}`, advice: `${out}, or drop the "="` };
  if (parent.kind === 'named') return { message: `${name} cannot be inside the named ${around}`, advice: out };
  if (location.kind === 'named') return { message: `named ${name} can be on the server level only`, advice: out };
  if (isRegex(location) || location.pattern.startsWith(parent.pattern)) return undefined;
  const advice = isRegex(parent)
    ? `in a regular expression only others are found: ${out}`
    : `begin it with "${parent.pattern}", or ${out}`;
  return { message: `${name} is outside ${around}`, advice };
}
