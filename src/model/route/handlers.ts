import type { Model } from '../model.ts';
import { PASS_DIRECTIVES } from '../passes.ts';
import { settingAt } from './levels.ts';
import type { Level } from './types.ts';

/** Directives that answer themselves: each sets the content handler of its location (`clcf->handler`). */
const MODULES =
  /^(?:content_by_lua(?:_block|_file)?|js_content|perl|stub_status|empty_gif|echo(?:_\w+)?|memc_pass|redis2?_pass|redis2_query|drizzle_pass|postgres_pass|tunnel_pass|api|status|upstream_conf|hls|f4f|mp4|flv|nchan_\w+|vhost_traffic_status_display|rtmp_stat|push_stream_\w+|vod|check_status|upload_pass|ct|status_zone_display)$/;
/** These decline what is not theirs. */
const NO_HANDLER = /^(?:nchan_\w+_(?:timeout|ttl|length|url|id)|push_stream_\w+_(?:ttl|size|timeout)|status_zone)$/;

/** Whether a directive of a pass sets the content handler. */
export function isPass(name: string): boolean {
  return Object.hasOwn(PASS_DIRECTIVES, name);
}

/** The directive's name that answers at a level by its own lines; for `limit_except` also those of its location. */
export function contentHandler(config: Model, level: Level): string | undefined {
  const own = level.children.findLast(({ name }) => isPass(name) || (MODULES.test(name) && !NO_HANDLER.test(name)));
  if (own || level.block?.name !== 'limit_except') return own?.name;
  return Object.keys(PASS_DIRECTIVES).find((name) => settingAt(config, level, name));
}
