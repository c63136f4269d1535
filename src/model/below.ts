import { addTo, groupBy, remembered } from '../collections.ts';
import type { Config } from '../config/config.ts';
import type { Directive } from '../config/directive.ts';
import { isUnread } from '../config/include.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';

/** The passes in a block and in the blocks inside it. */
export function passesBelow(config: Model, block: Directive): readonly Pass[] {
  return config.once(passesByBlock).get(block) ?? [];
}

function passesByBlock(config: Model): ReadonlyMap<Directive, readonly Pass[]> {
  const found = new Map<Directive, Pass[]>();
  for (const pass of config.passes) {
    for (let up = pass.directive.parent; up; up = up.parent) addTo(found, up, pass);
  }
  return found;
}

/** The passes that a setting counts for. */
export function passesUnder(config: Model, setting: Directive): readonly Pass[] {
  return config.passes.filter(({ directive }) => config.setting(setting.name, directive) === setting);
}

/** The pass that a directive is. */
export function passAt(config: Model, directive: Directive): Pass | undefined {
  return config.once(byDirective).get(directive);
}

function byDirective({ passes: all }: Model): ReadonlyMap<Directive, Pass> {
  return new Map(all.map((pass) => [pass.directive, pass]));
}

/** The server that a line stands in, or the http servers with passes that one outside of them holds for. */
export function serversUnder(config: Model, line: Directive): readonly Directive[] {
  const own = line.closest('server');
  if (own) return [own];
  const groups = config.once(serversByLines)(line.name);
  return groups.flatMap(({ lines, servers }) =>
    lines.has(line) && lines.size * servers.length <= MOST_PAIRS ? servers : [],
  );
}

/** Lines of a level with each of so many servers or passes in it are looked at; nothing that people write has more. */
export const MOST_PAIRS = 1_000_000;

/** The http servers with passes, by the lines of a name that are in effect there: they share those from outside. */
const serversByLines = (config: Model) =>
  remembered((name: string) => {
    const blocks = config.servers.flatMap(({ block, family }) => (block && family === 'http' ? [block] : []));
    const withPasses = blocks.filter((one) => passesBelow(config, one).length > 0);
    const groups = groupBy(withPasses, (one) => config.effective(name, one)[0]);
    return [...groups.values()].map((servers) => ({ lines: new Set(config.effective(name, servers[0]!)), servers }));
  });

/** Whether all that stands in a block itself is known: none of its includes is missing, and no template chooses what is there. */
export function isKnown(config: Config, block: Directive): boolean {
  return !config.lackingIn(block).some(isUnread) && !block.file.template?.control;
}

/** Whether all of a block (of the top level: `undefined`) was read, the blocks inside it included, and no template hides a part of it. */
export function isReadWhole(config: Model, block: Directive | undefined): boolean {
  return !config.once(blocksOfUnread).has(block) && !(block?.file ?? config.main).template;
}

function blocksOfUnread({ includes }: Model): ReadonlySet<Directive | undefined> {
  const found = new Set<Directive | undefined>();
  for (const include of includes.filter(isUnread)) {
    found.add(undefined);
    for (let up = include.directive.parent; up; up = up.parent) found.add(up);
  }
  return found;
}
