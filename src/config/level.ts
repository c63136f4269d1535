import type { Directive } from './directive.ts';
import { Names } from './names.ts';

const NONE: readonly Directive[] = [];
const NO_NAMES = new Names();

/** What stands in one pair of braces, or at the top. */
export class Level {
  /** What stands in it itself, in nginx's order, includes resolved. */
  children: readonly Directive[] = NONE;
  private names = NO_NAMES;

  /** Gives it what stands in it; the names of levels that are made with the same `none` are shared. */
  fill(children: readonly Directive[], none: Names): void {
    this.children = children;
    this.names = Names.of(children, none);
  }

  /** The direct children of this name, in order; not those of nested blocks. */
  childrenNamed(name: string): readonly Directive[] {
    const places = this.names.at(name, this.children);
    return places.length === 0 ? NONE : pick(this.children, places);
  }

  /** The last of them: the one that counts for a directive that is set once. */
  lastNamed(name: string): Directive | undefined {
    const places = this.names.at(name, this.children);
    return places.length === 0 ? undefined : this.children[places.at(-1)!];
  }

  /** Whether there are any. */
  has(name: string): boolean {
    return this.names.at(name, this.children).length > 0;
  }
}

function pick(children: readonly Directive[], places: readonly number[]): readonly Directive[] {
  return places.length === 1 ? [children[places[0]!]!] : places.map((index) => children[index]!);
}
