import { isUnknown } from '../values/unknown.ts';
import { parseAddress } from '../values/address.ts';
import type { RefusedArguments } from './argument-problems.ts';
import type { Model } from './model.ts';

/** A `tunnel_pass` to an address without a port that is no upstream's name (ngx_http_upstream_init_round_robin). */
export function tunnelProblems(config: Model): readonly RefusedArguments[] {
  return config.all('tunnel_pass').flatMap((directive) => {
    const text = directive.value();
    if (text === undefined || text.includes('$') || isUnknown(text) || !config.complete(directive)) return [];
    const address = parseAddress(text);
    if ('error' in address || address.kind === 'unix' || address.hasPort || config.upstream(address.host, 'http'))
      return [];
    const advice = `write the port, "${text}:PORT"`;
    return [{ directive, index: 0, message: `no port in upstream "${text}"`, advice }];
  });
}
