import { isUnknown } from '../values/unknown.ts';
import type { Model } from './model.ts';
import { inReadingOrder } from './reading-order.ts';
import type { Refusal } from './refusal.ts';
import { relatedTo } from './related.ts';

/** Modules that are loaded twice (ngx_add_module in src/core/ngx_module.c): a file is named after its module. */
export function* repeatedModules(config: Model): Iterable<Refusal> {
  const known = new Map<string, Refusal['directive']>();
  for (const { directive } of inReadingOrder(config, 'load_module')) {
    const path = directive.value() ?? '';
    if (isUnknown(path) || directive.file.template?.control) continue;
    const name = path.replace(/^.*\//, '').replace(/\.so$/, '');
    const first = known.get(name);
    known.set(name, first ?? directive);
    if (!first) continue;
    const related = [relatedTo(first, 'the first one')];
    yield { directive, message: `module "${name}" is already loaded`, advice: 'keep one of the two lines', related };
  }
}
