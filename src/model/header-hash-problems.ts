import { table } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import { parseSize } from '../values/size.ts';
import type { RefusedArguments } from './argument-problems.ts';
import type { Model } from './model.ts';

/** Size of a cache line, of which a bucket has a whole number, and nginx's default for one. */
const LINE = 64;
/** What a pointer takes. */
const WORD = 8;

/** The tables of names that nginx builds of directives, as its messages name them; the first two have buckets that can be set. */
const TABLES: Readonly<Record<string, readonly string[]>> = table({
  proxy_headers_hash: ['proxy_set_header', 'proxy_hide_header'],
  grpc_headers_hash: ['grpc_set_header', 'grpc_hide_header'],
  ...Object.fromEntries(
    ['fastcgi', 'scgi', 'uwsgi'].flatMap((prefix) => [
      [`${prefix}_params_hash`, [`${prefix}_param`]],
      [`${prefix}_hide_headers_hash`, [`${prefix}_hide_header`]],
    ]),
  ),
});

/** Names of headers and parameters that are too long for a bucket of their table (ngx_hash_init in src/core/ngx_hash.c). */
export function headerHashProblems(config: Model): readonly RefusedArguments[] {
  const long = Object.entries(TABLES).flatMap(([hash, names]) =>
    names
      .flatMap((name) => config.all(name).filter((directive) => needed(directive) > LINE))
      .map((directive) => ({ hash, directive })),
  );
  return long.flatMap(({ hash, directive }) => {
    const size = bucket(config, hash);
    if (needed(directive) <= size || !config.complete(directive)) return [];
    const settable = hash.endsWith('_headers_hash') && !hash.includes('_hide_');
    const advice = settable ? `write "${hash}_bucket_size ${2 * LINE};"` : 'the name is too long, write a shorter one';
    const message = `could not build ${hash}, you should increase ${hash}_bucket_size: ${size}`;
    return [{ directive, index: 0, message, advice }];
  });
}

/** The longest name that fits into a bucket whatever its characters are: each takes three bytes at most. */
const SHORT = (LINE - 2 * WORD - 2) / 3;

/** The bytes that a name takes: with a pointer, its length, and a pointer that ends the bucket. */
function needed({ name, node }: Directive): number {
  const key = node.values[0] ?? '';
  if (key.length <= SHORT || isUnknown(key)) return 0;
  // Of parameters only those that become headers are in the table, without their "HTTP_".
  if (name.endsWith('_param') && !key.startsWith('HTTP_')) return 0;
  const text = name.endsWith('_param') ? key.slice('HTTP_'.length) : key;
  return 2 * WORD + Math.ceil((new TextEncoder().encode(text).length + 2) / WORD) * WORD;
}

/** The largest bucket that any level sets: which level's counts for a name is not looked at. */
function bucket(config: Model, hash: string): number {
  const sizes = config.all(`${hash}_bucket_size`).map((directive) => parseSize(directive.value() ?? '') ?? LINE);
  return Math.ceil(Math.max(LINE, ...sizes) / LINE) * LINE;
}
