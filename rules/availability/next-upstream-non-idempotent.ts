import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { nextUpstream } from '../../src/model/next-upstream.ts';
import { passPeers } from '../../src/model/peers.ts';
import { readsOnly } from '../../src/model/methods.ts';
import { relatedTo } from '../../src/model/related.ts';

export default defineRule({
  id: 'next-upstream-non-idempotent',
  severity: 'warning',
  summary: 'Requests that must not run twice should not be repeated.',
  why: `With \`non_idempotent\` nginx sends a POST, LOCK or PATCH again to the next server although the first may have carried it out: two orders, two mails.
When a server is slow the retries add to its load until all are out, and requests get **502** (\`no live upstreams\`). Without the word such a request is
repeated only if nothing of it was sent, which is safe. PUT and DELETE are repeated always.`,
  not: 'Locations in which `limit_except` denies all but GET, a single server, one try, and gRPC, where every request is a POST (info).',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_next_upstream',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      around: 'upstream app { server 10.0.0.10:8080 max_fails=3; server 10.0.0.11:8080 max_fails=3; }',
      bad: 'proxy_next_upstream error timeout «non_idempotent»;\nproxy_pass http://app;',
      good: 'proxy_next_upstream error timeout;\nproxy_pass http://app;',
    },
  ],
  *check(config) {
    const seen = new Set<Directive>();
    for (const pass of config.passes) {
      const { directive, conditions, tries } = nextUpstream(config, pass);
      if (!directive || seen.has(directive) || !conditions.includes('non_idempotent') || tries.value === 1) continue;
      const { least, exact } = passPeers(config, pass);
      if ((least < 2 && exact) || readsOnly(pass)) continue;
      seen.add(directive);
      yield {
        at: directive,
        mark: directive.args[conditions.indexOf('non_idempotent')]!,
        level: pass.prefix === 'grpc' || least < 2 ? 'info' : 'warning',
        message:
          '"non_idempotent" sends a POST again although the first server may have carried it out, and a slow server gets its load twice; remove it, or set it only in a location whose requests may run twice',
        related: [relatedTo(pass.directive, 'in effect here')],
      };
    }
  },
});
