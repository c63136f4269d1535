import type { Argument } from '../../grammar/nodes.ts';
import type { Family } from '../../src/config/config.ts';
import type { Directive } from '../../src/config/directive.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { outcome } from '../../src/model/outcome.ts';

/** Directories that a worker of nginx may not see into, and why. */
const PLACES = [
  [/^\/(?:var\/)?tmp\//, 'a service of systemd with "PrivateTmp" has a directory of its own there'],
  [/^\/(?:home|root)\//, 'the user of the workers may not enter it'],
] as const;

export default defineRule({
  id: 'unix-socket-location',
  severity: 'info',
  summary: 'Sockets of backends should lie where nginx can reach them, below /run.',
  why: `With systemd's \`PrivateTmp\` each service sees a \`/tmp\` of its own, so a socket that the application makes there does not exist for nginx: **502**,
\`[crit] connect() to unix:/tmp/app.sock failed (2: No such file or directory)\`. Below a home directory the workers lack the right to enter:
\`(13: Permission denied)\`. Both are level crit, not error.`,
  not: 'Sockets elsewhere.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_pass «http://unix:/tmp/app.sock»;',
      good: 'proxy_pass http://unix:/run/app/app.sock;',
    },
  ],
  *check(config) {
    for (const { directive, argument, target, family } of config.passes) {
      if (target.unix !== undefined) yield* judge(directive, argument, target.unix, family);
    }
    for (const { servers, family } of config.upstreams) {
      for (const { address, directive } of servers)
        if ('path' in address) yield* judge(directive, directive.args[0]!, address.path, family);
    }
  },
});

function* judge(at: Directive, mark: Argument, path: string, family: Family): Iterable<Finding> {
  const why = PLACES.find(([place]) => place.test(path))?.[1];
  if (why === undefined) return;
  const message = `"${path}": ${why}, and ${outcome({ family }).all} (no such file, or permission denied); let the backend make its socket below /run`;
  yield { at, mark, level: 'info', message };
}
