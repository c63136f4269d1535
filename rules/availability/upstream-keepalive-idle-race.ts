import { insertAfter, replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { passesTo } from '../../src/model/failure-detection.ts';
import { closingCause } from '../../src/model/keepalive.ts';
import type { Model } from '../../src/model/model.ts';
import { nextUpstream } from '../../src/model/next-upstream.ts';
import { relatedTo } from '../../src/model/related.ts';
import type { Upstream } from '../../src/model/upstreams.ts';
import { parseMsec } from '../../src/values/time.ts';
import { atLeast } from '../../src/values/version.ts';

/** What keeps connections: `keepalive`, or from nginx 1.29.7 on the block itself; `undefined` when none are kept. */
function keeper(config: Model, upstream: Upstream) {
  const keepalive = upstream.directive.lastNamed('keepalive');
  if (keepalive) return Number(keepalive.value()) > 0 ? keepalive : undefined;
  return atLeast(config.target, '1.29.7') === 'all' ? upstream.directive : undefined;
}

export default defineRule({
  id: 'upstream-keepalive-idle-race',
  severity: 'warning',
  summary: 'nginx should close idle connections before the backend does.',
  why: `A backend that closes an idle connection just as a request arrives answers nothing: \`upstream prematurely closed connection while reading response
header from upstream\`. nginx repeats a GET on a new connection; a POST is **502**. nginx keeps connections for 60 seconds by default, Node.js, uvicorn and
Apache for 5, gunicorn for 2, Tomcat for 20. From nginx 1.29.7 on, upstreams keep connections without being told to.`,
  not: '`keepalive_timeout` below the time of the option, passes that close the connection or repeat every request (`non_idempotent`), and FastCGI. Without the option it is info.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive_timeout',
  options: {
    backendIdleTimeout: {
      default: 0,
      description: 'Seconds after which the backends close an idle connection; 0: not known, 5 is assumed.',
    },
  },
  examples: [
    {
      in: ['http'],
      bad: 'upstream app { server 10.0.0.10:8080; «keepalive 16»; }\nserver { listen 8080; location / { proxy_http_version 1.1; proxy_set_header Connection ""; proxy_pass http://app; } }',
      good: 'upstream app { server 10.0.0.10:8080; keepalive 16; keepalive_timeout 4s; }\nserver { listen 8080; location / { proxy_http_version 1.1; proxy_set_header Connection ""; proxy_pass http://app; } }',
      options: { backendIdleTimeout: 5 },
    },
  ],
  *check(config, { backendIdleTimeout }) {
    const idle = backendIdleTimeout || 5;
    for (const upstream of config.upstreams) {
      const at = upstream.family === 'http' ? keeper(config, upstream) : undefined;
      const timeout = upstream.directive.lastNamed('keepalive_timeout');
      const kept = timeout ? parseMsec(timeout.value() ?? '') : 60_000;
      if (!at || !upstream.complete || kept === undefined || kept < idle * 1000) continue;
      const exposed = passesTo(config, upstream).find((pass) => {
        const closing = closingCause(config, pass);
        const kept = !closing || closing.sometimes || (!closing.always && atLeast(config.target, '1.29.7') === 'all');
        return pass.prefix === 'proxy' && kept && !nextUpstream(config, pass).conditions.includes('non_idempotent');
      });
      if (!exposed) continue;
      const write = idle > 1 ? `${idle - 1}s` : '500ms';
      const line = `keepalive_timeout ${write};`;
      const told = backendIdleTimeout > 0 ? `after ${idle}s` : `earlier (Node.js after 5s, gunicorn after 2s)`;
      yield {
        at,
        level: backendIdleTimeout > 0 ? 'warning' : 'info',
        message: `idle connections to "${upstream.name}" are kept for ${timeout?.value() ?? '60s, the default'}: a backend that closes them ${told} answers a POST at that moment with nothing, which is 502; write "${line}", or let the backend wait longer`,
        related: [relatedTo(exposed.directive, 'requests are passed on here')],
        suggestions: [
          {
            title: `Write "${line}"`,
            edits: [
              timeout?.args[0]
                ? replace(timeout, timeout.args[0], write)
                : insertAfter(upstream.directive.lastNamed('keepalive') ?? upstream.directive.children.at(-1)!, line),
            ],
          },
        ],
      };
    }
  },
});
