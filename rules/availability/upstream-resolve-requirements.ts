import { insertInto } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Finding } from '../../src/lint/rule.ts';
import type { Model } from '../../src/model/model.ts';
import { isNamed } from '../../src/model/peers.ts';
import { relatedTo } from '../../src/model/related.ts';
import type { Server, Upstream } from '../../src/model/upstreams.ts';
import { freeZone } from '../../src/model/zones.ts';
import { before } from '../../src/values/version.ts';

const HAVE_RESOLVE: ReadonlySet<string> = new Set(['plus', 'angie']);

export default defineRule({
  id: 'upstream-resolve-requirements',
  severity: 'error',
  summary: 'A "server" with "resolve" needs a "zone" in its upstream, a "resolver", and nginx 1.27.3.',
  why: `nginx refuses \`resolve\` before 1.27.3 (\`invalid parameter "resolve"\`), without shared memory
(\`resolving names at run time requires upstream "app" … to be in shared memory\`), and without a resolver
(\`no resolver defined to resolve names at run time in upstream "app"\`). With all three it starts even while DNS is down; requests get **502**
(\`no live upstreams\`) until the first answer. \`service=\` needs \`resolve\` and a name without a port.`,
  not: 'Addresses and sockets: `resolve` changes nothing for them.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#resolve',
  examples: [
    {
      in: ['http', 'upstream app'],
      bad: 'resolver 10.0.0.2;\nserver api.example.com:8080 «resolve»;',
      good: 'zone app 64k;\nresolver 10.0.0.2;\nserver api.example.com:8080 resolve;',
      since: '1.27.3',
      untested: 'needs nginx 1.27.3 and its messages',
    },
    {
      in: ['http', 'upstream app'],
      bad: 'zone app 64k;\nserver api.example.com:8080 «resolve»;',
      good: 'zone app 64k;\nresolver 10.0.0.2;\nserver api.example.com:8080 resolve;',
      since: '1.27.3',
      untested: 'needs nginx 1.27.3 and its messages',
    },
  ],
  *check(config) {
    const old = before(config.target, '1.27.3') === 'all' && !HAVE_RESOLVE.has(config.target.flavor ?? '');
    for (const upstream of config.upstreams) {
      const { directive: block, servers } = upstream;
      for (const server of servers) {
        const { directive, resolve } = server;
        const mark = directive.args.find(({ value }) => value === 'resolve' || value.startsWith('service='));
        if (!mark) continue;
        const finding = { at: directive, mark, related: [relatedTo(block, 'the upstream')] };
        if (old) {
          const message = `invalid parameter "${mark.value}": nginx takes it from 1.27.3 on and refuses to start; use a variable in the pass and a "resolver", or a newer nginx`;
          yield { ...finding, message };
          continue;
        }
        const wrong = wrongService(server);
        if (wrong !== undefined) yield { ...finding, message: wrong };
        // An address needs nobody to resolve it: nginx keeps it as it is.
        else if (resolve && isNamed(server)) {
          const missing = missingAround(config, upstream);
          if (missing) yield { ...finding, ...missing };
        }
      }
    }
  },
});

/** What nginx refuses of a `service=` by itself. */
function wrongService({ directive, service, resolve, address }: Server): string | undefined {
  if (service === undefined) return undefined;
  const what = `service upstream "${directive.value()}"`;
  if (!resolve) return `${what} requires "resolve" parameter: nginx refuses to start; add "resolve"`;
  if ('hasPort' in address && address.hasPort)
    return `${what} may not have port: nginx refuses to start; the port comes from DNS, take it away`;
  if ('kind' in address && address.kind !== 'name')
    return `${what} requires domain name: nginx refuses to start; an address has no services in DNS, write the name or take "service=" away`;
  return undefined;
}

/** What an upstream lacks to have a name resolved at run time. */
function missingAround(config: Model, upstream: Upstream): Omit<Finding, 'at'> | undefined {
  const { directive: block, name } = upstream;
  if (!block.lastNamed('zone')) {
    const line = `zone ${freeZone(config, upstream)} 64k;`;
    const message = `resolving names at run time requires upstream "${name}" to be in shared memory: nginx refuses to start; add "${line}"`;
    return { message, suggestions: [{ title: `Add "${line}"`, edits: [insertInto(block, line)] }] };
  }
  if (config.effective('resolver', block).length > 0) return undefined;
  const message = `no resolver defined to resolve names at run time in upstream "${name}": nginx refuses to start; add "resolver" with your DNS server to the upstream`;
  return { message, level: config.complete(block) ? 'error' : 'info' };
}
