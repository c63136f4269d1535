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
    if (places.length === 0) return NONE;
    return places.length < MANY ? pick(this.children, places) : keptList(this, name, places);
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

/** From so many on a list is kept: whoever looks from each of many places inside asks again for each. */
const MANY = 16;
const lists = new WeakMap<Level, Map<string, readonly Directive[]>>();

function keptList(level: Level, name: string, places: readonly number[]): readonly Directive[] {
  let own = lists.get(level);
  if (!own) lists.set(level, (own = new Map()));
  let list = own.get(name);
  if (!list) own.set(name, (list = pick(level.children, places)));
  return list;
}

function pick(children: readonly Directive[], places: readonly number[]): readonly Directive[] {
  return places.length === 1 ? [children[places[0]!]!] : places.map((index) => children[index]!);
}
