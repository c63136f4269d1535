import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import type { RefusedArguments } from './argument-problems.ts';
import type { Model } from './model.ts';
import { relatedTo } from './related.ts';

/** Responses that are to be recoded between two charsets without a table for it (ngx_http_charset_postconfiguration). */
export function charsetProblems(config: Model): readonly RefusedArguments[] {
  const sources = config.all('source_charset');
  if (sources.length === 0) return [];
  const tables = new Set(config.all('charset_map').map(({ values }) => pair(values[0], values[1])));
  const found = new Map<string, RefusedArguments>();
  // What stands further out counts where something is inside: nginx looks at servers and what is in them.
  for (const place of ['server', 'location'].flatMap((name) => config.all(name))) {
    if (config.family(place) !== 'http' || !config.complete(place)) continue;
    const [from, to] = ['source_charset', 'charset'].map((name) => config.setting(name, place));
    const problem = from && to && withoutTable(from, to, tables);
    if (problem) found.set(`${from.order} ${to.order}`, problem);
  }
  return [...found.values()];
}

function withoutTable(from: Directive, to: Directive, tables: ReadonlySet<string>): RefusedArguments | undefined {
  const names = [from, to].map((directive) => directive.value() ?? '');
  const [source = '', target = ''] = names;
  // "off" is the name of a charset to "source_charset".
  if (target === 'off' || names.some((name) => name.includes('$') || isUnknown(name))) return undefined;
  if (source.toLowerCase() === target.toLowerCase() || tables.has(pair(source, target))) return undefined;
  return {
    directive: from,
    index: 0,
    message: `no "charset_map" between the charsets "${source}" and "${target}"`,
    advice: `define one, or leave "source_charset" out`,
    related: [relatedTo(to, 'the charset that it is recoded to')],
  };
}

/** Tables serve both ways, and names of charsets are compared in any case. */
function pair(one = '', other = ''): string {
  return [one.toLowerCase(), other.toLowerCase()].sort().join(' ');
}
