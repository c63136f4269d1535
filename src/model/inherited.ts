import type { Config } from '../config/config.ts';
import type { Directive } from '../config/directive.ts';

/** A level whose own lines of a list directive (`proxy_set_header`) hide those of the level around it. */
export interface Hidden {
  /** The level's own lines. */
  readonly own: readonly Directive[];
  /** Those around it that are not set again. */
  readonly lost: readonly Directive[];
}

/**
 * What a place loses of a list directive because its own level sets some of it (nginx doc: "inherited … if and only if there are no …
 * directives defined on the current level"). Lines are told apart by their first word, without case; `undefined` when nothing is lost.
 */
export function hiddenBy(config: Config, name: string, at: Directive): Hidden | undefined {
  const own = config.effective(name, at);
  const level = own[0]?.parent;
  const outer = level?.parent ? config.effective(name, level.parent) : [];
  if (!level || outer.length === 0) return undefined;
  if (config.lackingIn(level).some(({ missing }) => missing.length > 0)) return undefined;
  const set = new Set(own.map((line) => line.value()?.toLowerCase()));
  const lost = outer.filter((line) => !set.has(line.value()?.toLowerCase()));
  return lost.length > 0 ? { own, lost } : undefined;
}
