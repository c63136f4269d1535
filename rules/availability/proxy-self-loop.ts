import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { listenerAt } from '../../src/model/own-listener.ts';
import type { Model } from '../../src/model/model.ts';
import type { Pass } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import { selfLoops } from '../../src/model/self-loop.ts';

const WORDS = 'worker_connections are not enough';

export default defineRule({
  id: 'proxy-self-loop',
  severity: 'error',
  summary: 'A pass must not lead back to its own location.',
  why: `A request that is passed to a \`listen\` of the same nginx, with a \`Host\` and a URI that select the same location, is passed on again, and again. One request
uses all connections of the worker (\`[alert] … worker_connections are not enough while connecting to upstream\`) and ends in **500** or **502**; other clients
of that worker are refused meanwhile.`,
  not: `Passes to an own listener where \`Host\` or URI select another server or location; where \`if\`, \`return\`, \`rewrite\`, \`try_files\`, \`deny\` or limits stand in the way; where a
variable decides that can have several values. A pass to a name of its own server and port is a warning, as DNS may lead elsewhere there. \`proxy_pass http://$host\` is a warning when the server listens on that very port.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  examples: [
    {
      in: ['http'],
      bad: 'server { listen 8080; location / { proxy_pass «http://127.0.0.1:8080»; } }',
      good: 'server { listen 8080; location / { proxy_pass http://127.0.0.1:8081; } }',
    },
    {
      in: ['http'],
      bad: `server { listen 8080; server_name a.test; location /api/ { proxy_set_header Host b.test; proxy_pass «http://127.0.0.1:8080»; } }
server { listen 8080; server_name b.test; location /api/ { proxy_set_header Host a.test; proxy_pass http://127.0.0.1:8080; } }`,
      good: `server { listen 8080; server_name a.test; location /api/ { proxy_set_header Host b.test; proxy_pass http://127.0.0.1:8080; } }
server { listen 8080; server_name b.test; location /api/ { return 204; } }`,
    },
    {
      in: ['http'],
      around: 'resolver 10.0.0.2 valid=30s;\nresolver_timeout 3s;',
      bad: 'server { listen 8080; location / { proxy_pass «http://$host:8080»; } }',
      good: 'server { listen 8080; location / { proxy_pass http://10.0.0.10:8080; proxy_set_header Host $host; } }',
      level: 'warning',
    },
  ],
  *check(config) {
    for (const { pass, listener, others, certain, byName } of selfLoops(config)) {
      const listen = listener.servers.find((one) => one.listen)?.listen;
      const way = others.length > 0 ? ', by way of another pass,' : '';
      const message = byName
        ? `${WORDS}: this pass goes to a name of its own server${way} and port: unless DNS says otherwise here, it leads back, and one request takes up all connections, then 502 or 500; pass to the address of the backend`
        : `${WORDS}: this pass leads back to its own location${way} in this nginx: one request takes up all connections, then 502 or 500; pass to the address of the backend`;
      const related = [
        ...(listen ? [relatedTo(listen, 'requests come back here')] : []),
        ...others.map(({ directive }) => relatedTo(directive, 'from here they come back')),
      ];
      yield {
        at: pass.directive,
        mark: pass.argument,
        level: !certain ? 'info' : byName ? 'warning' : 'error',
        message,
        related,
      };
    }
    for (const pass of config.passes) {
      const listen = mayReturn(config, pass);
      if (!listen) continue;
      const message = `${WORDS}: clients choose with "Host" where this pass leads, and a name of this nginx itself leads back here: one request takes up all connections, then 502 or 500; pass to fixed backends`;
      const level = config.complete(pass.directive) ? 'warning' : 'info';
      yield {
        at: pass.directive,
        mark: pass.argument,
        level,
        message,
        related: [relatedTo(listen, 'it listens on that port')],
      };
    }
  },
});

/** The `listen` that requests to a host of the client's choice may come back to: one of the same server, for all addresses and on the same port. */
function mayReturn(config: Model, { family, prefix, target, argument, directive }: Pass) {
  if (
    family !== 'http' ||
    prefix !== 'proxy' ||
    !/^https?:\/\/\$(?:(?:http_)?host\b|\{(?:http_)?host\})/i.test(argument.value)
  )
    return undefined;
  const server = directive.closest('server');
  const names = server?.childrenNamed('server_name').flatMap(({ values }) => values) ?? [];
  // A name of an upstream is not looked up.
  if (!server || (names.length > 0 && names.every((name) => config.upstream(name, 'http')))) return undefined;
  // "$http_host" has the port that the client came to, and "$server_port" is it.
  const same = target.portText ? /^\$\{?server_port\}?$/.test(target.portText) : /\$\{?http_host/i.test(argument.value);
  const ports = same ? portsOf(config, server) : [target.port ?? target.defaultPort];
  const found = ports.map((port) => {
    const own = listenerAt(config, { host: '127.0.0.1', port }, 'http');
    return own?.ssl === target.tls ? own.servers.find((one) => one.server.block === server)?.listen : undefined;
  });
  return found.find((listen) => listen);
}

/** The ports that a server listens on. */
function portsOf({ listeners }: Model, server: Directive): readonly (number | undefined)[] {
  return listeners
    .filter(({ servers }) => servers.some((one) => one.server.block === server))
    .map(({ address }) => address.port);
}
