import { isUnknown } from '../../src/values/unknown.ts';
import type { Level } from '../../src/diagnostic.ts';
import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { outcome } from '../../src/model/outcome.ts';
import { relatedTo } from '../../src/model/related.ts';
import { hostOfServer, readResolver, resolvedServers, resolverUses } from '../../src/model/resolver.ts';
import type { ResolvedServer } from '../../src/model/resolver.ts';

/** Docker's and podman's own DNS, which answer short names. */
const CONTAINERS = /^(?:127\.0\.0\.11|10\.89\.\d+\.1)$/;
/** What may be a router or bridge with a DNS server of its own, which may know short names. */
const GATEWAY = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+)+(?<=\.1)$|^127\.0\.0\.1$/;

/** How sure it is that a name cannot be resolved, and why; `undefined` when it may well be. */
function outOfScope(host: string, servers: readonly string[]): { level: Level; why: string } | undefined {
  if (servers.some((server) => isUnknown(server) || CONTAINERS.test(server))) return undefined;
  if (/\.svc$/i.test(host)) return { level: 'warning', why: 'Kubernetes knows it as ".svc.cluster.local"' };
  if (host.includes('.')) return undefined;
  const level = servers.some((server) => GATEWAY.test(server) || /^(?:\w|-)+$/.test(server)) ? 'info' : 'warning';
  return { level, why: 'it reads neither /etc/hosts nor the search domains of resolv.conf' };
}

export default defineRule({
  id: 'resolver-name-scope',
  severity: 'warning',
  summary: 'A name that is resolved at run time must be complete, for DNS to know it.',
  why: `nginx's resolver asks the given servers for the name as it is written. It uses neither \`/etc/hosts\` nor the search domains of \`resolv.conf\`, so
\`localhost\`, a short host name or a Kubernetes \`service\` without \`.namespace.svc.cluster.local\`, which work in a static pass, are **502**:
\`localhost could not be resolved (3: Host not found)\`.`,
  not: "Names of upstreams, Docker's and podman's DNS, which answer short names, and names a template fills in. A resolver that may be a router is info.",
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#resolver',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'resolver 10.0.0.2;\nset $app localhost;\nproxy_pass «http://$app:8080»;',
      good: 'resolver 10.0.0.2;\nset $app 127.0.0.1;\nproxy_pass http://$app:8080;',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: 'resolver 10.96.0.10;\nset $app shop;\nproxy_pass «http://$app:8080»;',
      good: 'resolver 10.96.0.10;\nset $app shop.default.svc.cluster.local;\nproxy_pass http://$app:8080;',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: 'resolver 8.8.8.8 8.8.4.4;\nset $app shop;\nproxy_pass «http://$app:8080»;',
      good: 'resolver 127.0.0.11;\nset $app shop;\nproxy_pass http://$app:8080;',
    },
  ],
  *check(config) {
    for (const [resolver, uses] of resolverUses(config)) {
      const servers = readResolver(resolver).addresses.map(({ value }) => hostOfServer(value));
      for (const { pass, names } of uses) {
        for (const { target, value, upstream } of names) {
          // With a port the name of an upstream is not found either: upstream-port-conflict says so.
          const found =
            target.host === undefined || value.implicit || upstream ? undefined : outOfScope(target.host, servers);
          if (!found) continue;
          const write = target.host === 'localhost' ? 'write 127.0.0.1' : 'write the whole name, or name an upstream';
          yield {
            at: pass.directive,
            mark: pass.argument,
            level: found.level,
            message: `"${target.host}" could not be resolved: nginx asks the "resolver" for just that name, and ${found.why}, so requests get 502; ${write}`,
            related: [
              ...(value.from ? [relatedTo(value.from, 'the name is set here')] : []),
              relatedTo(resolver, 'asked of this resolver'),
            ],
          };
          break;
        }
      }
    }
    for (const [resolver, asked] of resolvedServers(config)) yield* ofServers(resolver, asked);
  },
});

/** The `server … resolve` lines whose names their resolver cannot know. */
function* ofServers(resolver: Directive, asked: readonly ResolvedServer[]): Iterable<Finding> {
  const servers = readResolver(resolver).addresses.map(({ value }) => hostOfServer(value));
  for (const { server, host, family } of asked) {
    // With "service=" the name is looked up as a part of another.
    const found = server.values.some((value) => value.startsWith('service=')) ? undefined : outOfScope(host, servers);
    if (!found) continue;
    const write = host === 'localhost' ? 'write 127.0.0.1' : 'write the whole name';
    yield {
      at: server,
      mark: server.args[0]!,
      level: found.level,
      message: `"${host}" could not be resolved: with "resolve" nginx asks the "resolver" for just that name, and ${found.why}, so ${outcome({ family }).all} (no live upstreams); ${write}`,
      related: [relatedTo(resolver, 'asked of this resolver')],
    };
  }
}
