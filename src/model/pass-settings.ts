import type { DirectiveNode } from '../../grammar/nodes.ts';
import type { Directive } from '../config/directive.ts';
import { isReadWhole, passesBelow } from './below.ts';
import type { Model } from './model.ts';
import { PASS_DIRECTIVES } from './passes.ts';
import type { PassPrefix } from './passes.ts';

/** Settings that the modules of several kinds of pass have, after their prefix: `proxy_read_timeout`, `fastcgi_read_timeout`. */
export const SHARED_SETTINGS = [
  'connect_timeout',
  'send_timeout',
  'read_timeout',
  'buffer_size',
  'buffers',
  'busy_buffers_size',
  'buffering',
  'request_buffering',
  'next_upstream',
  'next_upstream_timeout',
  'next_upstream_tries',
  'intercept_errors',
  'ignore_client_abort',
] as const;

/** A setting for one kind of pass, in a server or location all of which was read. */
export interface PassSetting {
  readonly directive: Directive;
  readonly prefix: PassPrefix;
  /** Its name without the prefix. */
  readonly suffix: string;
  readonly level: Directive;
  /** The kinds of pass below the level; empty when there is none. */
  readonly below: ReadonlySet<PassPrefix>;
}

/**
 * The settings of these names for passes of a kind that the level has not; of a file that is included where they do fit, as well, none.
 */
export function settingsWithoutPass(config: Model, suffixes: readonly string[]): PassSetting[] {
  const names = Object.values(PASS_DIRECTIVES).flatMap((prefix) => suffixes.map((suffix) => ({ prefix, suffix })));
  return names.flatMap(({ prefix, suffix }) => {
    const fitting = new Set<DirectiveNode>();
    const found: PassSetting[] = [];
    for (const directive of config.all(`${prefix}_${suffix}`)) {
      const level = directive.parent;
      const below = new Set(level ? passesBelow(config, level).map((pass) => pass.prefix) : []);
      if (below.has(prefix)) fitting.add(directive.node);
      else if (level && isJudged(config, level)) found.push({ directive, prefix, suffix, level, below });
    }
    return found.filter(({ directive }) => !fitting.has(directive.node));
  });
}

/** At http level settings are boilerplate for whatever comes. */
function isJudged(config: Model, level: Directive): boolean {
  if (level.name !== 'server' && level.name !== 'location') return false;
  return config.family(level) === 'http' && isReadWhole(config, level);
}
