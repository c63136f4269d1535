import type { ArgumentCheck } from '../argument-problem.ts';
import { variables } from '../kinds.ts';
import { parseSize } from '../size.ts';
import { before } from '../version.ts';
import type { Setters } from './words.ts';
import { kindThen } from './words.ts';

const bytes = (value: string) => parseSize(value) ?? 0;
/** NGX_MIN_POOL_SIZE and NGX_POOL_ALIGNMENT of 64-bit machines. */
const LEAST_POOL = 112;
const POOL_UNIT = 16;
const LARGEST_WINDOW = 2 ** 31 - 1;
const STATE_BUFFER = 16;

/** From 1.25.1 on, what has to do with server push is read and ignored. */
const PUSH_GONE = '1.25.1';
const whilePushed =
  (check: ArgumentCheck): ArgumentCheck =>
  (args, place) =>
    before(place.target, PUSH_GONE) === 'all' ? check(args, place) : undefined;

/** The setters of HTTP/2 (src/http/v2/ngx_http_v2_module.c). */
export const HTTP2: Setters = Object.fromEntries(
  Object.entries({
    http2_recv_buffer_size: kindThen('size', (value, { name, target }) =>
      bytes(value) <= STATE_BUFFER * (before(target, '1.23.0') === 'all' ? 2 : 1)
        ? `"${name}" directive value is too small`
        : undefined,
    ),
    http2_pool_size: kindThen('size', (value) => {
      if (bytes(value) < LEAST_POOL) return `the pool size must be no less than ${LEAST_POOL}`;
      return bytes(value) % POOL_UNIT === 0 ? undefined : `the pool size must be a multiple of ${POOL_UNIT}`;
    }),
    http2_body_preread_size: kindThen('size', (value) =>
      bytes(value) > LARGEST_WINDOW ? `the maximum body preread buffer size is ${LARGEST_WINDOW}` : undefined,
    ),
    http2_chunk_size: kindThen('size', (value) =>
      bytes(value) === 0 ? 'the http2 chunk size cannot be zero' : undefined,
    ),
    http2_streams_index_size: kindThen('number', (value, { name }) => {
      const count = BigInt(value);
      return count === 0n || (count & (count - 1n)) !== 0n ? `"${name}" directive must be a power of two` : undefined;
    }),
    http2_max_concurrent_pushes: whilePushed(kindThen('number', () => undefined)),
    http2_push: whilePushed((args) => variables(args)),
    http2_push_preload: whilePushed(kindThen('flag', () => undefined)),
  }).map(([name, check]) => [`ngx_http_v2_module/${name}`, check] as const),
);
