import { cannotMatch, findRegex } from '../../values/regex-js.ts';
import type { Visit } from './visit.ts';

/**
 * Matches a pattern as nginx does for a request, and keeps what its groups found (ngx_http_regex_exec in src/http/ngx_http_variables.c);
 * `undefined` where only PCRE can tell.
 */
export function matches(visit: Visit, pattern: string, text: string, caseless = false): boolean | undefined {
  const found = findRegex(pattern, text, caseless);
  if (found === undefined) return cannotMatch(pattern, text, caseless) ? false : undefined;
  if (found === 'none') return false;
  visit.captures = found.certain ? found.groups : undefined;
  for (const [name, value] of Object.entries(found.named))
    visit.variables.set(name.toLowerCase(), found.certain ? value : undefined);
  return true;
}
