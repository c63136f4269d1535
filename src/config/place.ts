import type { DirectiveNode, SourceFile } from '../../grammar/nodes.ts';
import { addTo, kept } from '../collections.ts';
import { failed } from '../host.ts';
import { Directive } from './directive.ts';
import type { Origin } from './directive.ts';
import type { Limit, Limits } from './entry.ts';
import type { Files, ReadFile } from './files.ts';
import type { Include, NotIncluded } from './include.ts';
import { Level } from './level.ts';
import type { Locator } from './locate.ts';
import { Names } from './names.ts';

/** The tree as nginx would read it, each file's directives in every place it is included in. */
export interface Placed {
  readonly top: Level;
  /** Every directive in reading order, by name; `include` lines are in `includes` alone. */
  readonly byName: ReadonlyMap<string, readonly Directive[]>;
  readonly includes: readonly Include[];
  /** Directives that neither `;` nor a block ends. */
  readonly unterminated: readonly Directive[];
  /** Where what follows, or stands in it, was left out: the first place for each limit that was reached. */
  readonly cuts: ReadonlyMap<Limit, Directive>;
  /** How many directives it has, `include` lines among them. */
  readonly size: number;
}

/** A list of directives being placed: all the way down without recursion. */
interface Frame {
  readonly nodes: readonly DirectiveNode[];
  index: number;
  readonly read: ReadFile;
  readonly origin: Origin;
  readonly parent: Directive | undefined;
  readonly into: Directive[];
  readonly chain: Chain;
  /** How many blocks stand around it. */
  readonly depth: number;
}

/** The files being read, innermost first. */
interface Chain {
  readonly id: string;
  readonly by: Directive | undefined;
  readonly outer: Chain | undefined;
  readonly depth: number;
}

const NONE: readonly NotIncluded[] = [];
// In these blocks every line is an entry, and nginx gives "include" no meaning there.
const NO_INCLUDE: ReadonlySet<string> = new Set(['split_clients', 'charset_map']);

/** The list that has a file alone: most includes bring in one file, and thousands the same. */
const alone = kept((file: SourceFile): readonly SourceFile[] => [file]);

/** What is made of a configuration while it is placed. */
interface Placing {
  readonly files: Files;
  readonly locator: Locator;
  readonly limits: Limits;
  readonly byName: Map<string, Directive[]>;
  readonly includes: Include[];
  readonly unterminated: Directive[];
  readonly cuts: Map<Limit, Directive>;
  readonly stack: Frame[];
  readonly read: Set<SourceFile>;
  /** What the names of all levels are made with. */
  readonly none: Names;
  placed: number;
}

/** Places a file and all that it includes, in nginx's order (ngx_conf_include in src/core/ngx_conf_file.c). */
export function place(main: ReadFile, files: Files, locator: Locator, limits: Limits): Placed {
  const top = new Level();
  const chain: Chain = { id: main.id, by: undefined, outer: undefined, depth: 0 };
  const nodes = main.file.root.directives;
  const stack: Frame[] = [
    {
      nodes,
      index: 0,
      read: main,
      origin: { file: main.file, includedBy: undefined },
      parent: undefined,
      into: [],
      chain,
      depth: 0,
    },
  ];
  const made: Pick<Placing, 'byName' | 'includes' | 'unterminated' | 'cuts'> = {
    byName: new Map(),
    includes: [],
    unterminated: [],
    cuts: new Map(),
  };
  const placing: Placing = {
    files,
    locator,
    limits,
    ...made,
    stack,
    read: new Set([main.file]),
    none: new Names(),
    placed: 0,
  };
  for (let current = stack.at(-1); current; current = stack.at(-1)) {
    const node = current.nodes[current.index++];
    if (!node) {
      stack.pop();
      // Of its very length, as in grammar/parser.ts; what is included in a block stands in the list of that.
      const { parent, into } = current;
      if (stack.at(-1)?.into !== into) (parent ?? top).fill(into.slice(), placing.none);
      continue;
    }
    const pieces = current.read.runOns.size > 0 ? current.read.runOns.get(node) : undefined;
    if (pieces) stack.push({ ...current, nodes: pieces, index: 0, read: { ...current.read, runOns: new Map() } });
    else add(placing, node, current);
  }
  return { top, ...made, size: placing.placed };
}

