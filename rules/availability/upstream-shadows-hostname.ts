import { defineRule } from '../../src/lint/rule.ts';
import { isHostName, isInternalName, isNamed } from '../../src/model/peers.ts';
import { relatedTo } from '../../src/model/related.ts';
import { passesTo } from '../../src/model/failure-detection.ts';

export default defineRule({
  id: 'upstream-shadows-hostname',
  severity: 'info',
  summary: 'An upstream with the name of a host takes every pass to that host.',
  why: `A pass to \`api.example.com\` goes to the servers of \`upstream api.example.com\`, never to what DNS says, also where the name comes from a variable
such as \`$host\`. When the servers move, requests get **502**, and a port in the pass makes nginx **refuse** it
(\`upstream "api.example.com" may not have port 443\`). It is sound where the name is meant for TLS verification.`,
  not: 'Names without a domain, those of an own network, and upstreams that TLS verification or SNI needs the name for.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#upstream',
  examples: [
    {
      in: ['http'],
      bad: '«upstream api.example.com» { server 10.0.0.10:8080; }\nserver { listen 8080; location / { proxy_pass http://api.example.com; } }',
      good: 'upstream api { server 10.0.0.10:8080; }\nserver { listen 8080; location / { proxy_pass http://api; } }',
    },
  ],
  *check(config) {
    for (const upstream of config.upstreams) {
      const { directive, name, servers } = upstream;
      if (!isHostName(name) || isInternalName(name)) continue;
      if (servers.some((server) => isNamed(server))) continue;
      const passes = passesTo(config, upstream);
      if (passes.some(({ tls }) => tls !== false)) continue;
      yield {
        at: directive,
        message: `"${name}" names this block, not the host: passes to it never ask DNS, and with a port nginx refuses them; give the upstream a name that is no host's`,
        related: passes.slice(0, 5).map((pass) => relatedTo(pass.directive, 'passed on here')),
      };
    }
  },
});
