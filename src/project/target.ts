import { modulesNamed } from '../catalog/module-names.ts';
import { defaultTarget, parseTarget } from '../values/version.ts';
import type { Target } from '../values/version.ts';
import type { NginxConfig } from './config.ts';

/** The nginx to lint for; `undefined` when nothing is said of it, and which key is wrong when it cannot be. */
export function targetOf({
  version,
  flavor,
  modules: named,
}: NginxConfig): Target | undefined | { readonly error: string; readonly key: 'version' | 'modules' } {
  if (version === undefined && flavor === undefined && named === undefined) return undefined;
  const target = version === undefined ? defaultTarget() : parseTarget(version);
  if ('error' in target) return { error: target.error, key: 'version' };
  const modules = new Set<string>();
  for (const name of named ?? []) {
    const known = modulesNamed(name);
    if ('error' in known) return { error: known.error, key: 'modules' };
    for (const module of known) modules.add(module);
  }
  return { ...target, ...(flavor === undefined ? {} : { flavor }), ...(named ? { modules } : {}) };
}
