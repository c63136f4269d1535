import { optional } from '../catalog/modules.ts';
import { variableInfo } from '../catalog/variables.ts';
import { compareVersions, parseVersion } from '../values/version.ts';
import type { Model } from './model.ts';
import type { Refusal } from './refusal.ts';
import { variableDefinitions } from './variables.ts';
import type { VariableAt } from './variables.ts';

/** Variables of nginx's own that something defines anew (ngx_http_add_variable in src/http/ngx_http_variables.c). */
export function* duplicateVariables(config: Model): Iterable<Refusal> {
  for (const variable of variableDefinitions(config)) {
    if (variable.maybe || !isFixed(config, variable)) continue;
    const { name, directive, argument, family } = variable;
    const message = `the duplicate "${name}" variable`;
    const advice = `$${name.toLowerCase()} is one of nginx's own in ${family} and cannot be defined; choose another name`;
    yield { directive, mark: argument, message, advice };
  }
}

/** Whether every nginx that the configuration is for has the variable itself and lets nothing change it. */
function isFixed({ target, modules }: Model, { name, family }: VariableAt): boolean {
  const info = variableInfo(name, family);
  if (!info || info.prefix || info.changeable || info.origin !== 'official') return false;
  if (info.since !== undefined && compareVersions(parseVersion(info.since)!, target.from) > 0) return false;
  const file = optional(info.module)?.file;
  return file === undefined || file === 'ngx_stream_module.so' || modules.names.has(info.module);
}
