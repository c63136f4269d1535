import type { DirectiveNode, SourceFile } from '../../grammar/nodes.ts';
import type { Context, DirectiveInfo } from '../catalog/directives.ts';
import { isParameter, plusParameters } from '../catalog/changes.ts';
import { lookup } from '../catalog/directives.ts';
import { kept, touching } from '../collections.ts';
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

/** A directive that nginx refuses, or may refuse, before it reads its arguments. */
export interface Refused {
  readonly directive: Directive;
  /** Where it stands; several in a part whose surroundings are not known. */
  readonly contexts: readonly Context[];
  /** What would read it: the first of its name that may stand there, else the first of its name. */
  readonly row: DirectiveInfo | undefined;
  /** All of its name that may stand there. */
  readonly rows: readonly DirectiveInfo[];
  readonly fault: Fault;
}

/** The directives of one name that stand in the same contexts: what holds for the name there is asked once for all of them. */
export interface Group {
  readonly name: string;
  /** Where they stand; several in a part whose surroundings are not known. */
  readonly contexts: readonly Context[];
  /** All of the name that may stand there. */
  readonly rows: readonly DirectiveInfo[];
  /** Those that nginx hands to a setter, by their form. */
  readonly forms: readonly Form[];
  readonly refused: readonly Refused[];
}

/** The directives of a group with one number of arguments (parameters of NGINX Plus apart, where they are too many), with or without a block. */
export interface Form {
  /** What reads them: the first of their name that may stand there and takes the form. */
  readonly row: DirectiveInfo;
  /** In the order in which nginx reads. */
  readonly directives: readonly Directive[];
}

/** What nginx makes of the names of a configuration. */
export interface Dispatch {
  readonly groups: readonly Group[];
  /** Those that nginx refuses before it reads their arguments, in the order in which it reads. */
  readonly faults: readonly Refused[];
}

/** The contexts of a level, with the groups of what stands in such. */
interface Place {
  readonly contexts: readonly Context[];
  readonly groups: Map<string, OpenGroup>;
  /** What is inside of blocks here, by their names. */
  readonly inside: Map<string, Place>;
}

/** A form while directives are added to it. */
interface OpenForm extends Form {
  readonly directives: Directive[];
}

/** A group while directives are added to it. */
interface OpenGroup extends Group {
  readonly all: readonly DirectiveInfo[];
  /** By the number of arguments, with or without a block; false where nothing takes that. */
  readonly byForm: Map<number, OpenForm | false>;
  readonly forms: OpenForm[];
  readonly refused: Refused[];
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
  const filledIn = config.files.some(isTemplate) ? isPlaceholder : () => false;
  const stack = [{ directives: config.top, index: 0, place: placeOf(config.contexts) }];
  for (let level = stack.at(-1); level; level = stack.at(-1)) {
    const { directives, place } = level;
    const directive = place.contexts.length > 0 ? directives[level.index++] : undefined;
    if (!directive) stack.pop();
    else if (!filledIn(directive)) {
      dispatchOne(directive, place);
      if (directive.children.length === 0) continue;
      let inside = place.inside.get(directive.name);
      if (!inside) place.inside.set(directive.name, (inside = placeOf(contextsIn(directive.name, place.contexts))));
      stack.push({ directives: directive.children, index: 0, place: inside });
    }
  }
  const groups = [...places.values()].flatMap((place) => [...place.groups.values()]);
  const faults = groups.flatMap(({ refused }) => refused.filter(({ fault }) => fault !== 'unsure'));
  return { groups, faults: faults.sort((a, b) => a.directive.order - b.directive.order) };
}

/** What stands in a block; one that stands in the wrong place still shows what belongs into it. */
function contextsIn(name: string, contexts: readonly Context[]): readonly Context[] {
  const inside = contextsInside(name, contexts);
  if (inside.length > 0) return inside;
  const rows = lookup(name);
  return rows.some((row) => row.contexts.some((context) => contexts.includes(context))) ? [] : contextsOfBlock(name);
}

