import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../config/template.ts';
import type { RefusedEntry } from './entry-blocks.ts';
import type { Model } from './model.ts';
import { relatedTo } from './related.ts';

/** What the processors that nginx is built for mostly have (ngx_cacheline_size). */
const CACHE_LINE = 64;
const SETTINGS = ['map_hash_bucket_size', 'map_hash_max_size'];

/**
 * What nginx says of the sizes of the hash tables of `map`: the first `map` fixes them (ngx_http_map_block in
 * src/http/modules/ngx_http_map_module.c), and each key has to fit into a bucket (ngx_hash_init in src/core/ngx_hash.c).
 */
export function* mapHashProblems(config: Model): Iterable<RefusedEntry> {
  const levels = new Map<Directive | undefined, Directive[]>();
  for (const { directive, fault } of config.dispatched) {
    const { name, parent } = directive;
    if (fault !== undefined || directive.file.template?.control || !(name === 'map' || SETTINGS.includes(name))) continue;
    const level = levels.get(parent);
    if (level) level.push(directive);
    else levels.set(parent, [directive]);
  }
  for (const level of levels.values()) yield* inLevel(level, config.complete(level[0]!.parent));
}

function* inLevel(level: readonly Directive[], complete: boolean): Iterable<RefusedEntry> {
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
  const size = bucketSize(before.find(({ name }) => name === 'map_hash_bucket_size')?.value());
  if (size === undefined) return;
  for (const one of level) if (one.name === 'map') yield* longKeys(one, size);
}

function bucketSize(text = String(CACHE_LINE)): number | undefined {
  if (isUnknown(text) || !/^\d{1,6}$/.test(text)) return undefined;
  return Math.ceil(Number(text) / CACHE_LINE) * CACHE_LINE;
}

function* longKeys(map: Directive, size: number): Iterable<RefusedEntry> {
  const wildcards = map.children.findIndex(({ name, args }) => name === 'hostnames' && args.length === 0);
  for (const [index, directive] of map.children.entries()) {
    const { name, file, args, block } = directive;
    if (args.length !== 1 || block || name === 'default' || name.startsWith('~') || isUnknown(name)) continue;
    // A wildcard is taken apart.
    if (wildcards >= 0 && index > wildcards && /^\.|^\*\.|\.\*$/.test(name)) continue;
    const key = name.replace(/^\\/, '');
    const needed = 16 + Math.ceil((file.text.byteLength(key) + 2) / 8) * 8;
    if (needed <= size) continue;
    const wanted = 2 ** Math.ceil(Math.log2(needed));
    const message = `could not build map_hash, you should increase map_hash_bucket_size: ${size}`;
    const advice = `write "map_hash_bucket_size ${wanted};" above the first "map"`;
    yield { directive, word: 0, message, advice, related: [] };
    return;
  }
}
