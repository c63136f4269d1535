import type { SourceFile } from '../../grammar/nodes.ts';
import { countUpTo, groupBy, startOf } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { setterProblems } from './argument-problems.ts';
import type { Refused } from './dispatch.ts';
import { refusedEntries } from './entry-blocks.ts';
import { misnestedLocations } from './location-nesting.ts';
import type { Model } from './model.ts';

/** Something nginx refuses in the text as it is, where a `;`, a brace or a quote is missing. */
export interface Stop {
  readonly message: string;
  /** The path of its file, where the directive begins, and where nginx has read it: at its `;` or `{`. */
  readonly path: string;
  readonly start: number;
  readonly offset: number;
  /** Its place in the order of reading. */
  readonly order: Order;
}

/** Offsets: of the includes that lead to a file, the number of the file among those of its include, and at last in the file itself. */
export type Order = readonly number[];

/** All that nginx refuses in the directives as it reads them, in its order. */
export function stops(config: Model): readonly Stop[] {
  return config.once(findStops);
}

function findStops({ asRead }: Model): readonly Stop[] {
  return asRead ? [...refusals(asRead)].sort(byOrder) : [];
}

/** What nginx says of a directive together with the following ones that it runs into; nothing when it takes them all for arguments. */
export function refusalAsRead(config: Model, directive: Directive): string | undefined {
  const { path } = directive.file;
  const { start } = directive.node;
  const there = config.once(stopsByPath).get(path) ?? [];
  const last = there[countUpTo(there, start, startOf) - 1];
  const own = last && start <= last.offset ? last : undefined;
  return own && (own.start === start ? own.message : `invalid number of arguments in "${directive.name}" directive`);
}

/** Of each place the first, sorted by place: directives do not overlap. */
function stopsByPath(config: Model): ReadonlyMap<string, readonly Stop[]> {
  const first = new Map(
    stops(config)
      .toReversed()
      .map((stop) => [`${stop.start} ${stop.path}`, stop]),
  );
  return groupBy(
    [...first.values()].sort((a, b) => a.start - b.start),
    ({ path }) => path,
  );
}

function* refusals(plain: Model): Iterable<Stop> {
  // What nginx does not come to the end of, it does not look up.
  const ended = ({ node, name }: Directive) => !node.unterminated && name !== '';
  for (const one of plain.dispatched.faults) if (ended(one.directive)) yield stopAt(plain, one.directive, inWords(one));
  for (const { directive, message, warning } of setterProblems(plain))
    if (!warning && ended(directive)) yield stopAt(plain, directive, message);
  for (const { directive, message, level } of [...refusedEntries(plain), ...misnestedLocations(plain)])
    if ((level ?? 'error') === 'error') yield stopAt(plain, directive, message);
}

/** nginx's words (ngx_conf_handler in src/core/ngx_conf_file.c). */
function inWords({ directive: { name, block }, fault }: Refused): string {
  if (fault === 'name') return `unknown directive "${name}"`;
  if (fault === 'context') return `"${name}" directive is not allowed here`;
  if (fault === 'arguments') return `invalid number of arguments in "${name}" directive`;
  return block ? `directive "${name}" is not terminated by ";"` : `directive "${name}" has no opening "{"`;
}

function stopAt(plain: Model, directive: Directive, message: string): Stop {
  const { file, node } = directive;
  const offset = node.block ? node.block.start : Math.max(node.end - 1, node.start);
  const order = [...chain(plain, directive.includedBy, file), offset];
  return { message: onOneLine(message), path: file.path, start: node.start, offset, order };
}

/** The first words of what a missing quote made long. */
function onOneLine(message: string): string {
  const cut = Math.min(message.search(/\n|$/), 160);
  return cut < message.length ? `${message.slice(0, cut)}..."` : message;
}

/** The order of the start of a file that an `include` brings in. */
export function chain(config: Model, by: Directive | undefined, file: SourceFile): Order {
  if (!by) return [];
  const numbers = config.once(numbersInIncludes).get(by);
  const number = numbers ? (numbers.get(file.path) ?? -1) : 0;
  return [...chain(config, by.includedBy, by.file), by.node.end, number];
}

/** Of each file that an `include` brings in, the number among them. */
function numbersInIncludes({ includes }: Model): ReadonlyMap<Directive, ReadonlyMap<string, number>> {
  const numbered = (files: readonly SourceFile[]) => new Map(files.map(({ path }, index) => [path, index]));
  return new Map(includes.map(({ directive, files }) => [directive, numbered(files)]));
}

/** Sorts as nginx reads. */
export function byOrder({ order: a }: { readonly order: Order }, { order: b }: { readonly order: Order }): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1);
}
