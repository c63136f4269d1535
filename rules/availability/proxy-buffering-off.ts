import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { flag } from '../../src/model/settings.ts';
import { isUpgradeLocation, upgradeHeader } from '../../src/model/upgrade.ts';
import { parseLocation } from '../../src/values/location.ts';
import { settingName } from '../../src/model/setting-name.ts';

/** Locations whose answers come bit by bit. */
const STREAMS =
  /stream|event|subscri|notif|download|video|polling|(?<![a-z])(?:sse|live|watch|(?:long)?poll|tail|logs?|push|chat|mcp)(?![a-z])/i;

export default defineRule({
  id: 'proxy-buffering-off',
  severity: 'info',
  summary: 'Answers should be buffered, so that a slow client does not hold the backend.',
  why: `With \`proxy_buffering off\` the backend hands over its answer at the speed of the client: a worker of the application is held for as long as a phone
on a bad line needs. A few of those occupy a small pool, and other requests wait for a worker until they are **504**
(\`upstream timed out (110: Connection timed out) while reading response header from upstream\`), or are refused with **502**.`,
  not: 'Locations for events, streams, downloads and WebSocket, and gRPC. A backend can switch it off itself with the header `X-Accel-Buffering: no`.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_buffering',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_buffering off»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_pass http://10.0.0.10:8080;',
    },
  ],
  *check(config) {
    const seen = new Set<Directive>();
    for (const pass of config.passes) {
      if (pass.family !== 'http') continue;
      const { value, directive } = flag(config, settingName(pass.prefix, 'buffering'), pass.directive, true);
      if (value || !directive || seen.has(directive)) continue;
      const pattern = pass.location ? parseLocation(pass.location.values).pattern : '';
      if (STREAMS.test(pattern) || isUpgradeLocation(pass) || upgradeHeader(config, pass)) continue;
      seen.add(directive);
      yield {
        at: directive,
        message: `"${directive.name} off" ties the backend to the speed of each client: slow ones hold its workers and others get 504 or 502; keep buffering, and let single answers switch it off with the header "X-Accel-Buffering: no"`,
        related: [relatedTo(pass.directive, 'in effect here')],
      };
    }
  },
});
