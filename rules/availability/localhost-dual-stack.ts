import type { Argument } from '../../grammar/nodes.ts';
import type { Family } from '../../src/config/config.ts';
import type { Directive } from '../../src/config/directive.ts';
import { replace } from '../../src/lint/edits.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { passesTo } from '../../src/model/failure-detection.ts';
import { portOf } from '../../src/model/hosts.ts';
import { listenerAt } from '../../src/model/own-listener.ts';
import type { Model } from '../../src/model/model.ts';
import { countsFailures, nextUpstream } from '../../src/model/next-upstream.ts';
import { outcome } from '../../src/model/outcome.ts';
import type { Pass } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';

/** What keeps a refused connection from being tried at the other address; `undefined` when nothing does. */
function noRetry(config: Model, pass: Pass): Directive | undefined {
  const next = nextUpstream(config, pass);
  if (next.tries.value === 1) return next.tries.directive;
  return countsFailures(next) ? undefined : next.directive;
}

export default defineRule({
  id: 'localhost-dual-stack',
  severity: 'warning',
  summary: 'A backend on this machine should be given by address.',
  why: `Where \`/etc/hosts\` has both, \`localhost\` is two servers: 127.0.0.1 and ::1. A backend that listens on one of them refuses every other request
(\`connect() failed (111: Connection refused) while connecting to upstream … [::1]\`); nginx asks the other address, takes the refused one out for ten seconds, and so on.
With \`proxy_next_upstream off\`, or one try, half of the requests are **502**.`,
  not: 'A port on which this configuration itself listens at both addresses. Info where the next address is tried, as it is by default.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_next_upstream_tries 1;\nproxy_pass «http://localhost:3000»;',
      good: 'proxy_next_upstream_tries 1;\nproxy_pass http://127.0.0.1:3000;',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      const { host, hasVariables } = pass.target;
      if (hasVariables || host?.toLowerCase() !== 'localhost' || pass.upstream) continue;
      if (isListenedOnBoth(config, portOf(pass.target))) continue;
      yield finding(pass.directive, pass.argument, noRetry(config, pass), pass.family);
    }
    for (const upstream of config.upstreams) {
      for (const { address, directive } of upstream.servers) {
        if (!('host' in address) || address.host.toLowerCase() !== 'localhost') continue;
        if (isListenedOnBoth(config, address.port)) continue;
        const off = passesTo(config, upstream).flatMap((pass) => noRetry(config, pass) ?? [])[0];
        yield finding(directive, directive.args[0]!, off, upstream.family);
      }
    }
  },
});

/** Whether this configuration itself listens at both addresses. */
function isListenedOnBoth(config: Model, port: number | undefined): boolean {
  return ['127.0.0.1', '::1'].every((host) => listenerAt(config, { host, port }, 'http', 'stream'));
}

function finding(at: Directive, argument: Argument, off: Directive | undefined, family: Family): Finding {
  const text = at.file.text.source.slice(argument.start, argument.end);
  const start = argument.start + text.toLowerCase().indexOf('localhost');
  const edit = replace(at, { start, end: start + 'localhost'.length }, '127.0.0.1');
  const { all, what, ends } = outcome({ family });
  const half = `where the backend listens on one of them half of the ${all}`;
  return {
    at,
    mark: argument,
    level: off ? 'warning' : 'info',
    message: off
      ? `"localhost" is 127.0.0.1 and ::1, and "${off.name} ${off.values.join(' ')}" keeps nginx from trying the other: ${half}; write 127.0.0.1`
      : `"localhost" is 127.0.0.1 and ::1: where the backend listens on one of them every other ${what} is refused first, and ${ends} when no other address is left; write 127.0.0.1`,
    ...(off ? { related: [relatedTo(off, 'set here')] } : {}),
    suggestions: [{ title: 'Write 127.0.0.1', edits: [edit] }],
  };
}
