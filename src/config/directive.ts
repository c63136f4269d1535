import type { Argument, BlockNode, DirectiveNode, SourceFile } from '../../grammar/nodes.ts';
import { Level } from './level.ts';

/** Where a file's text stands in a configuration. */
export interface Origin {
  readonly file: SourceFile;
  /** The `include` that brought the file here; `undefined` for the main file. */
  readonly includedBy: Directive | undefined;
}

/**
 * A directive at one place of the configuration. A file included twice is parsed once and placed twice: `node` and `file` are shared,
 * `parent` and `includedBy` are the place's own. `include` directives are not among `children`, which are empty without a block: what they bring in
 * stands in their place.
 */
export class Directive extends Level {
  readonly node: DirectiveNode;
  readonly name: string;
  /** The block this stands in, includes seen through; `undefined` at top level. */
  readonly parent: Directive | undefined;
  /** Its place in the order in which nginx reads, includes where they stand. */
  readonly order: number;
  private readonly origin: Origin;

  constructor(node: DirectiveNode, origin: Origin, parent: Directive | undefined, order: number) {
    super();
    this.node = node;
    this.name = node.word;
    this.origin = origin;
    this.parent = parent;
    this.order = order;
  }

  get file(): SourceFile {
    return this.origin.file;
  }

  /** The `include` that brought this directive's file here; `undefined` in the main file. */
  get includedBy(): Directive | undefined {
    return this.origin.includedBy;
  }

  get args(): readonly Argument[] {
    return this.node.args;
  }

  get block(): BlockNode | undefined {
    return this.node.block;
  }

  /** The value of an argument (from 0), without quotes; `undefined` when there are fewer. */
  value(index = 0): string | undefined {
    return this.node.values[index];
  }

  /** The values of all arguments. */
  get values(): readonly string[] {
    return this.node.values;
  }

  /** The nearest enclosing block of one of these names (itself not included). */
  closest(...names: string[]): Directive | undefined {
    for (let up = this.parent; up; up = up.parent) if (names.includes(up.name)) return up;
    return undefined;
  }
}
