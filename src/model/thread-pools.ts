import { isUnknown } from '../values/unknown.ts';
import { nearestName } from '../values/nearest.ts';
import type { Model } from './model.ts';
import { asWritten, inReadingOrder, isWhole } from './reading-order.ts';
import type { Refusal } from './refusal.ts';
import { relatedTo } from './related.ts';

/** Thread pools of one name (ngx_thread_pool in src/core/ngx_thread_pool.c). */
export function* duplicateThreadPools(config: Model): Iterable<Refusal> {
  const known = new Map<string, Refusal['directive']>();
  for (const { directive } of inReadingOrder(config, 'thread_pool')) {
    const name = directive.value() ?? '';
    if (isUnknown(name) || directive.file.template?.control) continue;
    const first = known.get(name);
    known.set(name, first ?? directive);
    if (!first) continue;
    const related = [relatedTo(first, 'the first one')];
    const message = `duplicate thread pool "${name}"`;
    yield { directive, mark: directive.args[0], message, advice: 'keep one of the two', related };
  }
}

/** Thread pools that `aio` names and nothing defines; "default" always is there (ngx_thread_pool_init_conf). */
export function* undefinedThreadPools(config: Model): Iterable<Refusal> {
  const pools = new Set([
    'default',
    ...asWritten(config, 'thread_pool').map(({ directive }) => directive.value() ?? ''),
  ]);
  for (const { directive } of inReadingOrder(config, 'aio')) {
    const name = /^threads=([^$]*)$/.exec(directive.value() ?? '')?.[1];
    if (name === undefined || pools.has(name) || isUnknown(name)) continue;
    const near = nearestName(name, pools);
    const mark = directive.args[0]!;
    const level = isWhole(config, undefined) && ![...pools].some(isUnknown) ? undefined : 'info';
    const advice =
      near === undefined
        ? `"thread_pool ${name} threads=32;" at the top level would define it`
        : `did you mean "${near}"?`;
    const replacement = near === undefined ? undefined : { start: mark.start, end: mark.end, text: `threads=${near}` };
    yield { directive, mark, message: `unknown thread pool "${name}"`, advice, level, replacement };
  }
}
