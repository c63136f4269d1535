import type { Directive } from '../../src/config/directive.ts';
import { insertAfter } from '../../src/lint/edits.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Model } from '../../src/model/model.ts';
import type { Pass } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import { parseSec } from '../../src/values/time.ts';
import { settingName } from '../../src/model/setting-name.ts';

/** What a backend that fails is answered with; the first two by nginx itself. */
const ERRORS = ['502', '504', '500'];

export default defineRule({
  id: 'proxy-cache-caches-errors',
  severity: 'warning',
  summary: 'A cache should keep no answer of a failed backend, and serve old ones instead.',
  why: `\`proxy_cache_valid any\`, or with 502 and 504, also keeps the errors that nginx makes itself: after one failed connection every client gets **502** from the
cache until the time is over, and the backend is not even tried; only the first request has a line in the error log. \`proxy_cache_use_stale\` does the opposite: it
serves the last good answer while the backend fails.`,
  not: 'Times up to ten seconds, which spare a backend (info), and `any` after a line that has the errors already: the first line with a code counts.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_cache_valid',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      around: 'proxy_cache_path /tmp/nginx-lint-cache keys_zone=shop:1m;',
      bad: 'proxy_cache shop;\nproxy_cache_use_stale error timeout updating http_502 http_504;\n«proxy_cache_valid any 1m»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_cache shop;\nproxy_cache_use_stale error timeout updating http_502 http_504;\nproxy_cache_valid 200 301 302 1m;\nproxy_pass http://10.0.0.10:8080;',
    },
  ],
  *check(config) {
    const seen = new Set<Directive>();
    for (const pass of config.passes) {
      const cache = config.setting(settingName(pass.prefix, 'cache'), pass.directive);
      if (!cache || cache.value() === 'off' || pass.family !== 'http') continue;
      for (const finding of [...kept(config, pass), ...noStale(config, pass, cache)]) {
        if (!('name' in finding.at) || seen.has(finding.at)) continue;
        seen.add(finding.at);
        yield { ...finding, related: [relatedTo(pass.directive, 'cached here')] };
      }
    }
  },
});

function* kept(config: Model, { prefix, directive }: Pass): Iterable<Finding> {
  // Of two lines with a code the first counts (ngx_http_file_cache_valid).
  let open = ERRORS;
  for (const line of config.effective(settingName(prefix, 'cache_valid'), directive)) {
    const any = line.values.slice(0, -1).includes('any');
    const codes = open.filter((code) => any || line.values.slice(0, -1).includes(code));
    open = open.filter((code) => !codes.includes(code));
    const time = line.values.at(-1) ?? '';
    const seconds = parseSec(time);
    if (codes.length === 0 || !seconds) continue;
    const what = any ? `"any" includes ${codes.slice(0, 2).join(' and ')}:` : `${codes.join(', ')}:`;
    yield {
      at: line,
      level: seconds > 10 ? 'warning' : 'info',
      message: `${what} answered from the cache for ${time} after one failure, without trying the backend; name the codes to keep ("200 301 302 ${time}"), and "404" apart`,
    };
  }
}

function* noStale(config: Model, { prefix, directive }: Pass, cache: Directive): Iterable<Finding> {
  if (config.setting(settingName(prefix, 'cache_use_stale'), directive)) return;
  const line = `${prefix}_cache_use_stale error timeout updating http_502 http_504;`;
  yield {
    at: cache,
    level: 'info',
    message: `the cache does not help when the backend fails: without "${prefix}_cache_use_stale" an expired answer is not served and requests get 502 or 504; add "${line}"`,
    suggestions: [{ title: `Add "${line}"`, edits: [insertAfter(cache, line)] }],
  };
}
