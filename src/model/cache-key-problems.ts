import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import type { RefusedArguments } from './argument-problems.ts';
import type { Model } from './model.ts';

/** The modules whose caches have no key by default; that of `proxy_cache` is the URL. */
const WITHOUT_KEY = ['fastcgi', 'scgi', 'uwsgi'];

/** Caches without a key, where all requests share one response: nginx warns (ngx_http_fastcgi_merge_loc_conf). */
export function cacheKeyProblems(config: Model): readonly RefusedArguments[] {
  return WITHOUT_KEY.flatMap((prefix) =>
    config.all(`${prefix}_cache`).flatMap((directive) => {
      const zone = directive.value();
      if (zone === undefined || zone === 'off' || isUnknown(zone)) return [];
      if (!levelsOf(directive).some((level) => lacksKey(config, `${prefix}_cache_key`, level))) return [];
      const message = `no "${prefix}_cache_key" for "${prefix}_cache"`;
      const advice = `all requests would get one response; add "${prefix}_cache_key $scheme$request_method$host$request_uri;"`;
      return [{ directive, message, advice, warning: true as const }];
    }),
  );
}

/** The blocks that nginx looks at: of what stands in `http`, the servers. */
function levelsOf({ parent }: Directive): readonly Directive[] {
  if (!parent) return [];
  return parent.name === 'http' ? parent.childrenNamed('server') : [parent];
}

function lacksKey(config: Model, key: string, level: Directive): boolean {
  return config.complete(level) && config.effective(key, level).length === 0;
}
