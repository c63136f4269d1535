import type { Argument, BlockNode, DirectiveNode, SourceFile } from '../../grammar/nodes.ts';
import { groupBy } from '../collections.ts';

const NONE: readonly Directive[] = [];
/** A block with more children than this has an index by name. */
const FEW = 24;

/**
 * A directive at one place of the configuration. A file included twice is parsed once and placed twice: `node` and `file` are shared,
 * `parent` and `includedBy` are the place's own. `include` directives are not among `children`: what they bring in stands in their place.
 */
export class Directive {
  readonly node: DirectiveNode;
  readonly name: string;
  readonly file: SourceFile;
  /** The block this stands in, includes seen through; `undefined` at top level. */
  readonly parent: Directive | undefined;
  /** The `include` that brought this directive's file here; `undefined` in the main file. */
  readonly includedBy: Directive | undefined;
  /** Its place in the order in which nginx reads, includes where they stand. */
  readonly order: number;
  /** What stands in its block, in nginx's order, includes resolved. Empty without a block. */
  children: readonly Directive[] = NONE;
  #byName: Map<string, Directive[]> | undefined;

  constructor(
    node: DirectiveNode,
    file: SourceFile,
    parent: Directive | undefined,
    includedBy: Directive | undefined,
    order: number,
  ) {
    this.node = node;
    this.name = node.name.value;
    this.file = file;
    this.parent = parent;
    this.includedBy = includedBy;
    this.order = order;
  }

  get args(): readonly Argument[] {
    return this.node.args;
  }

  get block(): BlockNode | undefined {
    return this.node.block;
  }

  /** The value of an argument (from 0), without quotes; `undefined` when there are fewer. */
  value(index = 0): string | undefined {
    return this.node.args[index]?.value;
  }

  /** The values of all arguments. */
  get values(): readonly string[] {
    return this.node.values;
  }

  /** The direct children of this name, in order; not those of nested blocks. */
  childrenNamed(name: string): readonly Directive[] {
    if (this.children.length <= FEW) {
      let found: Directive[] | undefined;
      for (const child of this.children) if (child.name === name) (found ??= []).push(child);
      return found ?? NONE;
    }
    this.#byName ??= groupBy(this.children, (child) => child.name);
    return this.#byName.get(name) ?? NONE;
  }

  /** The nearest enclosing block of one of these names (itself not included). */
  closest(...names: string[]): Directive | undefined {
    for (let up = this.parent; up; up = up.parent) if (names.includes(up.name)) return up;
    return undefined;
  }
}
