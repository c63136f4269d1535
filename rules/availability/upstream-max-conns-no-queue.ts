import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { useOf } from '../../src/model/use.ts';
import { workersOf } from '../../src/model/workers.ts';
import { freeZone } from '../../src/model/zones.ts';

export default defineRule({
  id: 'upstream-max-conns-no-queue',
  severity: 'warning',
  summary: 'Where every server has "max_conns", some server should take the rest.',
  why: `nginx without \`queue\` (NGINX Plus, Angie) holds no request back: when every server is at its limit, the next request gets **502** at once,
\`no live upstreams while connecting to upstream\`, however short the overload. Without a \`zone\` each worker counts for itself, so the backend may get
the limit as often as there are workers.`,
  not: 'Upstreams with `queue`, with a server (a `backup` too) that has no limit, and those that nothing uses.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#max_conns',
  examples: [
    {
      in: ['http'],
      bad: 'upstream app { server «10.0.0.10:8080 max_conns=20»; }\nserver { listen 8080; location / { proxy_pass http://app; } }',
      good: 'upstream app { zone app 64k; server 10.0.0.10:8080 max_conns=20; server 10.0.0.11:8080 backup; }\nserver { listen 8080; location / { proxy_pass http://app; } }',
    },
  ],
  *check(config) {
    for (const upstream of config.upstreams) {
      const live = upstream.servers.filter(({ down }) => !down);
      const limited = live.filter(({ maxConns }) => maxConns > 0);
      const [first, ...others] = limited;
      if (!first || !upstream.complete || upstream.directive.lastNamed('queue') || useOf(config, upstream) === 'unused')
        continue;
      const related = others.map(({ directive }) => relatedTo(directive, 'and here'));
      const at = { at: first.directive, mark: first.directive.args, related };
      const answer = upstream.family === 'http' ? 'requests get 502' : 'connections are closed';
      const zoneless = !upstream.directive.lastNamed('zone') && workersOf(config) !== 1;
      if (limited.length === live.length) {
        const counts = zoneless ? ' (each worker counts for itself: there is no "zone")' : '';
        const message = `no live upstreams: when all servers of "${upstream.name}" are at "max_conns"${counts}, nginx has no queue and ${answer} at once; add a "backup" server without a limit, or raise the limits above the peak`;
        yield { ...at, level: config.complete(first.directive) ? 'warning' : 'info', message };
      } else if (zoneless && !upstream.directive.lastNamed('hash')) {
        const message = `"max_conns" of "${upstream.name}" is counted by each worker for itself because there is no "zone": the server may get that many connections from every worker; add "zone ${freeZone(config, upstream)} 64k;"`;
        yield { ...at, level: 'info', message };
      }
    }
  },
});
