import { parseAddress } from '../address.ts';
import type { ArgumentCheck } from '../argument-problem.ts';
import { nearest } from '../nearest.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { at, complex, list } from './words.ts';

const PROTOCOLS = ['imap', 'pop3', 'smtp'];

const protocol: ArgumentCheck = ([value = '']) => {
  if (isUnknown(value) || PROTOCOLS.includes(value)) return undefined;
  const meant = nearest(value.toLowerCase(), PROTOCOLS);
  return at(0, `unknown protocol "${value}"`, {
    advice: `it takes ${list(PROTOCOLS)}`,
    ...(meant === undefined ? {} : { replacement: meant }),
  });
};

/** A server that authenticates, as a URL or an address (ngx_mail_auth_http). */
const authHttp: ArgumentCheck = ([value = '']) => {
  if (isUnknown(value)) return undefined;
  const url = value.replace(/^http:\/\//, '');
  const address = parseAddress(url, { defaultPort: 80, uriPart: true });
  return 'error' in address
    ? at(0, `${address.error} in auth_http "${url}"`, { advice: 'write "host:port/uri"' })
    : undefined;
};

/** An address with a port, of which a name is not looked up (ngx_stream_pass). */
const pass: ArgumentCheck = (args, place) => {
  const [value = ''] = args;
  if (isUnknown(value)) return undefined;
  if (value.includes('$')) return complex(0)(args, place);
  const address = parseAddress(value);
  if ('error' in address)
    return at(0, `${address.error} in "${value}" of the "pass" directive`, { advice: 'write "address:port"' });
  if (address.kind === 'name')
    return at(0, '"pass" directive has no addresses', { advice: 'write an IP address, or a variable' });
  return address.kind === 'unix' || address.hasPort
    ? undefined
    : at(0, '"pass" directive has no port', { advice: 'write "address:port"' });
};

/** Setters that only `mail` or `stream` has. */
export const MAIL_STREAM: Setters = {
  'ngx_mail_core_module/protocol': protocol,
  'ngx_mail_auth_http_module/auth_http': authHttp,
  'ngx_stream_pass_module/pass': pass,
};
