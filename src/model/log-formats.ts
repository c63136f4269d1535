import { groupBy } from '../collections.ts';
import { isUnknown } from '../values/unknown.ts';
import { nearestName } from '../values/nearest.ts';
import type { Model } from './model.ts';
import { asWritten, isWhole } from './reading-order.ts';
import type { Read } from './reading-order.ts';
import type { Refusal } from './refusal.ts';
import { relatedTo } from './related.ts';

const MODULE = /^ngx_(http|stream)_log_module$/;

/** The `log_format` and `access_log` lines of `http`, or of `stream`, in nginx's order. */
function logLines(config: Model, family: 'http' | 'stream'): readonly Read[] {
  return config.once(byFamily).get(family) ?? [];
}

function byFamily(config: Model): ReadonlyMap<string | undefined, readonly Read[]> {
  return groupBy(asWritten(config, 'log_format', 'access_log'), ({ row }) => MODULE.exec(row.module)?.[1]);
}

/** Formats of one name: unlike those that use it, nginx compares the names of two with their case (ngx_http_log_set_format). */
export function* duplicateLogFormats(config: Model): Iterable<Refusal> {
  for (const family of ['http', 'stream'] as const) {
    const known = new Map<string, Read['directive'] | undefined>();
    if (family === 'http') known.set('combined', undefined);
    for (const { directive, fault } of logLines(config, family)) {
      const name = directive.value() ?? '';
      if (fault || directive.name !== 'log_format' || isUnknown(name) || directive.file.template?.control) continue;
      if (!known.has(name)) {
        known.set(name, directive);
        continue;
      }
      const first = known.get(name);
      const advice = first ? 'give one of them another name' : 'nginx has this one itself; choose another name';
      const related = first ? [relatedTo(first, 'the first one')] : [];
      const message = `duplicate "log_format" name "${name}"`;
      yield { directive, mark: directive.args[0], message, advice, related };
    }
  }
}

/** Formats that no `log_format` above defines; case does not matter here (ngx_http_log_set_log). */
export function* undefinedLogFormats(config: Model): Iterable<Refusal> {
  for (const family of ['http', 'stream'] as const) {
    const lines = logLines(config, family);
    const all = lines.flatMap(({ directive }) => (directive.name === 'log_format' ? [directive] : []));
    const above = new Set(family === 'http' ? ['combined'] : []);
    for (const { directive, fault } of lines) {
      const [first = '', name = ''] = directive.values;
      if (directive.name === 'log_format') above.add(first.toLowerCase());
      if (fault || directive.name !== 'access_log' || directive.values.length < 2 || first === 'off') continue;
      if (above.has(name.toLowerCase()) || isUnknown(name)) continue;
      const later = all.find((format) => format.value()?.toLowerCase() === name.toLowerCase());
      // Where a format may have a name that a template fills in, any may be defined.
      const unsure =
        !isWhole(config, directive.closest('http', 'stream')) || all.some(({ values }) => isUnknown(values[0] ?? ''));
      yield refusal({ directive, name, later, level: unsure ? 'info' : undefined, names: above });
    }
  }
}

interface Unknown extends Pick<Refusal, 'directive' | 'level'> {
  readonly name: string;
  readonly later: Refusal['directive'] | undefined;
  readonly names: Iterable<string>;
}

function refusal({ directive, name, later, level, names }: Unknown): Refusal {
  const mark = directive.args[1]!;
  const near = later ? undefined : nearestName(name, names);
  const advice = later
    ? 'nginx reads formats from above; move its "log_format" above this line'
    : near === undefined
      ? `a "log_format ${name} ..." above this line would define it`
      : `did you mean "${near}"?`;
  const replacement = near === undefined ? undefined : { start: mark.start, end: mark.end, text: near };
  const related = later ? [relatedTo(later, 'it is defined here')] : [];
  return { directive, mark, message: `unknown log format "${name}"`, advice, level, replacement, related };
}
