import type { Directive } from '../../config/directive.ts';
import { holds } from './condition.ts';
import { evaluate } from './evaluate.ts';
import { levelOf } from './levels.ts';
import { enter } from './enter.ts';
import { byRewrite } from './rewrite-uri.ts';
import { respond } from './respond.ts';
import { step, unknown } from './visit.ts';
import type { Next, Visit } from './visit.ts';

/** While a level's rewrite directives run: whether captures are escaped, which they are until a first `rewrite` matches. */
export interface Run {
  escape: boolean;
  /** At server level an `if` has no settings of its own. */
  readonly inLocation: boolean;
}

/** "exit" ends a level's run and lets the request go on; `undefined` goes on with the next directive. */
export type Ran = Next | 'exit' | undefined;

/** Directives that run code in the rewrite phase, or change it in ways that are not followed. */
const CODE = /^(?:(?:server_)?rewrite_by_lua(?:_block|_file)?$|set_(?!real_ip_from$)\w+)/;

/** Runs `set`, `rewrite`, `if`, `return` and `break` of a level in their order (ngx_http_rewrite_handler). */
export function runRewrites(visit: Visit, directives: readonly Directive[], run: Run): Ran {
  for (const directive of directives) {
    const ran = runOne(visit, directive, run);
    if (ran !== undefined) return ran;
  }
  return undefined;
}

function runOne(visit: Visit, directive: Directive, run: Run): Ran {
  switch (directive.name) {
    case 'set':
      return runSet(visit, directive, run);
    case 'rewrite':
      return byRewrite(visit, directive, run);
    case 'if':
      return runIf(visit, directive, run);
    case 'return':
      return respond(visit, directive);
    case 'break':
      return runBreak(visit, directive);
    default:
      if (CODE.test(directive.name)) note(visit, directive);
      return undefined;
  }
}

function note(visit: Visit, directive: Directive): void {
  const text = `"${directive.name}" runs code, which may change all that follows`;
  const [first = ''] = directive.values;
  step(visit, 'note', text, directive);
  visit.unknown.add(text);
  if (first.startsWith('$')) visit.variables.set(first.slice(1).toLowerCase(), undefined);
}

function runSet(visit: Visit, directive: Directive, { escape }: Run): Ran {
  const [name = '', text = ''] = directive.values;
  const value = evaluate(visit, text, escape);
  const variable = name.slice(1).toLowerCase();
  if (variable === 'args' && value !== undefined) {
    visit.args = value;
    visit.validUnparsed = false;
  }
  if (variable !== 'args') visit.variables.set(variable, value);
  else if (value === undefined) return unknown(visit, `what "${text}" is`, directive);
  step(
    visit,
    'set',
    `${name} becomes ${value === undefined ? 'a value that only run time knows' : `"${value}"`}`,
    directive,
  );
  return undefined;
}

function runBreak(visit: Visit, directive: Directive): 'exit' {
  if (visit.uriChanged) visit.validLocation = false;
  visit.uriChanged = false;
  step(visit, 'break', 'ends the rewriting', directive);
  return 'exit';
}

function runIf(visit: Visit, directive: Directive, run: Run): Ran {
  const condition = directive.values.join(' ');
  const held = holds(visit, directive, run.escape);
  if (held === undefined) return unknown(visit, `whether "if ${condition}" holds`, directive);
  step(visit, 'if', `${condition} ${held ? 'holds' : 'does not hold'}`, directive);
  if (!held) return undefined;
  if (run.inLocation) enter(visit, levelOf(directive, visit.level.location));
  return runRewrites(visit, directive.children, run);
}
