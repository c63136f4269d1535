import type { Context, DirectiveInfo } from '../catalog/directives.ts';
import { lookup } from '../catalog/directives.ts';
import type { Config } from '../config/config.ts';
import { contextsInside, contextsOfBlock } from '../config/contexts.ts';
import type { Directive } from '../config/directive.ts';
import { isTemplate, isUnknown } from '../config/template.ts';

/** What is wrong with a directive before its arguments are read, in the order in which nginx looks. */
export type Fault = 'name' | 'context' | 'block' | 'arguments';

/** A directive with what nginx makes of its name at its place. */
export interface Dispatched {
  readonly directive: Directive;
  /** Where it stands; several in a part whose surroundings are not known. */
  readonly contexts: readonly Context[];
  /** What reads it: the first of its name that may stand there, else the first of its name. */
  readonly row: DirectiveInfo | undefined;
  /** All of its name that may stand there. */
  readonly rows: readonly DirectiveInfo[];
  readonly fault: Fault | undefined;
}

/** A level of directives to go through. */
interface Level {
  readonly directives: readonly Directive[];
  readonly contexts: readonly Context[];
}

/**
 * Looks up every directive as nginx does: name, context, block or `;`, number of arguments (ngx_conf_handler in
 * src/core/ngx_conf_file.c). What stands in blocks of entries (`map`, `types`) is not looked up.
 */
export function dispatch(config: Config): readonly Dispatched[] {
  const found: Dispatched[] = [];
  const stack: Level[] = [{ directives: config.top, contexts: config.contexts }];
  for (let level = stack.pop(); level; level = stack.pop()) {
    const { directives, contexts } = level;
    if (contexts.length === 0) continue;
    for (const directive of directives) {
      if (isPlaceholder(directive)) continue;
      found.push(dispatchOne(directive, contexts));
      if (directive.children.length === 0) continue;
      const inside = contextsInside(directive.name, contexts);
      stack.push({
        directives: directive.children,
        contexts: inside.length > 0 ? inside : inMisplaced(directive, contexts),
      });
    }
  }
  return found;
}

/** A block of directives that stands in the wrong place still shows what belongs into it. */
function inMisplaced({ name }: Directive, contexts: readonly Context[]): readonly Context[] {
  const rows = lookup(name);
  return rows.some((row) => row.contexts.some((context) => contexts.includes(context))) ? [] : contextsOfBlock(name);
}

function dispatchOne(directive: Directive, contexts: readonly Context[]): Dispatched {
  const all = lookup(directive.name);
  const rows = all.length === 0 ? all : rowsIn(directive.name, all, contexts);
  const formed = rows.filter((row) => row.block === (directive.block !== undefined));
  const taken = formed.find((row) => takesArguments(row, directive));
  const row = taken ?? formed[0] ?? rows[0] ?? all[0];
  const fault = taken || isDamaged(directive) ? undefined : faultOf(directive, all, rows, formed);
  return { directive, contexts, row, rows, fault };
}

function faultOf(
  { node, file, args }: Directive,
  all: readonly DirectiveInfo[],
  rows: readonly DirectiveInfo[],
  formed: readonly DirectiveInfo[],
): Fault | undefined {
  if (all.length === 0) return 'name';
  // Both sides of a branch are in the text.
  if (file.template?.control) return undefined;
  if (rows.length === 0) return 'context';
  if (formed.length === 0) return node.unterminated ? undefined : 'block';
  // A placeholder may be several words.
  return args.some(({ value }) => isUnknown(value)) ? undefined : 'arguments';
}

/** By the contexts and the name: the answers are few and asked for often. */
const known = new Map<string, Map<string, readonly DirectiveInfo[]>>();

/** The rows that may stand in one of the contexts. */
function rowsIn(name: string, all: readonly DirectiveInfo[], contexts: readonly Context[]): readonly DirectiveInfo[] {
  const key = contexts.length === 1 ? contexts[0]! : contexts.join();
  let here = known.get(key);
  if (!here) known.set(key, (here = new Map()));
  let rows = here.get(name);
  if (!rows) here.set(name, (rows = all.filter((row) => row.contexts.some((context) => contexts.includes(context)))));
  return rows;
}

function takesArguments({ min, max, counts }: DirectiveInfo, { args }: Directive): boolean {
  return args.length >= min && args.length <= max && (counts?.includes(args.length) ?? true);
}

/** Whether a word where a directive begins stands for what a template puts there; a word in capitals may, too. */
export function isPlaceholder({ name, file }: Directive): boolean {
  return isUnknown(name) || (isTemplate(file) && /^[A-Z][A-Z0-9_]*$/.test(name));
}

/** Whether a mistake in the text is reported in the directive's words already. */
function isDamaged({ file, node, args }: Directive): boolean {
  const end = args.at(-1)?.end ?? node.name.end;
  return file.problems.some(
    (problem) => problem.start <= end && problem.end >= node.start && problem.rule !== 'unclosed-block',
  );
}
