import { isUnknown } from '../values/unknown.ts';
import { parseSize } from '../values/size.ts';
import { parseMsec } from '../values/time.ts';
import type { Model } from './model.ts';
import { inReadingOrder } from './reading-order.ts';
import type { Read } from './reading-order.ts';
import type { Refusal } from './refusal.ts';
import { relatedTo } from './related.ts';

const CACHES = ['proxy_cache_path', 'fastcgi_cache_path', 'uwsgi_cache_path', 'scgi_cache_path'];
const TEMPORARY = ['client_body_temp_path', ...CACHES.map((name) => name.replace('cache', 'temp'))];

/** Directories that two caches, or a cache and temporary files, would share (ngx_add_path in src/core/ngx_file.c). */
export function* sharedDirectories(config: Model): Iterable<Refusal> {
  const known = new Map<string, Read>();
  for (const sound of inReadingOrder(config, ...CACHES, ...TEMPORARY)) {
    const { directive, row } = sound;
    const cache = CACHES.includes(row.name);
    const [path = '', ...levels] = directive.values;
    if (isUnknown(path) || directive.file.template?.control) continue;
    const name = path.replace(/\/$/, '');
    const first = known.get(name);
    known.set(name, first ?? sound);
    if (!first) continue;
    const other = first.directive;
    const { line } = other.file.text.position((other.args.at(-1) ?? other.node.name).end);
    const place = `${other.file.path}:${line}`;
    const same = !cache && !CACHES.includes(other.name);
    if (same && levels.join(' ') === other.values.slice(1).join(' ')) continue;
    const message = same
      ? `the same path name "${name}" in ${place} has the different levels than`
      : `the same path name "${name}" used in ${place} and`;
    yield {
      directive,
      mark: directive.args[0],
      message: `${message} here`,
      advice: 'write another directory',
      related: [relatedTo(other, 'used here')],
    };
  }
}

/** How an access log is buffered: the size, time and level in effect. */
function buffering(args: readonly string[]): string | undefined {
  let size = 0;
  let flush = 0;
  let gzip = 0;
  for (const text of args.slice(2)) {
    const [name, value = ''] = text.split('=', 2);
    if (name === 'buffer') size = parseSize(value) ?? 0;
    if (name === 'flush') flush = parseMsec(value) ?? 0;
    if (name !== 'gzip') continue;
    gzip = value === '' ? 1 : Number(value);
    size ||= 65_536;
  }
  return size === 0 ? undefined : `${size} ${flush} ${gzip}`;
}

/** Access logs to one file that are buffered in two ways (ngx_http_log_set_log). */
export function* conflictingLogs(config: Model): Iterable<Refusal> {
  const known = new Map<string, { readonly directive: Read['directive']; readonly how: string }>();
  for (const { directive } of inReadingOrder(config, 'access_log')) {
    const path = directive.value() ?? '';
    const how = path.includes('$') || path.startsWith('syslog:') ? undefined : buffering(directive.values);
    if (how === undefined || directive.values.some(isUnknown) || directive.file.template?.control) continue;
    const first = known.get(path);
    known.set(path, first ?? { directive, how });
    if (!first || first.how === how) continue;
    const message = `access_log "${path}" already defined with conflicting parameters`;
    const advice = 'write the same "buffer", "flush" and "gzip" in both places';
    yield { directive, message, advice, related: [relatedTo(first.directive, 'the first one')] };
  }
}
