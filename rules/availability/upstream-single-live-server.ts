import { defineRule } from '../../src/lint/rule.ts';
import { weakness } from '../../src/model/failure-detection.ts';
import { insertAfterArguments } from '../../src/lint/edits.ts';
import { outcome } from '../../src/model/outcome.ts';
import { isNamed } from '../../src/model/peers.ts';

export default defineRule({
  id: 'upstream-single-live-server',
  severity: 'warning',
  summary: 'An upstream with one live server among several should not take it out on a failure.',
  why: `nginx never takes out the only server of an upstream. As soon as there is a second line, even one marked \`down\`, it does: one error
takes the live server out for \`fail_timeout\` (10 seconds by default), and until then every request gets **502**:
\`no live upstreams while connecting to upstream\`.`,
  not: 'Upstreams with a live `backup` server (it takes over), and `max_fails=0` on the live one. A live one that is given by name is info: it can have several addresses.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#max_fails',
  examples: [
    {
      in: ['http', 'upstream app'],
      bad: 'server «10.0.0.10:8080»;\nserver 10.0.0.11:8080 down;',
      good: 'server 10.0.0.10:8080 max_fails=0;\nserver 10.0.0.11:8080 down;',
    },
  ],
  *check(config) {
    for (const upstream of config.upstreams) {
      const found = weakness(config, upstream);
      if (found?.kind !== 'single-live') continue;
      const { directive } = found.server;
      const edits = [insertAfterArguments(directive, 'max_fails=0')];
      yield {
        at: directive,
        mark: directive.args,
        // A name may stand for several addresses, each a server of its own.
        level: isNamed(found.server) ? 'info' : 'warning',
        message: `only one server of "${upstream.name}" is live: a single error takes it out and every ${outcome(upstream).one} (no live upstreams) for a while; set "max_fails=0" on it, or remove the servers that are down`,
        suggestions: found.server.explicit.has('max_fails')
          ? []
          : [{ title: 'Set "max_fails=0" on the live server', edits }],
      };
    }
  },
});
