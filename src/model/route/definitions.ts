import type { Directive } from '../../config/directive.ts';
import type { Model } from '../model.ts';
import { variableDefinitions } from '../variables.ts';

const TABLES: ReadonlySet<string> = new Set(['map', 'geo', 'split_clients']);

/** The directives of `http` that define a variable; the blocks of `map`, `geo` and `split_clients` for those that they give a value. */
export function definitionsOf(config: Model, name: string): readonly Directive[] {
  return config.once(index).get(name) ?? [];
}

function index(config: Model): ReadonlyMap<string, readonly Directive[]> {
  const found = new Map<string, Directive[]>();
  for (const { name, directive, family } of variableDefinitions(config)) {
    if (family !== 'http') continue;
    const isTable = TABLES.has(directive.name) && directive.block;
    // The key of a map that captures it.
    const by = !isTable && directive.parent && TABLES.has(directive.parent.name) ? undefined : directive;
    const key = name.toLowerCase();
    const same = found.get(key) ?? [];
    if (by) same.push(by);
    found.set(key, same);
  }
  return found;
}
