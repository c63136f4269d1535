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
  const pieces: DirectiveNode[] = [];
  let rest = node;
  for (let index = nextStart(rest, source); index >= 0; index = nextStart(rest, source)) {
    const name = rest.args[index]!;
    const args = rest.args.slice(0, index);
    const end = (args.at(-1) ?? rest.name).end;
    pieces.push({ ...headed(rest.name, args), start: rest.start, end, unterminated: true });
    rest = { ...headed(name, rest.args.slice(index + 1)), start: name.start, end: rest.end, block: rest.block };
  }
  pieces.push(rest);
  return pieces;
}

function headed(name: Argument, args: readonly Argument[]): Omit<DirectiveNode, 'start' | 'end'> {
  return { word: name.value, name, args, values: args.map(({ value }) => value) };
}

function nextStart(node: DirectiveNode, source: string): number {
  const indent = indentation(node.name, source);
  if (indent === undefined) return -1;
  return node.args.findIndex((argument, index) => {
    if (argument.quoted) return false;
    const own = indentation(argument, source);
    if (own === undefined || own > indent) return false;
    return takes(node.word, index) && takes(argument.value, node.values.length - index - 1, true);
  });
}

/** Whether a directive of this name takes this many arguments; for the last of several, further ones may follow on the next lines. */
function takes(name: string, count: number, orFewer = false): boolean {
  return lookup(name).some(({ min, max }) => count >= min && (count <= max || orFewer));
}

/** Characters before a word when only blanks stand before it on its line. */
function indentation(word: Argument, source: string): number | undefined {
  const lineStart = source.lastIndexOf('\n', word.start - 1) + 1;
  for (let at = lineStart; at < word.start; at++) if (source[at] !== ' ' && source[at] !== '\t') return undefined;
  return word.start - lineStart;
}
