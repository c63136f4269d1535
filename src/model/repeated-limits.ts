import type { Directive } from '../config/directive.ts';
import { ZONES } from '../values/zones.ts';
import type { Model } from './model.ts';
import { inReadingOrder } from './reading-order.ts';
import type { Refusal } from './refusal.ts';
import { relatedTo } from './related.ts';

const LIMITS: ReadonlySet<string> = new Set(['limit_req', 'limit_conn']);

/** Limits of one block that are counted in one zone (ngx_http_limit_req and ngx_http_limit_conn in their modules). */
export function* repeatedLimits(config: Model): Iterable<Refusal> {
  const known = new Map<Directive | undefined, Map<string, Directive>>();
  for (const { directive, row } of inReadingOrder(config, ...LIMITS)) {
    if (directive.file.template?.control) continue;
    const zone = ZONES.get(`${row.module}/${row.name}`)?.read(directive.values).at(-1)?.name;
    if (zone === undefined) continue;
    let here = known.get(directive.parent);
    if (!here) known.set(directive.parent, (here = new Map()));
    const key = `${row.name} ${zone}`;
    const first = here.get(key);
    here.set(key, first ?? directive);
    if (!first) continue;
    const message = `"${row.name}" directive is duplicate`;
    const advice = `one for the zone "${zone}" is in this block already; keep one of the two`;
    yield { directive, message, advice, related: [relatedTo(first, 'the first one')] };
  }
}
