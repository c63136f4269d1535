import type { Directive } from '../../src/config/directive.ts';
import { insertBeforeArguments } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { nextUpstream } from '../../src/model/next-upstream.ts';
import { outcome } from '../../src/model/outcome.ts';
import { upstreamPeers } from '../../src/model/peers.ts';
import { relatedTo } from '../../src/model/related.ts';
import { upstreamsOf } from '../../src/model/use.ts';

export default defineRule({
  id: 'next-upstream-drops-default',
  severity: 'warning',
  summary: 'A list of conditions for the next server should keep "error timeout".',
  why: `\`proxy_next_upstream\` (and its kin for fastcgi, uwsgi, scgi, grpc) replaces the default \`error timeout\`. Without \`error\` a dead server is
no longer a reason to ask the next one: its share of the requests gets **502** although others are alive
(\`connect() failed (111: Connection refused) while connecting to upstream\`). \`off\`, and \`proxy_next_upstream_tries 1\`, do the same.`,
  not: 'Targets with a single server. Where only `timeout` is missing it is info: slow requests are then not repeated, which may be meant.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_next_upstream',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      around: 'upstream app { server 10.0.0.10:8080 max_fails=3; server 10.0.0.11:8080 max_fails=3; }',
      bad: '«proxy_next_upstream http_503»;\nproxy_pass http://app;',
      good: 'proxy_next_upstream error timeout http_503;\nproxy_pass http://app;',
    },
  ],
  *check(config) {
    const reported = new Set<Directive>();
    for (const pass of config.passes) {
      const next = nextUpstream(config, pass);
      const { conditions, tries } = next;
      const cause = conditions.includes('error') && conditions.includes('timeout') ? undefined : next.directive;
      const at = cause ?? (tries.value === 1 ? tries.directive : undefined);
      if (!at || reported.has(at)) continue;
      const upstream = upstreamsOf(config, pass).find((one) => upstreamPeers(one).least >= 2);
      if (!upstream) continue;
      reported.add(at);
      const related = [
        relatedTo(pass.directive, 'in effect here'),
        relatedTo(upstream.directive, 'several servers to choose from'),
      ];
      const off = conditions.includes('off') || !cause;
      if (cause && conditions.includes('error')) {
        const message = `"${at.name}" without "timeout": a request that a server of "${upstream.name}" leaves unanswered ends in 504 without trying another`;
        yield { at, level: 'info', message, related };
      } else if (off) {
        const message = `"${at.name} ${at.value()}": when one server of "${upstream.name}" is dead its ${outcome(pass).all} although others are alive; let errors be retried`;
        yield { at, message, related };
      } else {
        const message = `"${at.name}" without "error timeout" drops nginx's default: when one server of "${upstream.name}" is dead its requests end in 502 although others are alive; add "error timeout"`;
        const suggestion = { title: 'Add "error timeout"', edits: [insertBeforeArguments(at, 'error timeout')] };
        yield { at, message, related, suggestions: conditions.includes('timeout') ? [] : [suggestion] };
      }
    }
  },
});
