import type { Context, DirectiveInfo } from '../catalog/directives.ts';
import { lookup } from '../catalog/directives.ts';
import type { Config } from '../config/config.ts';
import { contextsInside, contextsOfBlock } from '../config/contexts.ts';
import type { Directive } from '../config/directive.ts';
import { isTemplate } from '../config/template.ts';
import { isUnknown } from '../values/unknown.ts';

/**
 * What is wrong with a directive before its arguments are read, in the order in which nginx looks; "unsure" where its form is wrong and a
 * mistake around it, or a template, may be why.
 */
export type Fault = 'name' | 'context' | 'block' | 'arguments' | 'unsure';

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
  /** Its place in the order in which nginx reads, includes where they stand. */
  readonly order: number;
}

/** The directives of one name that stand in the same contexts: what holds for the name there is asked once for all of them. */
export interface Group {
  readonly name: string;
  readonly contexts: readonly Context[];
  /** All of the name that may stand there. */
  readonly rows: readonly DirectiveInfo[];
  readonly members: readonly Dispatched[];
}

/** What nginx makes of the names of a configuration. */
export interface Dispatch {
  /** In the order in which nginx reads. */
  readonly all: readonly Dispatched[];
  readonly groups: readonly Group[];
  /** Those that nginx refuses before it reads their arguments. */
  readonly faults: readonly Dispatched[];
}

/** The contexts of a level, with the groups of what stands in such. */
interface Place {
  readonly contexts: readonly Context[];
  readonly groups: Map<string, OpenGroup>;
  /** What is inside of blocks here, by their names. */
  readonly inside: Map<string, Place>;
}

/** A group while directives are added to it. */
interface OpenGroup extends Group {
  readonly all: readonly DirectiveInfo[];
  /** What takes a number of arguments, with or without a block; false where nothing does. */
  readonly byForm: Map<number, DirectiveInfo | false>;
  readonly members: Dispatched[];
}

/**
 * Looks up every directive as nginx does: name, context, block or `;`, number of arguments (ngx_conf_handler in
 * src/core/ngx_conf_file.c). What stands in blocks of entries (`map`, `types`) is not looked up.
 */
export function dispatch(config: Config): Dispatch {
  const places = new Map<string, Place>();
  const placeOf = (contexts: readonly Context[]): Place => {
    const key = contexts.join();
    let place = places.get(key);
    if (!place) places.set(key, (place = { contexts, groups: new Map(), inside: new Map() }));
    return place;
  };
  const all: Dispatched[] = [];
  const filledIn = config.files.some(isTemplate) ? isPlaceholder : () => false;
  const stack = [{ directives: config.top, index: 0, place: placeOf(config.contexts) }];
  for (let level = stack.at(-1); level; level = stack.at(-1)) {
    const { directives, place } = level;
    const directive = place.contexts.length > 0 ? directives[level.index++] : undefined;
    if (!directive) stack.pop();
    else if (!filledIn(directive)) {
      all.push(dispatchOne(directive, place, all.length));
      if (directive.children.length === 0) continue;
      let inside = place.inside.get(directive.name);
      if (!inside) place.inside.set(directive.name, (inside = placeOf(contextsIn(directive.name, place.contexts))));
      stack.push({ directives: directive.children, index: 0, place: inside });
    }
  }
  const groups = [...places.values()].flatMap((place) => [...place.groups.values()]);
  return { all, groups, faults: all.filter(({ fault }) => fault !== undefined && fault !== 'unsure') };
}

/** What stands in a block; one that stands in the wrong place still shows what belongs into it. */
function contextsIn(name: string, contexts: readonly Context[]): readonly Context[] {
  const inside = contextsInside(name, contexts);
  if (inside.length > 0) return inside;
  const rows = lookup(name);
  return rows.some((row) => row.contexts.some((context) => contexts.includes(context))) ? [] : contextsOfBlock(name);
}

function dispatchOne(directive: Directive, { contexts, groups }: Place, order: number): Dispatched {
  const { name } = directive;
  let group = groups.get(name);
  if (!group) {
    const all = lookup(name);
    const rows = all.filter((row) => row.contexts.some((context) => contexts.includes(context)));
    groups.set(name, (group = { name, contexts, all, rows, byForm: new Map(), members: [] }));
  }
  const { rows, byForm, members } = group;
  const form = directive.args.length * 2 + (directive.block ? 1 : 0);
  let taken = byForm.get(form);
  if (taken === undefined) byForm.set(form, (taken = rowTaking(rows, directive) ?? false));
  const dispatched = taken
    ? { directive, contexts, row: taken, rows, fault: undefined, order }
    : refusedOne(directive, group, order);
  members.push(dispatched);
  return dispatched;
}

/** The row that takes a directive's form: a block or none, and the number of its arguments. */
function rowTaking(rows: readonly DirectiveInfo[], directive: Directive): DirectiveInfo | undefined {
  return rows.find((row) => row.block === (directive.block !== undefined) && takesArguments(row, directive));
}

function refusedOne(directive: Directive, { contexts, all, rows }: OpenGroup, order: number): Dispatched {
  const formed = rows.filter((row) => row.block === (directive.block !== undefined));
  const fault = isDamaged(directive) ? 'unsure' : faultOf(directive, all, rows, formed);
  return { directive, contexts, row: formed[0] ?? rows[0] ?? all[0], rows, fault, order };
}

function faultOf(
  { node, file, args }: Directive,
  all: readonly DirectiveInfo[],
  rows: readonly DirectiveInfo[],
  formed: readonly DirectiveInfo[],
): Fault {
  if (all.length === 0) return 'name';
  // Both sides of a branch are in the text.
  if (file.template?.control) return 'unsure';
  if (rows.length === 0) return 'context';
  if (formed.length === 0) return node.unterminated ? 'unsure' : 'block';
  // A placeholder may be several words.
  return args.some(({ value }) => isUnknown(value)) ? 'unsure' : 'arguments';
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
