import type { Config } from '../config/config.ts';
import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';

/** What an access log writes: the text of its format, and where that is defined (`undefined`: nginx's `combined`). */
export interface LogFormat {
  readonly text: string;
  readonly definition: Directive | undefined;
}

const COMBINED =
  '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent"';

/** The format of an `access_log` line; `undefined` when the log is off, or its format is not defined in what was read. */
export function formatOf(config: Config, log: Directive): LogFormat | undefined {
  const [path = 'off', name = 'combined'] = log.values;
  if (path.toLowerCase() === 'off' || path === '/dev/null' || isUnknown(path) || isUnknown(name)) return undefined;
  if (name === 'combined' || name.includes('=')) return { text: COMBINED, definition: undefined };
  const family = config.family(log);
  const definition = config.all('log_format').find((one) => one.value() === name && config.family(one) === family);
  return definition && { text: definition.values.slice(1).join(''), definition };
}
