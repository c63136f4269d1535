import type { Argument, DirectiveNode, SourceFile } from '../../grammar/nodes.ts';
import { lookup } from '../catalog/directives.ts';

/** Directives that run into the next line for want of a `;`, and the directives that were meant. */
export type RunOns = ReadonlyMap<DirectiveNode, readonly DirectiveNode[]>;

const NONE: RunOns = new Map();

/**
 * Finds directives whose `;` is missing: an argument that starts a line no further in than the directive, is itself a directive's
 * name, and both parts have a number of arguments their directives take. nginx sees one directive and refuses it, or takes the words.
 */
export function findRunOns(file: SourceFile): RunOns {
  let found: Map<DirectiveNode, readonly DirectiveNode[]> | undefined;
  const { source } = file.text;
  const stack = [file.root.directives];
  for (let nodes = stack.pop(); nodes; nodes = stack.pop()) {
    for (const node of nodes) {
      if (node.block && node.block.directives.length > 0) stack.push(node.block.directives);
      if (node.values.length === 0) continue;
      const lineFeed = source.indexOf('\n', node.start);
      if (lineFeed < 0 || lineFeed >= (node.block?.start ?? node.end)) continue;
      const pieces = split(node, source);
      if (pieces.length > 1) (found ??= new Map()).set(node, pieces);
    }
  }
  return found ?? NONE;
}

function split(node: DirectiveNode, source: string): DirectiveNode[] {
  const { args } = node;
  const pieces: DirectiveNode[] = [];
  let name = node.name;
  let from = 0;
  for (let index = nextStart(name, args, from, source); index >= 0; index = nextStart(name, args, from, source)) {
    const own = args.slice(from, index);
    const end = (own.at(-1) ?? name).end;
    pieces.push({ ...headed(name, own), start: name.start, end, unterminated: true });
    name = args[index]!;
    from = index + 1;
  }
  const { end, block } = node;
  pieces.push(from === 0 ? node : { ...headed(name, args.slice(from)), start: name.start, end, block });
  return pieces;
}

function headed(name: Argument, args: readonly Argument[]): Omit<DirectiveNode, 'start' | 'end'> {
  return { word: name.value, name, args, values: args.map(({ value }) => value) };
}

/** The place of the argument that is meant to be the next directive's name, `args` being those of the one before from a place on. */
function nextStart(name: Argument, args: readonly Argument[], from: number, source: string): number {
  const indent = indentation(name, source);
  if (indent === undefined) return -1;
  for (let index = from; index < args.length; index++) {
    const argument = args[index]!;
    const own = argument.quoted ? undefined : indentation(argument, source);
    if (own === undefined || own > indent) continue;
    if (takes(name.value, index - from) && takes(argument.value, args.length - index - 1, true)) return index;
  }
  return -1;
}

/** Whether a directive of this name takes this many arguments; for the last of several, further ones may follow on the next lines. */
function takes(name: string, count: number, orFewer = false): boolean {
  return lookup(name).some(({ min, max }) => count >= min && (count <= max || orFewer));
}

/** Characters before a word when only blanks stand before it on its line. */
function indentation(word: Argument, source: string): number | undefined {
  let at = word.start - 1;
  while (source[at] === ' ' || source[at] === '\t') at--;
  return at < 0 || source[at] === '\n' ? word.start - at - 1 : undefined;
}
