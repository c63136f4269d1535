import type { Finding } from '../../src/lint/rule.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { hostChoices, staticTwin } from '../../src/model/hosts.ts';
import type { Model } from '../../src/model/model.ts';
import type { Pass } from '../../src/model/passes.ts';
import { isIp } from '../../src/model/peers.ts';
import { relatedTo } from '../../src/model/related.ts';

/** Variables that hold what the client asks for. */
const ASKED = new Set(['host', 'http_host', 'server_name', 'ssl_server_name', 'ssl_preread_server_name']);

export default defineRule({
  id: 'proxy-variable-shadowed',
  severity: 'warning',
  summary: 'A name that should follow DNS must not stand in a static pass, too.',
  why: `Before nginx asks DNS for the host in a variable, it looks through all upstreams, and every static \`proxy_pass host:port\` makes one. Then the addresses of
start-up are used, and \`resolver\` and \`valid=\` never: when they change, requests get **502** (\`connect() failed (113: No route to host)\`) or **504** until a reload. The same way
\`proxy_pass http://$host\` goes to an upstream block that has the name of a site.`,
  not: 'Addresses, and variables that name an upstream on purpose (a constant without a dot).',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'resolver 10.0.0.2;\nlocation / { set $app api.internal; proxy_pass «http://$app»; }\nlocation /v1/ { proxy_pass http://api.internal; }',
      good: 'resolver 10.0.0.2;\nset $app api.internal;\nlocation / { proxy_pass http://$app; }\nlocation /v1/ { proxy_pass http://$app; }',
      untested: 'needs DNS for api.internal',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      if (!pass.target.hasVariables) continue;
      const found = twin(config, pass) ?? blockOfSite(config, pass);
      if (found) yield found;
    }
  },
});

function twin(config: Model, pass: Pass): Finding | undefined {
  for (const { target, upstream, value } of hostChoices(config, pass).choices) {
    const { host } = target;
    if (host === undefined || host === '' || isIp(host) || host === 'localhost' || upstream || value.implicit) continue;
    const other = staticTwin(config, pass, target);
    if (!other) continue;
    return {
      at: pass.directive,
      mark: pass.argument,
      level: config.complete(pass.directive) && config.setting('resolver', pass.directive) ? 'warning' : 'info',
      message: `"${host}" is never asked of the "resolver": a static pass has the same host and port, and nginx uses its addresses from start-up; when they change requests get 502; use the variable in that pass, too`,
      related: [
        relatedTo(other.directive, 'the static pass'),
        ...(value.from ? [relatedTo(value.from, 'the name is set here')] : []),
      ],
    };
  }
  return undefined;
}

/** A pass to the host that is asked for, where an upstream has the name of that host. */
function blockOfSite(config: Model, pass: Pass): Finding | undefined {
  const [part, ...others] = pass.target.hostParts;
  if (part?.kind !== 'variable' || others.length > 0 || !ASKED.has(part.name.toLowerCase())) return undefined;
  if (pass.target.portText !== undefined) return undefined;
  const names = pass.directive.closest('server')?.childrenNamed('server_name') ?? [];
  const upstream = names.flatMap(({ values }) => values).flatMap((name) => config.upstream(name, pass.family) ?? [])[0];
  return upstream?.name.includes('.')
    ? {
        at: pass.directive,
        mark: pass.argument,
        message: `"$${part.name}" may be "${upstream.name}", and that is an upstream: such requests go to its servers and never to what DNS says; rename the upstream, or name it in the pass`,
        related: [relatedTo(upstream.directive, 'the upstream')],
      }
    : undefined;
}
