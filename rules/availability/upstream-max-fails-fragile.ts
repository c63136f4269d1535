import type { Directive } from '../../src/config/directive.ts';
import type { Edit } from '../../src/diagnostic.ts';
import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { weakness } from '../../src/model/failure-detection.ts';
import { relatedTo } from '../../src/model/related.ts';
import { parseMsec } from '../../src/values/time.ts';

export default defineRule({
  id: 'upstream-max-fails-fragile',
  severity: 'warning',
  summary: 'One failure should not take a server out for long.',
  why: `With \`max_fails=1\` a single failed request (a slow URL, a restart) takes a server out for \`fail_timeout\`. When every server is that
sensitive, one URL that fails everywhere takes all of them out in turn, and requests for healthy URLs get **502**:
\`no live upstreams while connecting to upstream\`. Failures are counted within \`fail_timeout\`; they need not be consecutive.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#max_fails',
  options: {
    failTimeout: { default: '10s', description: 'The longest "fail_timeout" that goes with one allowed failure.' },
  },
  examples: [
    {
      in: ['http', 'upstream app'],
      bad: 'server «10.0.0.10:8080 max_fails=1 fail_timeout=60s»;\nserver 10.0.0.11:8080 max_fails=1 fail_timeout=60s;',
      good: 'server 10.0.0.10:8080 max_fails=3 fail_timeout=10s;\nserver 10.0.0.11:8080 max_fails=3 fail_timeout=10s;',
    },
  ],
  *check(config, { failTimeout }) {
    for (const upstream of config.upstreams) {
      const found = weakness(config, upstream, parseMsec(failTimeout));
      if (found?.kind !== 'fragile') continue;
      const [first, ...others] = found.servers;
      yield {
        at: first!.directive,
        mark: first!.directive.args,
        message: `one failed request takes a server of "${upstream.name}" out for ${found.failTimeout}: a single bad URL can take out all of them and every request gets 502 (no live upstreams); set "max_fails=3 fail_timeout=10s"`,
        suggestions: [{ title: 'Write "max_fails=3 fail_timeout=10s"', edits: found.servers.flatMap(lenient) }],
        related: others.map(({ directive }) => relatedTo(directive, 'and here')),
      };
    }
  },
});

/** Three failures within ten seconds, in the place of what a server's line says. */
function lenient({ directive }: { readonly directive: Directive }): readonly Edit[] {
  return directive.args.flatMap((argument) => {
    const name = /^(?:max_fails|fail_timeout)=/.exec(argument.value)?.[0];
    return name === undefined ? [] : [replace(directive, argument, name + (name === 'max_fails=' ? '3' : '10s'))];
  });
}
