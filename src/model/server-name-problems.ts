import { byteString } from '../values/regex-js.ts';
import type { RefusedArguments } from './argument-problems.ts';
import type { Listener } from './listeners.ts';
import type { Model } from './model.ts';
import type { ServerName } from './server-names.ts';
import type { ServerFamily } from './servers.ts';

/** What nginx refuses of the names on an address that servers share: it puts them into hashes then (ngx_http_server_names). */
export function nameProblems(config: Model): readonly RefusedArguments[] {
  const found = new Map<ServerName, RefusedArguments>();
  for (const listener of config.listeners) {
    if (listener.servers.length < 2) continue;
    const bucket = bucketSize(config, listener.family);
    for (const { server } of listener.servers) {
      for (const name of server.names) {
        const { directive } = name;
        const problem = isMalformed(name) ? malformed(name, listener) : tooLong(name, bucket);
        if (!problem || !directive || found.has(name)) continue;
        const index = directive.values.findIndex((value) => value.toLowerCase() === name.text);
        found.set(name, { directive, ...(index < 0 ? {} : { index }), ...problem });
      }
    }
  }
  return [...found.values()];
}

/** More asterisks than one, one in another place than `*.x` and `x.*`, or an empty label (ngx_hash_add_key in src/core/ngx_hash.c). */
function isMalformed({ kind, text }: ServerName): boolean {
  if (kind === 'regex' || kind === 'unknown') return false;
  const asterisks = text.split('*').length - 1;
  return asterisks > 1 || text.includes('..') || (kind === 'exact' && asterisks > 0);
}

function malformed({ text }: ServerName, { address }: Listener) {
  return {
    message: `invalid server name or wildcard "${text}" on ${address.text}`,
    advice: 'an asterisk stands for the first or the last label alone; write a regular expression for more',
  };
}

/** The size of a cache line, which is the default, and what other sizes are rounded up to. */
const LINE = 64;

function bucketSize(config: Model, family: ServerFamily): number | undefined {
  const directive = config.all('server_names_hash_bucket_size').findLast(({ parent }) => parent?.name === family);
  if (!directive) return config.fragment ? undefined : LINE;
  const size = Number(directive.value());
  return Number.isInteger(size) && size > 0 ? Math.ceil(size / LINE) * LINE : undefined;
}

/** An element of a bucket: a pointer, the length, the key, and the pointer that ends the bucket (NGX_HASH_ELT_SIZE). */
function tooLong({ kind, text }: ServerName, bucket: number | undefined) {
  if (bucket === undefined || kind === 'regex' || kind === 'unknown') return undefined;
  const keys = kind === 'exact' ? [text] : text.split('.');
  const length = keys.reduce((most, key) => Math.max(most, byteString(key).length), 0);
  if (8 + Math.ceil((length + 2) / 8) * 8 + 8 <= bucket) return undefined;
  return {
    message: `could not build server_names_hash, you should increase server_names_hash_bucket_size: ${bucket}`,
    advice: `write "server_names_hash_bucket_size ${2 * bucket};" in "http"`,
  };
}
