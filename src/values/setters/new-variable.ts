import { optional } from '../../catalog/modules.ts';
import { variableInfo } from '../../catalog/variables.ts';
import type { Family } from '../../catalog/variables.ts';
import type { ArgumentCheck, ArgumentPlace, ArgumentProblem } from '../argument-problem.ts';
import { before } from '../version.ts';
import { at, isUnknown } from './words.ts';

/** Whether an argument begins as a variable does; what `set`, `map` and their kin say when not (ngx_http_rewrite_set). */
export function variableName(value: string, index: number): ArgumentProblem | undefined {
  if (isUnknown(value) || (value.startsWith('$') && value.length > 1)) return undefined;
  const meant = /^\w+$/.test(value) ? { replacement: `$${value}` } : { advice: 'a variable is "$name"' };
  return at(index, `invalid variable name "${value}"`, meant);
}

/** A variable that the directive defines: its name, and that it is none of nginx's own that cannot be set (ngx_http_add_variable). */
export function newVariable(
  value: string,
  index: number,
  { context, target }: ArgumentPlace,
): ArgumentProblem | undefined {
  const problem = variableName(value, index);
  if (problem || isUnknown(value)) return problem;
  const name = value.slice(1);
  const family: Family = context.startsWith('stream') ? 'stream' : 'http';
  const known = variableInfo(name, family);
  if (!known || known.changeable || known.prefix || known.origin !== 'official') return undefined;
  // A module that is not loaded has no variables, nor has an older nginx those that came later.
  const missing = optional(known.module)?.file !== undefined && !known.module.endsWith('_core_module');
  if (missing || (known.since !== undefined && before(target, known.since) !== 'none')) return undefined;
  return at(index, `the duplicate "${name}" variable`, { advice: `"${value}" is nginx's own: choose another name` });
}

/** The arguments of a block or directive that defines a variable: which of them it is, counted from 0. */
export function definesVariable(index: number): ArgumentCheck {
  return (args, place) => newVariable(args[index] ?? '', index, place);
}
