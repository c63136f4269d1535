import type { Directive } from '../../config/directive.ts';
import type { Location } from '../locations.ts';
import type { Model } from '../model.ts';
import type { Server } from '../servers.ts';
import type { Level } from './types.ts';

/** The level of a server, where no location is found. */
export function serverLevel({ block, children }: Server): Level {
  return { block, children, location: undefined };
}

/** The level of a location, or of a block in it. */
export function levelOf(block: Directive, location: Location | undefined): Level {
  return { block, children: block.children, location };
}

/** The directives of a name in effect at a level. */
export function effectiveAt(config: Model, { block, children }: Level, name: string): readonly Directive[] {
  return block ? config.effective(name, block) : children.filter((directive) => directive.name === name);
}

/** The one that counts of those. */
export function settingAt(config: Model, level: Level, name: string): Directive | undefined {
  return effectiveAt(config, level, name).at(-1);
}

/** Whether a switch is on at a level. */
export function isOn(config: Model, level: Level, name: string, byDefault: boolean): boolean {
  const value = settingAt(config, level, name)?.value();
  return value === undefined ? byDefault : value.toLowerCase() === 'on';
}

/** All directives of several names of the nearest level that has any: those that share their inheritance. */
export function nearest(level: Level, ...names: readonly string[]): readonly Directive[] {
  const own = level.children.filter(({ name }) => names.includes(name));
  if (own.length > 0) return own;
  for (let up = level.block?.parent; up; up = up.parent) {
    const found = up.children.filter(({ name }) => names.includes(name));
    if (found.length > 0) return found;
  }
  return [];
}
