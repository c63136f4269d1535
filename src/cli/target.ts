import { modulesNamed } from '../catalog/module-names.ts';
import { defaultTarget, parseTarget } from '../values/version.ts';
import type { Flavor, Target } from '../values/version.ts';
import type { Args } from './args.ts';
import { list, text } from './environment.ts';

/** The nginx that a configuration is for, as users say it. */
export interface TargetInput {
  readonly nginxVersion?: string | undefined;
  readonly flavor?: Flavor | undefined;
  readonly modules?: readonly string[] | undefined;
}

/** The nginx to lint for: what the command line says, else what the configuration file says; `undefined` when neither does. */
export function readTarget(args: Args, file: TargetInput): Target | undefined | { readonly error: string } {
  const said = text(args, 'nginx-version');
  const version = said ?? file.nginxVersion;
  const flavor = (text(args, 'flavor') as Flavor | undefined) ?? file.flavor;
  const named = args.values.has('modules') ? list(args, 'modules', true) : file.modules;
  if (version === undefined && flavor === undefined && named === undefined) return undefined;
  const target = version === undefined ? defaultTarget() : parseTarget(version);
  if ('error' in target) return { error: `option "--nginx-version": ${target.error}` };
  const modules = new Set<string>();
  for (const name of named ?? []) {
    const known = modulesNamed(name);
    if ('error' in known) return { error: `option "--modules": ${known.error}` };
    for (const module of known) modules.add(module);
  }
  return { ...target, ...(flavor === undefined ? {} : { flavor }), ...(named ? { modules } : {}) };
}
