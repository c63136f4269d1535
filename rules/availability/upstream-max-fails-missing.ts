import { insertAfterArguments } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { weakness } from '../../src/model/failure-detection.ts';
import { outcome } from '../../src/model/outcome.ts';
import { relatedTo } from '../../src/model/related.ts';

export default defineRule({
  id: 'upstream-max-fails-missing',
  severity: 'warning',
  summary: 'Servers of an upstream should say how many failures they may have.',
  why: `The default is \`max_fails=1 fail_timeout=10s\`: one failed request takes a server out for ten seconds, and the rest must carry its
load. One URL that fails on every server takes out all of them, and requests for healthy URLs get **502**:
\`no live upstreams while connecting to upstream\`.`,
  not: 'Upstreams where any server sets `max_fails`, where errors are not passed on to the next server, and `resolve`d ones.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#max_fails',
  examples: [
    {
      in: ['http', 'upstream app'],
      bad: 'server «10.0.0.10:8080»;\nserver 10.0.0.11:8080;',
      good: 'server 10.0.0.10:8080 max_fails=3;\nserver 10.0.0.11:8080 max_fails=3;',
    },
  ],
  *check(config) {
    for (const upstream of config.upstreams) {
      const found = weakness(config, upstream);
      if (found?.kind !== 'missing') continue;
      const { one, what } = outcome(upstream);
      const [first, ...others] = found.servers;
      const edits = found.servers.map(({ directive }) => insertAfterArguments(directive, 'max_fails=3'));
      yield {
        at: first!.directive,
        mark: first!.directive.args,
        message: `no server of "${upstream.name}" sets "max_fails": by default one failed ${what} takes a server out for ${found.failTimeout}, and with all of them out every ${one}; set "max_fails=3" on each`,
        related: others.map(({ directive }) => relatedTo(directive, 'and here')),
        suggestions: [{ title: 'Set "max_fails=3" on each server', edits }],
      };
    }
  },
});
