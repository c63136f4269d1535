import type { DirectiveNode } from '../../grammar/nodes.ts';
import type { Directive } from '../config/directive.ts';
import { isReadWhole, passesBelow } from './below.ts';
import type { Model } from './model.ts';
import { PASS_DIRECTIVES } from './passes.ts';
import type { PassPrefix } from './passes.ts';

/** Settings that the modules of several kinds of pass have, after their prefix: `proxy_read_timeout`, `fastcgi_read_timeout`. */
export const SHARED_SETTINGS: readonly string[] = [
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
];

/** The timeouts that a pass has, after the prefix of its kind. */
export const TIMEOUTS = {
  http: ['connect_timeout', 'read_timeout', 'send_timeout'],
  stream: ['connect_timeout', 'timeout'],
} as const;

const SUFFIXES = [...SHARED_SETTINGS, 'set_header', 'pass_header', 'hide_header', 'param'];

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

/** The settings for passes of a kind that the level has not; of a file that is included where they do fit, as well, none. */
export function settingsWithoutPass(config: Model): readonly PassSetting[] {
  return config.once(allMisplaced);
}

function allMisplaced(config: Model): readonly PassSetting[] {
  return Object.values(PASS_DIRECTIVES).flatMap((prefix) =>
    SUFFIXES.flatMap((suffix) => misplaced(config, prefix, suffix)),
  );
}

function misplaced(config: Model, prefix: PassPrefix, suffix: string): PassSetting[] {
  const fitting = new Set<DirectiveNode>();
  const misfits: PassSetting[] = [];
  for (const directive of config.all(`${prefix}_${suffix}`)) {
    const level = directive.parent;
    if (!level || fitting.has(directive.node)) continue;
    const passes = passesBelow(config, level);
    if (passes.some((pass) => pass.prefix === prefix)) fitting.add(directive.node);
    else if (isJudged(config, level))
      misfits.push({ directive, prefix, suffix, level, below: new Set(passes.map((pass) => pass.prefix)) });
  }
  return misfits.filter(({ directive }) => !fitting.has(directive.node));
}

/** At http level settings are boilerplate for whatever comes. */
function isJudged(config: Model, level: Directive): boolean {
  if (level.name !== 'server' && level.name !== 'location') return false;
  return config.family(level) === 'http' && isReadWhole(config, level);
}
