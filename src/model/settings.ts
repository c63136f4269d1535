import type { Config } from '../config/config.ts';
import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import { parseMsec } from '../values/time.ts';

/** A value in effect, and the directive that sets it; `undefined` for nginx's default. */
export interface Setting<T> {
  readonly value: T;
  readonly directive: Directive | undefined;
}

/** A time in effect at a place, in milliseconds; the default where it is not set; `undefined` where its value cannot be read. */
export function msec(config: Config, name: string, at: Directive, byDefault: number): Setting<number> | undefined {
  return read(config, name, at, byDefault, (text) => parseMsec(text));
}

/** An `on`/`off` in effect at a place (nginx takes either case); the default where it is not set, or a template decides. */
export function flag(config: Config, name: string, at: Directive, byDefault = false): Setting<boolean> {
  return read(config, name, at, byDefault, (text) => (isUnknown(text) ? byDefault : text.toLowerCase() === 'on'))!;
}

function read<T>(
  config: Config,
  name: string,
  at: Directive,
  byDefault: T,
  parse: (text: string) => T | undefined,
): Setting<T> | undefined {
  const directive = config.setting(name, at);
  if (!directive) return { value: byDefault, directive: undefined };
  const value = parse(directive.value() ?? '');
  return value === undefined ? undefined : { value, directive };
}
