import { defineRule } from '../../src/lint/rule.ts';
import { passesTo, weakness } from '../../src/model/failure-detection.ts';
import { countsFailures, nextUpstream } from '../../src/model/next-upstream.ts';
import type { NextUpstream } from '../../src/model/next-upstream.ts';
import { relatedTo } from '../../src/model/related.ts';

export default defineRule({
  id: 'upstream-failure-detection-off',
  severity: 'error',
  summary: 'At least one server of an upstream should have failures counted.',
  why: `\`max_fails=0\` on every server means that a dead one is tried for ever: each request that it is due for first waits for its failure
(\`connect() failed\`, \`upstream timed out\`) before the next server is asked. With \`proxy_next_upstream off\` as well there is no next
server: its share of the requests gets **502** or **504** until somebody notices. On a single server nginx ignores \`max_fails\` and
\`fail_timeout\`: it is always tried.`,
  not: 'A single server given by name: it can have several addresses, and each is a server of its own.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#max_fails',
  examples: [
    {
      in: ['http', 'upstream app'],
      bad: 'server «10.0.0.10:8080 max_fails=0»;\nserver 10.0.0.11:8080 max_fails=0;',
      good: 'server 10.0.0.10:8080 max_fails=3;\nserver 10.0.0.11:8080 max_fails=3;',
      level: 'warning',
    },
  ],
  *check(config) {
    for (const upstream of config.upstreams) {
      const found = weakness(config, upstream);
      if (found?.kind === 'off') {
        const [first, ...others] = found.servers;
        const off = passesTo(config, upstream).find((pass) => !triesNext(nextUpstream(config, pass)));
        const next = off && nextUpstream(config, off);
        const setting = next && (countsFailures(next) ? next.tries.directive : next.directive);
        const related = others.map(({ directive }) => relatedTo(directive, 'and here'));
        yield {
          at: first!.directive,
          mark: first!.directive.args,
          level: off ? 'error' : 'warning',
          message: off
            ? `"max_fails=0" on every server of "${upstream.name}" and no next server on errors: a dead server keeps getting its share of requests, which end in 502 or 504; set "max_fails=3" and let errors be retried`
            : `"max_fails=0" on every server of "${upstream.name}": a dead server is tried for ever and each of its requests waits for the failure first; set "max_fails=3 fail_timeout=10s"`,
          related: setting ? [...related, relatedTo(setting, 'errors are not retried because of this')] : related,
        };
      } else if (found?.kind === 'ignored') {
        yield {
          at: found.server.directive,
          mark: found.server.directive.args,
          level: 'info',
          message: `"max_fails" and "fail_timeout" are ignored for the single server of "${upstream.name}": nginx always tries it; add a second server or remove them`,
        };
      }
    }
  },
});

/** Whether another server is asked after an error. */
function triesNext(next: NextUpstream): boolean {
  return countsFailures(next) && next.tries.value !== 1;
}
