import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import type { Model } from './model.ts';
import { inReadingOrder } from './reading-order.ts';
import type { Refusal } from './refusal.ts';
import { relatedTo } from './related.ts';

/** What the processors that nginx is built for mostly have (ngx_cacheline_size). */
const CACHE_LINE = 64;
const SETTINGS = ['map_hash_bucket_size', 'map_hash_max_size'];

/**
 * What nginx says of the sizes of the hash tables of `map`: the first `map` fixes them (ngx_http_map_block in
 * src/http/modules/ngx_http_map_module.c), and each key has to fit into a bucket (ngx_hash_init in src/core/ngx_hash.c).
 */
export function* mapHashProblems(config: Model): Iterable<Refusal> {
  const levels = new Map<Directive | undefined, Directive[]>();
  for (const { directive } of inReadingOrder(config, 'map', ...SETTINGS)) {
    const { parent } = directive;
    if (directive.file.template?.control) continue;
    const level = levels.get(parent);
    if (level) level.push(directive);
    else levels.set(parent, [directive]);
  }
  for (const level of levels.values()) yield* inLevel(level, config.complete(level[0]!.parent));
}

function* inLevel(level: readonly Directive[], complete: boolean): Iterable<Refusal> {
  const map = level.find(({ name }) => name === 'map');
  if (!map) return;
  const before = level.slice(0, level.indexOf(map));
  for (const directive of level.slice(before.length)) {
    const { name } = directive;
    if (name === 'map' || before.some((one) => one.name === name)) continue;
    const advice = 'the first "map" fixes it; write this above that one';
    const related = [relatedTo(map, 'the first "map"')];
    yield { directive, message: `"${name}" directive is duplicate`, advice, related };
  }
  if (!complete) return;
  const setting = (name: string) => before.find((one) => one.name === name);
  const refused = sizesProblem(setting('map_hash_max_size'), setting('map_hash_bucket_size'));
  const size = bucketSize(setting('map_hash_bucket_size')?.value());
  const maps = level.filter(({ name, children }) => name === 'map' && children.some(isPlain));
  if (refused && maps.length > 0) yield refused;
  if (!refused && size !== undefined) for (const one of maps) yield* longKeys(one, size);
}

function sizesProblem(max: Directive | undefined, bucket: Directive | undefined): Refusal | undefined {
  if (max && /^0+$/.test(max.value() ?? '')) {
    const message = 'could not build map_hash, you should increase map_hash_max_size: 0';
    return { directive: max, mark: max.args[0], message };
  }
  const size = bucketSize(bucket?.value());
  if (!bucket || size === undefined || size <= 65_536 - CACHE_LINE) return undefined;
  const message = `could not build map_hash, too large map_hash_bucket_size: ${size}`;
  return { directive: bucket, mark: bucket.args[0], message };
}

/** Whether an entry has a value to compare with, not a pattern or setting. */
function isPlain({ name, values, block }: Directive): boolean {
  return values.length === 1 && !block && name !== 'default' && !name.startsWith('~') && !isUnknown(name);
}

function bucketSize(text = String(CACHE_LINE)): number | undefined {
  if (isUnknown(text) || !/^\d{1,6}$/.test(text)) return undefined;
  return Math.ceil(Number(text) / CACHE_LINE) * CACHE_LINE;
}

function* longKeys(map: Directive, size: number): Iterable<Refusal> {
  const wildcards = map.children.findIndex(({ name, values }) => name === 'hostnames' && values.length === 0);
  for (const [index, directive] of map.children.entries()) {
    const { name, file } = directive;
    if (!isPlain(directive)) continue;
    // A wildcard is taken apart.
    if (wildcards >= 0 && index > wildcards && /^\.|^\*\.|\.\*$/.test(name)) continue;
    const key = name.replace(/^\\/, '');
    const needed = 16 + Math.ceil((file.text.byteLength(key) + 2) / 8) * 8;
    if (needed <= size) continue;
    const wanted = 2 ** Math.ceil(Math.log2(needed));
    const message = `could not build map_hash, you should increase map_hash_bucket_size: ${size}`;
    const advice = `write "map_hash_bucket_size ${wanted};" above the first "map"`;
    yield { directive, mark: directive.node.name, message, advice };
    return;
  }
}
