import type { Directive } from '../config/directive.ts';
import type { Config } from '../config/config.ts';
import type { Pass } from './passes.ts';
import { settingName } from './setting-name.ts';

/** When a request is passed on to the next server of an upstream, as it is in effect at a pass. */
export interface NextUpstream {
  /** In lower case; `off` alone where it is among them. */
  readonly conditions: readonly string[];
  /** Where it is set; `undefined` for the default `error timeout`. */
  readonly directive: Directive | undefined;
  /** The most servers tried; 0: all. */
  readonly tries: { readonly value: number; readonly directive: Directive | undefined };
}

const DEFAULT = ['error', 'timeout'];

/** The `*_next_upstream` settings in effect at a pass; in `stream` it is a flag, on by default. */
export function nextUpstream(config: Config, pass: Pass): NextUpstream {
  const directive = config.setting(settingName(pass.prefix, 'next_upstream'), pass.directive);
  const tries = config.setting(settingName(pass.prefix, 'next_upstream_tries'), pass.directive);
  const values = directive?.values.map((value) => value.toLowerCase()) ?? DEFAULT;
  // Among other words "off" is what counts.
  const conditions = values.includes('off') ? ['off'] : pass.family === 'stream' ? DEFAULT : values;
  return { conditions, directive, tries: { value: Number(tries?.value() ?? 0) || 0, directive: tries } };
}

/** Whether a failed connection counts against a server: the next one is tried on errors and time-outs. */
export function countsFailures({ conditions }: NextUpstream): boolean {
  return conditions.includes('error') || conditions.includes('timeout');
}
