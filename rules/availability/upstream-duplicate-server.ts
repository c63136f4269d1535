import { remove } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import type { Server } from '../../src/model/upstreams.ts';

/** Where a server is, as a text to compare; "localhost" and 127.0.0.1 are one machine. */
function place({ address }: Server): string | undefined {
  if ('error' in address) return undefined;
  if (address.kind === 'unix') return `unix:${address.path}`;
  const host = address.host.toLowerCase();
  return `${host === 'localhost' ? '127.0.0.1' : host}:${address.port}`;
}

/** Servers that are listed twice to give each listing its own limit. */
const split = (a: Server, b: Server) => a.maxConns > 0 && b.maxConns > 0;

export default defineRule({
  id: 'upstream-duplicate-server',
  severity: 'info',
  summary: 'Each server of an upstream should be listed once.',
  why: `nginx takes two lines for two servers, although one machine is behind both: when it is dead, both are tried, the request waits twice and gets **502**
or **504** in the end. It is no redundancy. More requests for a server are what \`weight\` is for.`,
  not: 'Listings that each have a `max_conns` of their own.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#server',
  examples: [
    {
      in: ['http', 'upstream app'],
      bad: 'server 10.0.0.10:8080 max_fails=3;\nserver «10.0.0.10:8080 max_fails=3»;',
      good: 'server 10.0.0.10:8080 max_fails=3;\nserver 10.0.0.11:8080 max_fails=3;',
    },
  ],
  *check(config) {
    for (const { servers, directive: block, name } of config.upstreams) {
      if (block.file.template?.control) continue;
      const seen = new Map<string, Server>();
      for (const server of servers) {
        const key = server.down ? undefined : place(server);
        const first = key === undefined ? undefined : seen.get(key);
        if (key !== undefined && !first) seen.set(key, server);
        if (!first || split(first, server)) continue;
        const same = first.directive.values.join(' ') === server.directive.values.join(' ');
        yield {
          at: server.directive,
          mark: server.directive.args,
          message: `"${server.directive.value()}" is in "${name}" already: when it is dead nginx tries it twice before the request ends in 502 or 504; list it once, with "weight" if it is to get more`,
          related: [relatedTo(first.directive, 'listed here first')],
          suggestions: same ? [{ title: 'Remove the second listing', edits: [remove(server.directive)] }] : [],
        };
      }
    }
  },
});
