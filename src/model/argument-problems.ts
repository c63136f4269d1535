import type { DirectiveNode } from '../../grammar/nodes.ts';
import type { DirectiveInfo } from '../catalog/directives.ts';
import type { Directive } from '../config/directive.ts';
import { isTemplate, PLACEHOLDER } from '../config/template.ts';
import type { ArgumentProblem } from '../values/argument-problem.ts';
import { kindProblem } from '../values/kinds.ts';
import { SETTERS } from '../values/setters/index.ts';
import type { Model } from './model.ts';

/** What nginx refuses in the arguments of a directive at its place. */
export interface RefusedArguments extends ArgumentProblem {
  readonly directive: Directive;
}

/** Blocks of Lua that must have code (ngx_http_lua_directive.c of lua-nginx-module). */
const NEED_CODE =
  /^(?:init|server_rewrite|rewrite|access|precontent|content|header_filter|body_filter|log)_by_lua_block$/;

function emptyLua(name: string): ArgumentProblem | undefined {
  if (!NEED_CODE.test(name)) return undefined;
  return { message: 'invalid location config: no runnable Lua code', advice: 'write the code, or remove the block' };
}

/** In a template also what looks like a variable, or words in capitals, may be filled in: `http2 ${HTTP2};`, `inactive=CACHE_AGE`. */
function withPlaceholders(value: string): string {
  return value.replaceAll(/\$\{[A-Z][A-Z0-9_]*\}|(?<!\w)[A-Z][A-Z0-9]*_[A-Z0-9_]*(?!\w)/g, PLACEHOLDER);
}

/** What is wrong with the arguments of all directives whose name, place and number of arguments are right. */
export function argumentProblems(config: Model): readonly RefusedArguments[] {
  const found: RefusedArguments[] = [];
  // A file that is included often is judged once.
  const known = new Map<
    DirectiveNode,
    { readonly row: DirectiveInfo; readonly problem: ArgumentProblem | undefined }
  >();
  for (const { directive, row, fault, contexts } of config.dispatched) {
    if (fault !== undefined || !row) continue;
    let judged = known.get(directive.node);
    if (judged?.row !== row) {
      const check = SETTERS.get(`${row.module}/${row.name}`);
      const { name } = directive;
      const values = isTemplate(directive.file) ? directive.values.map(withPlaceholders) : directive.values;
      const problem =
        directive.block?.raw === ''
          ? emptyLua(name)
          : check
            ? check(values, { name, context: contexts[0]!, target: config.target })
            : kindProblem(row, values);
      known.set(directive.node, (judged = { row, problem }));
    }
    if (judged.problem) found.push({ directive, ...judged.problem });
  }
  return found;
}
