import type { Directive } from '../../src/config/directive.ts';
import { insertAfter } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { msec } from '../../src/model/settings.ts';
import { upgradeHeader } from '../../src/model/upgrade.ts';
import { formatMsec } from '../../src/values/time.ts';

const DEFAULT = 60_000;

export default defineRule({
  id: 'websocket-read-timeout',
  severity: 'info',
  summary: 'A WebSocket location should have a long read timeout.',
  why: `After the handshake \`proxy_read_timeout\` still runs: when the backend says nothing for 60 seconds, the default, nginx closed the connection, and it tells
so at level info only, which the default error log does not have: \`upstream timed out (110: Connection timed out) while proxying upgraded connection\`. Set a
longer time, or let the backend send pings more often than that.`,
  not: 'Read timeouts over 60 seconds.',
  reference: 'https://nginx.org/en/docs/http/websocket.html',
  examples: [
    {
      in: ['http', 'server', 'location /chat/'],
      bad: '«proxy_set_header Upgrade $http_upgrade»;\nproxy_set_header Connection "upgrade";\nproxy_http_version 1.1;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_set_header Upgrade $http_upgrade;\nproxy_set_header Connection "upgrade";\nproxy_http_version 1.1;\nproxy_read_timeout 1h;\nproxy_pass http://10.0.0.10:8080;',
    },
  ],
  *check(config) {
    const seen = new Set<Directive>();
    for (const pass of config.passes) {
      const header = upgradeHeader(config, pass);
      const read = header && msec(config, 'proxy_read_timeout', pass.directive, DEFAULT);
      if (!header || !read || read.value === 0 || read.value > DEFAULT || seen.has(header)) continue;
      seen.add(header);
      const line = 'proxy_read_timeout 1h;';
      const free = !header.parent?.childrenNamed('proxy_read_timeout').length;
      yield {
        at: header,
        message: `idle WebSocket connections are closed after ${formatMsec(read.value)}${read.directive ? '' : ', the default'}, and the error log tells only at level info; write "${line}", or let the backend send pings`,
        related: [
          ...(read.directive ? [relatedTo(read.directive, 'set here')] : []),
          relatedTo(pass.directive, 'requests are passed on here'),
        ],
        suggestions: free ? [{ title: `Add "${line}"`, edits: [insertAfter(header, line)] }] : [],
      };
    }
  },
});
