import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { undefinedUpstream } from '../../src/model/undefined-upstream.ts';
import { lacksPort } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';

export default defineRule({
  id: 'upstream-undefined',
  severity: 'error',
  summary: 'A pass should name an upstream that exists.',
  why: `A name without an \`upstream\` block is a host name: nginx asks DNS for it while loading, and when that fails refuses the **whole
configuration**: \`[emerg] host not found in upstream "bakend"\`. A reload keeps the old configuration, a restart leaves nothing running.
Upstreams of \`stream\` do not exist for \`http\`, and the other way round. Names are compared without case.`,
  not: `Names with a dot or a port that resemble no upstream (they are host names), \`localhost\`, and names listed in \`assumeHosts\`.
Where no upstream resembles the name it is a warning, or info when the configuration has no upstreams at all or is only a part.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  options: {
    assumeHosts: {
      default: [] as readonly string[],
      description: 'Single-word names that DNS is known to resolve, such as services of Docker Compose.',
    },
    maxDistance: {
      default: 2,
      description: 'How many letters a name may differ from an upstream to count as misspelled.',
    },
  },
  examples: [
    {
      in: ['http', 'server', 'location /'],
      around: 'upstream backend { server 10.0.0.10:8080; }',
      bad: 'proxy_pass «http://bakend»;',
      good: 'proxy_pass http://backend;',
      level: 'warning',
      refused: 'host not found in upstream "bakend"',
    },
  ],
  *check(config, { assumeHosts, maxDistance }) {
    for (const pass of config.passes) {
      const found = undefinedUpstream(config, pass, maxDistance);
      if (!found || assumeHosts.includes(found.host)) continue;
      const { host, near, elsewhere } = found;
      const { directive, argument } = pass;
      const otherFamily = pass.family === 'http' ? 'stream' : 'http';
      const known = config.complete(directive);
      const portless = lacksPort(pass);
      // Then it is the port that nginx misses: proxy-target-syntax says so.
      if (portless && known && !near) continue;
      const hint = elsewhere
        ? `the upstream of this name is in "${otherFamily}" and does not exist here; define one in "${pass.family}"`
        : near
          ? `did you mean "${near.name}"?`
          : 'define an upstream, or write the host with its domain and port';
      const start = argument.start + argument.value.indexOf(host) + Number(argument.quoted);
      yield {
        at: directive,
        mark: argument,
        level: !known
          ? 'info'
          : elsewhere || portless
            ? 'error'
            : near || config.upstreams.length > 0
              ? 'warning'
              : 'info',
        message: portless
          ? `no port in upstream "${host}": no upstream of this name was read, and without one nginx refuses to start; ${hint}`
          : `host not found in upstream "${host}": no upstream has this name, so nginx asks DNS while loading and refuses the configuration when that fails; ${hint}`,
        related: near ? [relatedTo(near.directive, `upstream "${near.name}" is defined here`)] : [],
        suggestions:
          near && !elsewhere
            ? [
                {
                  title: `Write "${near.name}"`,
                  edits: [replace(directive, { start, end: start + host.length }, near.name)],
                },
              ]
            : [],
      };
    }
  },
});
