import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { msec } from '../../src/model/settings.ts';

export default defineRule({
  id: 'keepalive-requests-low',
  severity: 'info',
  summary: 'A connection of a client should carry many requests.',
  why: `After \`keepalive_requests\` nginx closes the client's connection: the closed one costs the next request a new TCP and TLS handshake, and an HTTP/2 client all
streams of the page. A load balancer in front that sends a request at that moment gets nothing back and answers **502** itself. The default is 1000.`,
  not: '`keepalive_requests` in an upstream, and where keepalive is off: 0, or `keepalive_timeout 0`.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#keepalive_requests',
  examples: [
    {
      in: ['http', 'server'],
      bad: '«keepalive_requests 10»;',
      good: 'keepalive_requests 1000;',
    },
  ],
  *check(config) {
    for (const at of config.all('keepalive_requests')) {
      const count = Number(at.value());
      if (at.parent?.name === 'upstream' || !(count >= 1 && count < 100)) continue;
      if (msec(config, 'keepalive_timeout', at, 75_000)?.value === 0) continue;
      yield {
        at,
        message: `a client's connection is closed after ${count} ${count === 1 ? 'request' : 'requests'}: each further one needs a new handshake, and a load balancer in front may see 502 at that moment; write "keepalive_requests 1000;", the default`,
        suggestions: [{ title: 'Write 1000, the default', edits: [replace(at, at.args[0]!, '1000')] }],
      };
    }
  },
});