function dispatchOne(directive: Directive, { contexts, groups }: Place): void {
  const { name } = directive;
  let group = groups.get(name);
  if (!group) groups.set(name, (group = newGroup(name, contexts)));
  const form = formFor(directive, directive.values.length, group) || withoutPlus(directive, group);
  if (form) form.directives.push(directive);
  else group.refused.push(refusedOne(directive, group));
}

function newGroup(name: string, contexts: readonly Context[]): OpenGroup {
  const all = lookup(name);
  const rows = all.filter((row) => row.contexts.some((context) => contexts.includes(context)));
  return { name, contexts, all, rows, byForm: new Map(), forms: [], refused: [] };
}

function formFor({ block }: Directive, count: number, group: OpenGroup): OpenForm | false {
  const key = count * 2 + (block ? 1 : 0);
  let form = group.byForm.get(key);
  if (form === undefined) group.byForm.set(key, (form = newForm(block !== undefined, count, group)));
  return form;
}

function newForm(block: boolean, count: number, { rows, forms }: OpenGroup): OpenForm | false {
  const row = rows.find((one) => one.block === block && takesArguments(one, count));
  const form = row !== undefined && { row, directives: [] };
  if (form) forms.push(form);
  return form;
}

/** The form of a directive whose parameters of NGINX Plus are too many for others: those are for "plus-only-directive". */
function withoutPlus(directive: Directive, group: OpenGroup): OpenForm | false {
  const plus = plusParameters(directive.name);
  const own = directive.values.filter((value) => !plus.some((name) => isParameter(name, value)));
  return own.length < directive.values.length && formFor(directive, own.length, group);
}

/** A function that is asked once for all directives of one form with the same words: it looks at nothing else of them. */
export function ofWords<T>(config: Config, tell: (directive: Directive) => T): (directive: Directive) => T {
  const known = new Map<string | DirectiveNode, T>();
  return (directive) => {
    const { node, file } = directive;
    const key = config.isShared(file) || isTemplate(file) ? node : writtenAs(directive);
    let told = known.get(key);
    if (told === undefined && !known.has(key)) known.set(key, (told = tell(directive)));
    return told as T; // of these words: what is known, or what was just told
  };
}

/** What is the same for directives of one name with the same words; the directive itself where a block follows. */
function writtenAs({ node, file }: Directive): string | DirectiveNode {
  const { values, block } = node;
  if (block || values.length === 0) return node;
  return values.length === 1 ? values[0]! : file.text.source.slice(node.start, node.end);
}

function refusedOne(directive: Directive, { contexts, all, rows }: OpenGroup): Refused {
  const formed = rows.filter((row) => row.block === (directive.block !== undefined));
  const fault = isDamaged(directive) ? 'unsure' : faultOf(directive, all, rows, formed);
  return { directive, contexts, row: formed[0] ?? rows[0] ?? all[0], rows, fault };
}

function faultOf(
  { node, file, values }: Directive,
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
  return values.some(isUnknown) ? 'unsure' : 'arguments';
}

function takesArguments({ min, max, counts }: DirectiveInfo, count: number): boolean {
  return count >= min && count <= max && (counts?.includes(count) ?? true);
}

/** Whether a word where a directive begins stands for what a template puts there; a word in capitals may, too. */
export function isPlaceholder({ name, file }: Directive): boolean {
  return isUnknown(name) || (isTemplate(file) && /^[A-Z][A-Z0-9_]*$/.test(name));
}

/** Whether a mistake in the text is reported in the directive's words already. */
function isDamaged({ file, node, args }: Directive): boolean {
  const end = args.at(-1)?.end ?? node.name.end;
  return file.problems.length > 0 && damage(file)(node.start, end);
}

const damage = kept(({ problems }: SourceFile) => touching(problems.filter(({ rule }) => rule !== 'unclosed-block')));
