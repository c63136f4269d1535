import type { DirectiveNode } from '../../grammar/nodes.ts';
import type { DirectiveInfo } from '../catalog/directives.ts';
import type { Directive } from '../config/directive.ts';
import { PLACEHOLDER } from '../config/template.ts';
import type { Related } from '../diagnostic.ts';
import type { ArgumentProblem } from '../values/argument-problem.ts';
import { kindProblem } from '../values/kinds.ts';
import { SETTERS } from '../values/setters/index.ts';
import type { Dispatched } from './dispatch.ts';
import { methodProblems } from './method-problems.ts';
import type { Model } from './model.ts';
import { serverProblems } from './server-problems.ts';
import { siblingProblems } from './sibling-problems.ts';
import { tlsWordProblems } from './tls-word-problems.ts';

/** What nginx refuses in the arguments of a directive at its place. */
export interface RefusedArguments extends ArgumentProblem {
  readonly directive: Directive;
  readonly related?: readonly Related[];
}

/** Blocks of Lua that must have code (ngx_http_lua_directive.c of lua-nginx-module). */
const NEED_CODE =
  /^(?:init|server_rewrite|rewrite|access|precontent|content|header_filter|body_filter|log)_by_lua_block$/;

function emptyLua(name: string): ArgumentProblem | undefined {
  if (!NEED_CODE.test(name)) return undefined;
  return { message: 'invalid location config: no runnable Lua code', advice: 'write the code, or remove the block' };
}

/** In a template also what looks like a variable may be filled in: `http2 ${HTTP2};`. */
function withPlaceholders(value: string): string {
  return value.replaceAll(/\$\{[A-Z][A-Z0-9_]*\}/g, PLACEHOLDER);
}

/** What is wrong with the arguments of all directives whose name, place and number of arguments are right: alone, beside others, and of servers as a whole. */
export function argumentProblems(config: Model): readonly RefusedArguments[] {
  return [
    ...setterProblems(config),
    ...siblingProblems(config),
    ...methodProblems(config),
    ...tlsWordProblems(config),
    ...serverProblems(config),
  ];
}

/** What is wrong with the arguments of all directives whose name, place and number of arguments are right. */
export function setterProblems(config: Model): readonly RefusedArguments[] {
  const found: RefusedArguments[] = [];
  // A file that is included often is judged once.
  const known = new Map<DirectiveNode, Judged>();
  for (const { members } of config.dispatched.groups) {
    for (const dispatched of members) {
      const { directive, row, fault } = dispatched;
      if (fault !== undefined || !row) continue;
      let judged = known.get(directive.node);
      if (judged?.row !== row) known.set(directive.node, (judged = { row, problem: judge(dispatched, row, config) }));
      if (judged.problem) found.push({ directive, ...judged.problem });
    }
  }
  return found;
}

interface Judged {
  readonly row: DirectiveInfo;
  readonly problem: ArgumentProblem | undefined;
}

function judge(
  { directive, contexts }: Dispatched,
  row: DirectiveInfo,
  { target }: Model,
): ArgumentProblem | undefined {
  const { name, block, file } = directive;
  if (block?.raw === '') return emptyLua(name);
  const values = file.template ? directive.values.map(withPlaceholders) : directive.values;
  const check = SETTERS.get(`${row.module}/${row.name}`);
  return check ? check(values, { name, context: contexts[0]!, target }) : kindProblem(row, values);
}
