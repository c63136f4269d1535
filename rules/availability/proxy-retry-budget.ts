import type { Directive } from '../../src/config/directive.ts';
import { insertBefore } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { settingsPlace } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import { retryBudget } from '../../src/model/retry-budget.ts';
import { upgradeHeader } from '../../src/model/upgrade.ts';
import { formatMsec } from '../../src/values/time.ts';

export default defineRule({
  id: 'proxy-retry-budget',
  severity: 'warning',
  summary: 'All tries of a request together should end before the client gives up.',
  why: `On a timeout nginx asks the next server, and each may take the connect and the read timeout: three servers and the default of 60 seconds each make six
minutes before **504**. The load balancer or browser in front gives up long before, with its own **504** (**499** in nginx's log), and nginx goes on trying:
\`upstream timed out (110: Connection timed out)\` for one server after the other, all of which are then out. POST stops at the first timeout.
\`proxy_next_upstream_timeout\` is looked at between tries only, so it allows one try more.`,
  not: 'A single server, tries that end on errors only, WebSocket, and streams. Where no timeout is written, or one alone is longer than clients wait, it is info.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_next_upstream_timeout',
  options: {
    clientTimeout: {
      default: 60,
      description: 'Seconds after which the client or the load balancer in front gives up.',
    },
  },
  examples: [
    {
      in: ['http', 'server', 'location /'],
      around:
        'upstream app { server 10.0.0.10:8080 max_fails=3; server 10.0.0.11:8080 max_fails=3; server 10.0.0.12:8080 max_fails=3; }',
      bad: 'proxy_connect_timeout 5s;\n«proxy_read_timeout 45s»;\nproxy_pass http://app;',
      good: 'proxy_connect_timeout 5s;\nproxy_read_timeout 45s;\nproxy_next_upstream_timeout 10s;\nproxy_next_upstream_tries 2;\nproxy_pass http://app;',
    },
  ],
  *check(config, { clientTimeout }) {
    const seen = new Set<Directive>();
    for (const pass of config.passes) {
      if (pass.family !== 'http' || upgradeHeader(config, pass)) continue;
      const budget = retryBudget(config, pass);
      if (!budget || budget.tries < 2 || budget.worst <= clientTimeout * 1000) continue;
      const { tries, worst } = budget;
      // One try fits into what clients wait, all of them do not; a longer one says that these clients wait longer.
      const meant = budget.explicit > clientTimeout * 1000 && budget.longestTime <= clientTimeout * 1000;
      const at = (meant ? budget.longest : undefined) ?? budget.upstream.directive;
      if (seen.has(at)) continue;
      seen.add(at);
      const limits = [`${pass.prefix}_next_upstream_timeout 10s;`, `${pass.prefix}_next_upstream_tries 2;`];
      const place = settingsPlace(pass);
      const free = limits.every((line) => !config.setting(line.split(' ')[0]!, pass.directive));
      const lines = limits.join(' ');
      // The limit is looked at between tries only: one more of them may follow.
      const enough = Math.min(2 * budget.each, 10_000 + budget.each) <= clientTimeout * 1000;
      const cure = free ? `add "${lines}"${enough ? '' : ' and write shorter timeouts'}` : 'write shorter timeouts';
      yield {
        at,
        level: meant && config.complete(pass.directive) ? 'warning' : 'info',
        message: `${tries} tries may take ${formatMsec(worst)} before 504, longer than clients wait (${clientTimeout}s): they give up while nginx goes on asking server after server; ${cure}`,
        related: [relatedTo(pass.directive, 'requests are tried from here')],
        suggestions: free && enough ? [{ title: `Add "${lines}"`, edits: [insertBefore(place, ...limits)] }] : [],
      };
    }
  },
});
