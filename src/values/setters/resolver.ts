import { parseAddress } from '../address.ts';
import type { ArgumentCheck, ArgumentProblem } from '../argument-problem.ts';
import { nearest } from '../nearest.ts';
import { isNeverHost } from './networks.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import type { Target } from '../version.ts';
import { at, isSec } from './words.ts';

const NAMES = ['valid=', 'ipv4=', 'ipv6='];

/** Name servers and parameters (ngx_resolver_create in src/core/ngx_resolver.c). `status_zone=` is of NGINX Plus. */
const resolver: ArgumentCheck = (args, { target }) => {
  const off = new Map<string, boolean>();
  let servers = 0;
  for (const [index, word] of args.entries()) {
    const name = NAMES.find((one) => word.startsWith(one));
    if (isUnknown(word) || name === undefined) {
      servers++;
      const problem = isUnknown(word) || word.startsWith('status_zone=') ? undefined : server(word, index);
      if (problem && !LOCAL.test(word)) return problem;
      if (problem && target.flavor !== 'openresty') return { ...problem, ...ofOpenResty(target) };
      continue;
    }
    const value = word.slice(name.length);
    const taken = name === 'valid=' ? isSec(value) : value === 'on' || value === 'off';
    if (!taken)
      return at(index, `invalid parameter: ${word}`, {
        advice: name === 'valid=' ? 'write a time such as "valid=30s"' : `write "${name}off"`,
      });
    off.set(name, value === 'off');
  }
  if (off.get('ipv4=') && off.get('ipv6=')) return { message: '"ipv4" and "ipv6" cannot both be "off"' };
  return servers > 0 ? undefined : { message: 'no name servers defined', advice: 'write the address of a name server' };
};

/** OpenResty's own parameter: the name servers of /etc/resolv.conf (its resolver_conf_parsing.patch for nginx). */
const LOCAL = /^local=(?:on|off)$/;

function ofOpenResty({ flavor }: Target): Pick<ArgumentProblem, 'advice' | 'warning'> {
  const write = 'write the address of a name server';
  if (flavor !== undefined) return { advice: `OpenResty alone takes it; ${write}` };
  const advice = `OpenResty alone takes it, nginx refuses to start; ${write}, or say --flavor openresty if this is for it`;
  return { advice, warning: true };
}

function server(word: string, index: number): ArgumentProblem | undefined {
  const address = parseAddress(word, { defaultPort: 53 });
  const error = 'error' in address ? address.error : isHopeless(address.kind, word) ? 'host not found' : undefined;
  if (error === undefined) return undefined;
  const equals = word.indexOf('=') + 1;
  const name = equals > 0 ? nearest(word.slice(0, equals), NAMES) : undefined;
  const meant = name === undefined ? undefined : name + word.slice(equals);
  return at(index, `${error} in resolver "${word}"`, {
    advice: 'it takes addresses, "valid=", "ipv4=" and "ipv6="',
    ...(meant === undefined ? {} : { replacement: meant }),
  });
}

function isHopeless(kind: string, word: string): boolean {
  return kind === 'name' && isNeverHost(word.replace(/:\d+$/, ''));
}

/** In `mail`, `off` alone is a resolver, too. */
const mailResolver: ArgumentCheck = (args, place) => (args[0] === 'off' ? undefined : resolver(args, place));

/** Setters of `resolver`. */
export const RESOLVER: Setters = {
  'ngx_http_core_module/resolver': resolver,
  'ngx_http_upstream_module/resolver': resolver,
  'ngx_stream_core_module/resolver': resolver,
  'ngx_stream_upstream_module/resolver': resolver,
  'ngx_mail_core_module/resolver': mailResolver,
};
