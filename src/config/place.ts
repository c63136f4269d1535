import type { DirectiveNode, SourceFile } from '../../grammar/nodes.ts';
import { failed } from '../host.ts';
import { Directive } from './directive.ts';
import type { Limits } from './entry.ts';
import type { Files, ReadFile } from './files.ts';
import type { Include, NotIncluded } from './include.ts';
import type { Locator } from './locate.ts';

/** The tree as nginx would read it, each file's directives in every place it is included in. */
export interface Placed {
  readonly top: readonly Directive[];
  /** Every directive in reading order, by name; `include` lines are in `includes` alone. */
  readonly byName: ReadonlyMap<string, readonly Directive[]>;
  readonly includes: readonly Include[];
  /** Directives that neither `;` nor a block ends. */
  readonly unterminated: readonly Directive[];
}

/** A list of directives being placed: all the way down without recursion. */
interface Frame {
  readonly nodes: readonly DirectiveNode[];
  index: number;
  readonly read: ReadFile;
  readonly parent: Directive | undefined;
  readonly includedBy: Directive | undefined;
  readonly into: Directive[];
  readonly chain: Chain;
}

/** The files being read, innermost first. */
interface Chain {
  readonly id: string;
  readonly by: Directive | undefined;
  readonly outer: Chain | undefined;
  readonly depth: number;
}

// In these blocks every line is an entry, and nginx gives "include" no meaning there.
const NO_INCLUDE: ReadonlySet<string> = new Set(['split_clients', 'charset_map']);

/** Places a file and all that it includes, in nginx's order (ngx_conf_include in src/core/ngx_conf_file.c). */
export function place(main: ReadFile, files: Files, locator: Locator, limits: Limits): Placed {
  const top: Directive[] = [];
  const byName = new Map<string, Directive[]>();
  const includes: Include[] = [];
  const unterminated: Directive[] = [];
  let placed = 0;
  const chain: Chain = { id: main.id, by: undefined, outer: undefined, depth: 0 };
  const stack: Frame[] = [
    {
      nodes: main.file.root.directives,
      index: 0,
      read: main,
      parent: undefined,
      includedBy: undefined,
      into: top,
      chain,
    },
  ];

  const include = (directive: Directive, from: Frame): void => {
    const located = locator.locate(directive.value()!);
    const missing: NotIncluded[] = [];
    const read: SourceFile[] = [];
    const frames: Frame[] = [];
    for (const path of located.paths) {
      const found = limitReached(path, placed, files, from, limits) ?? follow(path, files, from, directive);
      if ('kind' in found) {
        missing.push(found);
        continue;
      }
      read.push(found.file);
      const inner: Chain = { id: found.id, by: directive, outer: from.chain, depth: from.chain.depth + 1 };
      const nodes = found.file.root.directives;
      const { parent, into } = from;
      frames.push({ nodes, index: 0, read: found, parent, includedBy: directive, into, chain: inner });
    }
    includes.push({ directive, located, files: read, missing });
    stack.push(...frames.reverse());
  };

  const add = (node: DirectiveNode, from: Frame): void => {
    const { read, parent, includedBy, into } = from;
    const directive = new Directive(node, read.file, parent, includedBy, placed++);
    const name = directive.name;
    if (node.unterminated) unterminated.push(directive);
    if (name === 'include' && node.args.length === 1 && !node.block && !NO_INCLUDE.has(parent?.name ?? '')) {
      include(directive, from);
      return;
    }
    into.push(directive);
    const same = byName.get(name);
    if (same) same.push(directive);
    else byName.set(name, [directive]);
    const nodes = node.block?.directives;
    if (!nodes || nodes.length === 0) return;
    const children: Directive[] = [];
    directive.children = children;
    stack.push({ nodes, index: 0, read, parent: directive, includedBy, into: children, chain: from.chain });
  };

  for (let current = stack.at(-1); current; current = stack.at(-1)) {
    const node = current.nodes[current.index++];
    if (!node) {
      stack.pop();
      continue;
    }
    const pieces = current.read.runOns.size > 0 ? current.read.runOns.get(node) : undefined;
    if (pieces) stack.push({ ...current, nodes: pieces, index: 0, read: { ...current.read, runOns: new Map() } });
    else add(node, current);
  }
  return { top, byName, includes, unterminated };
}

function limitReached(
  path: string,
  placed: number,
  files: Files,
  from: Frame,
  limits: Limits,
): NotIncluded | undefined {
  const limit =
    from.chain.depth >= limits.includeDepth
      ? 'includeDepth'
      : placed >= limits.directives
        ? 'directives'
        : files.count >= limits.files
          ? 'files'
          : undefined;
  return limit && { kind: 'limit', path, limit };
}

function follow(path: string, files: Files, from: Frame, by: Directive): ReadFile | NotIncluded {
  const found = files.get(path);
  if (failed(found)) return { kind: 'failed', path, failure: found };
  const chain: Directive[] = [by];
  for (let open: Chain | undefined = from.chain; open; open = open.outer) {
    if (open.id === found.id) return { kind: 'cycle', path, chain: chain.reverse() };
    if (open.by) chain.push(open.by);
  }
  return found;
}
