import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { nextUpstream } from '../../src/model/next-upstream.ts';
import { upstreamPeers } from '../../src/model/peers.ts';
import { relatedTo } from '../../src/model/related.ts';
import { upstreamsOf } from '../../src/model/use.ts';

/** Answers that count as failures of the server; http_403 and http_404 are passed on without counting. */
const COUNTED: ReadonlySet<string> = new Set([
  'http_500',
  'http_502',
  'http_503',
  'http_504',
  'http_429',
  'invalid_header',
]);

export default defineRule({
  id: 'next-upstream-http-error-poison',
  severity: 'warning',
  summary: 'Retrying on error answers needs servers that may fail more than once.',
  why: `An answer that \`proxy_next_upstream\` lists (\`http_500\`, \`http_502\`, \`http_503\`, \`http_504\`, \`http_429\`, \`invalid_header\`) counts as a failure of the
server. With \`max_fails=1\`, the default, two requests to one URL that always errors take two servers out, and for \`fail_timeout\` every
URL gets **502**: \`no live upstreams while connecting to upstream\`.`,
  not: '`http_403` and `http_404` (not counted), single servers (never taken out), and servers with a higher `max_fails`; with `max_fails=0` everywhere; where one try is all.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_next_upstream',
  options: {
    maxFails: { default: 1, description: 'The highest "max_fails" of all servers that is reported.' },
  },
  examples: [
    {
      in: ['http', 'server', 'location /'],
      around:
        'upstream app { server 10.0.0.10:8080 max_fails=1; server 10.0.0.11:8080 max_fails=2; }\nupstream safe { server 10.0.0.10:8080 max_fails=10; server 10.0.0.11:8080 max_fails=10; }',
      bad: '«proxy_next_upstream error timeout http_500»;\nproxy_pass http://app;',
      good: 'proxy_next_upstream error timeout http_500;\nproxy_pass http://safe;',
      options: { maxFails: 2 },
    },
  ],
  *check(config, { maxFails }) {
    const reported = new Set<Directive>();
    for (const pass of config.passes) {
      const { conditions, directive, tries } = nextUpstream(config, pass);
      const counted = conditions.filter((condition) => COUNTED.has(condition));
      // The answer of the last server tried does not count.
      if (!directive || counted.length === 0 || tries.value === 1 || reported.has(directive)) continue;
      const upstream = upstreamsOf(config, pass).find((one) => {
        const live = one.servers.filter((server) => !server.down);
        return (
          upstreamPeers(one).least >= 2 && live.every((server) => server.maxFails > 0 && server.maxFails <= maxFails)
        );
      });
      if (!upstream) continue;
      reported.add(directive);
      yield {
        at: directive,
        message: `"${counted.join(' ')}" counts error answers as failures: a URL that always errors takes every server of "${upstream.name}" out and all requests get 502 (no live upstreams); set "max_fails=10" on its servers or drop "${counted[0]}"`,
        related: [
          relatedTo(pass.directive, 'in effect here'),
          relatedTo(upstream.directive, 'its servers are taken out after one failure'),
        ],
      };
    }
  },
});
