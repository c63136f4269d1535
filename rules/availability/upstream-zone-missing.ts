import { insertInto } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { useOf } from '../../src/model/use.ts';
import { workersOf } from '../../src/model/workers.ts';
import { freeZone } from '../../src/model/zones.ts';

export default defineRule({
  id: 'upstream-zone-missing',
  severity: 'info',
  summary: 'An upstream of several servers should share its state among the workers.',
  why: `Without a \`zone\` every worker has its own idea of which server is dead: each tries a dead one for itself, so with four workers four requests wait
for the failure (or get **502**, **504**, where they are not passed on) instead of one. Balancing and \`max_conns\` are per worker too.`,
  not: 'One server, one worker, upstreams that nothing uses, and those of which a part could not be read.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#zone',
  examples: [
    {
      bad: 'worker_processes auto;\nevents { worker_connections 1024; }\nhttp {\n«upstream app» { server 10.0.0.10:8080 max_fails=3; server 10.0.0.11:8080 max_fails=3; }\nserver { listen 8080; location / { proxy_pass http://app; } }\n}',
      good: 'worker_processes auto;\nevents { worker_connections 1024; }\nhttp {\nupstream app { zone app 64k; server 10.0.0.10:8080 max_fails=3; server 10.0.0.11:8080 max_fails=3; }\nserver { listen 8080; location / { proxy_pass http://app; } }\n}',
    },
  ],
  *check(config) {
    for (const upstream of config.upstreams) {
      const { directive, name } = upstream;
      const live = upstream.servers.filter(({ down }) => !down);
      if (live.length < 2 || !upstream.complete || upstream.directive.lastNamed('zone')) continue;
      if (workersOf(config) === 1 || useOf(config, upstream) === 'unused') continue;
      const line = `zone ${freeZone(config, upstream)} 64k;`;
      yield {
        at: directive,
        message: `each worker finds out for itself which servers of "${name}" are dead: requests wait for the same failure once per worker; add "${line}" to share it`,
        suggestions: [{ title: `Add "${line}"`, edits: [insertInto(directive, line)] }],
      };
    }
  },
});
