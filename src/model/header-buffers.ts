import type { Directive } from '../config/directive.ts';
import { parseSize } from '../values/size.ts';
import type { RefusedArguments } from './argument-problems.ts';
import { isRead, settings } from './certificates.ts';
import type { Model } from './model.ts';
import { relatedTo } from './related.ts';

/** The defaults on machines of 64 bits. */
const BUFFER = 8192;
const POOL = 512;

/** Buffers for large headers that are smaller than the pool of a connection (ngx_http_core_merge_srv_conf). */
export function headerBufferProblems(config: Model): readonly RefusedArguments[] {
  const found = new Map<Directive, RefusedArguments>();
  for (const server of config.servers) {
    if (server.family !== 'http' || !isRead(config, server)) continue;
    const buffers = settings(config, server, 'large_client_header_buffers').at(-1);
    const pool = settings(config, server, 'connection_pool_size').at(-1);
    const [size, least] = [sizeOf(buffers, 1, BUFFER), sizeOf(pool, 0, POOL)];
    const directive = buffers ?? pool;
    if (size === undefined || least === undefined || size >= least || !directive || found.has(directive)) continue;
    const message = 'the "large_client_header_buffers" size must be equal to or greater than "connection_pool_size"';
    const advice = buffers ? `write ${least} bytes or more, such as "4 8k"` : `it is ${size} bytes`;
    const index = buffers ? 1 : 0;
    const related = buffers && pool ? { related: [relatedTo(pool, 'the pool')] } : {};
    found.set(directive, { directive, index, message, advice, ...related });
  }
  return [...found.values()];
}

/** The size that a directive sets; `undefined` where it cannot be read, of which others speak, or is zero. */
function sizeOf(directive: Directive | undefined, index: number, byDefault: number): number | undefined {
  return directive ? parseSize(directive.values[index] ?? '') || undefined : byDefault;
}
