import { moduleOf } from '../catalog/modules.ts';
import type { Config } from '../config/config.ts';
import { isUnknown } from '../values/unknown.ts';

/** What the `load_module` lines of a configuration bring. */
export interface LoadedModules {
  /** The names of known modules, as in `DirectiveInfo.module`. */
  readonly names: ReadonlySet<string>;
  /** A file that is not known, whose directives may be any. */
  readonly unknown: boolean;
}

/** Reads the `load_module` lines. */
export function loadedModules(config: Config): LoadedModules {
  const names = new Set<string>();
  let unknown = false;
  for (const directive of config.all('load_module')) {
    const path = directive.value() ?? '';
    const modules = isUnknown(path) ? [] : moduleOf(path);
    if (modules.length === 0) unknown = true;
    for (const name of modules) names.add(name);
  }
  return { names, unknown };
}
