import type { ArgumentCheck } from '../argument-problem.ts';
import { parseNetwork } from '../cidr.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { at } from './words.ts';

const NETWORK = 'write an address or a network such as "10.0.0.0/8" or "2001:db8::/32"';

/** A network: what nginx says of a text that is none, where that text cannot be the name of a host, which some directives take. */
function network(words: readonly string[], message: (value: string) => string, hosts: boolean): ArgumentCheck {
  return ([value = '']) => {
    if (isUnknown(value) || words.includes(value)) return undefined;
    const parsed = parseNetwork(value);
    if (parsed?.lowBits)
      return at(0, `low address bits of ${value} are meaningless`, { warning: true, advice: 'nginx ignores them' });
    if (parsed || (hosts && !isNeverHost(value))) return undefined;
    return at(0, message(value), { advice: NETWORK });
  };
}

/** Whether a text can be no host: empty, with characters that no name and no address has, or numbers that are no address. */
export function isNeverHost(text: string): boolean {
  // "${NAME}" may be filled in before nginx reads it.
  if (text === '' || /[/=*,;?#\s]|\$(?!\{)/.test(text)) return true;
  const numbers = text.split('.');
  return (
    numbers.length >= 4 &&
    numbers.every((part) => /^\d{1,3}$/.test(part)) &&
    (numbers.length > 4 || numbers.some((part) => Number(part) > 255))
  );
}

const access = network(['all', 'unix:'], (value) => `invalid parameter "${value}"`, false);
const realip = network(['unix:'], (value) => `host not found in set_real_ip_from "${value}"`, true);

/** Setters of directives that take networks (ngx_http_access_rule, ngx_http_realip_from and their kin). */
export const NETWORKS: Setters = {
  'ngx_http_access_module/allow': access,
  'ngx_http_access_module/deny': access,
  'ngx_stream_access_module/allow': access,
  'ngx_stream_access_module/deny': access,
  'ngx_http_realip_module/set_real_ip_from': realip,
  'ngx_stream_realip_module/set_real_ip_from': realip,
  'ngx_mail_realip_module/set_real_ip_from': realip,
  'ngx_http_geoip_module/geoip_proxy': network(['255.255.255.255'], (value) => `invalid network "${value}"`, false),
  'ngx_event_core_module/debug_connection': network(
    ['unix:'],
    (value) => `host not found in debug_connection "${value}"`,
    true,
  ),
};