function add(placing: Placing, node: DirectiveNode, from: Frame): void {
  const { limits, byName, stack } = placing;
  const { read, origin, parent, into, chain, depth } = from;
  const directive = new Directive(node, origin, parent, placing.placed++);
  const { name } = directive;
  if (node.unterminated) placing.unterminated.push(directive);
  if (name === 'include' && node.values.length === 1 && !node.block && !NO_INCLUDE.has(parent?.name ?? '')) {
    include(placing, directive, from);
    return;
  }
  if (directive.order >= limits.directives) {
    cut(placing, 'directives', directive);
    from.index = from.nodes.length;
    return;
  }
  into.push(directive);
  addTo(byName, name, directive);
  const nodes = node.block?.directives;
  if (!nodes || nodes.length === 0) return;
  if (depth >= limits.blockDepth) {
    cut(placing, 'blockDepth', directive);
    return;
  }
  stack.push({ nodes, index: 0, read, origin, parent: directive, into: [], chain, depth: depth + 1 });
}

function cut({ cuts }: Placing, limit: Limit, at: Directive): void {
  if (!cuts.has(limit)) cuts.set(limit, at);
}

/** Opens the files of an include. One that is left out for a limit stands for those that would follow. */
function include(placing: Placing, directive: Directive, from: Frame): void {
  const { locator, files, includes, stack } = placing;
  const located = locator.locate(directive.value()!);
  const missing: NotIncluded[] = [];
  const read: SourceFile[] = [];
  const frames: Frame[] = [];
  for (const path of located.paths) {
    const found = limitReached(path, placing, from) ?? follow(path, files, from, directive);
    placing.placed++;
    if ('kind' in found) {
      missing.push(found);
      if (found.kind === 'limit' && !isOfFile(found.limit)) break;
      continue;
    }
    placing.read.add(found.file);
    read.push(found.file);
    const inner: Chain = { id: found.id, by: directive, outer: from.chain, depth: from.chain.depth + 1 };
    frames.push({
      ...from,
      nodes: found.file.root.directives,
      index: 0,
      read: found,
      origin: { file: found.file, includedBy: directive },
      chain: inner,
    });
  }
  if (located.cut) missing.push({ kind: 'limit', path: located.path, limit: 'files' });
  const [first] = read;
  const all = first && read.length === 1 ? alone(first) : read.slice();
  includes.push({ directive, located, files: all, missing: missing.length > 0 ? missing : NONE });
  for (const frame of frames.reverse()) stack.push(frame);
}

function limitReached(path: string, { placed, read, limits }: Placing, from: Frame): NotIncluded | undefined {
  const limit =
    from.chain.depth >= limits.includeDepth
      ? 'includeDepth'
      : placed >= limits.directives
        ? 'directives'
        : read.size >= limits.files
          ? 'files'
          : undefined;
  return limit && { kind: 'limit', path, limit };
}

/** Whether a limit is about one file, so that the next one may be read. */
function isOfFile(limit: Limit): boolean {
  return limit === 'fileSize' || limit === 'words';
}

function follow(path: string, files: Files, from: Frame, by: Directive): ReadFile | NotIncluded {
  const found = files.get(path);
  if (failed(found)) {
    return found.limit ? { kind: 'limit', path, limit: found.limit } : { kind: 'failed', path, failure: found };
  }
  for (let open: Chain | undefined = from.chain; open; open = open.outer)
    if (open.id === found.id) return { kind: 'cycle', path, chain: () => wayTo(found.id, from, by) };
  return found;
}

/** The includes from a file to where it is included again. */
function wayTo(id: string, from: Frame, by: Directive): readonly Directive[] {
  const way: Directive[] = [by];
  for (let open: Chain | undefined = from.chain; open && open.id !== id; open = open.outer)
    if (open.by) way.push(open.by);
  return way.reverse();
}
