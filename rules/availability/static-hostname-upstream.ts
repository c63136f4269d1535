import { defineRule } from '../../src/lint/rule.ts';
import { isIp } from '../../src/model/peers.ts';
import { undefinedUpstream } from '../../src/model/undefined-upstream.ts';
import { atLeast } from '../../src/values/version.ts';

export default defineRule({
  id: 'static-hostname-upstream',
  severity: 'warning',
  summary: 'A host name in a static pass or "server" is resolved once, when nginx loads.',
  why: `nginx asks DNS for the names in static passes and \`server\` lines while it loads the configuration, and never again. When the
addresses change later, requests go to the old ones: **502** (\`connect() failed (111: Connection refused)\`, \`(113: No route to host)\`) or
**504**. When DNS fails during a reload, the **whole configuration** is refused: \`[emerg] host not found in upstream\`. A \`resolver\`
elsewhere changes neither. From nginx 1.27.3 on, \`server name:port resolve;\` in an upstream with a \`zone\`, and a \`resolver\`, follow DNS; before,
only a variable in the pass does.`,
  not: `Addresses, \`server … resolve\`, and upstream names. Single words, \`localhost\` and names of internal domains are info: whoever runs them
usually knows when they move.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#resolve',
  options: {
    internalNames: {
      default: ['.local', '.internal', '.lan', '.svc', '.cluster.local', '.consul', '.test'] as readonly string[],
      description: 'Domains whose addresses are under your control: their names are info.',
    },
  },
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_pass «http://api.example.com:8080»;',
      good: 'resolver 10.0.0.2 valid=30s;\nset $api api.example.com;\nproxy_pass http://$api:8080;',
      untested: 'needs DNS for api.example.com',
    },
    {
      in: ['http', 'upstream api'],
      bad: 'server «api.example.com:8080»;',
      good: 'zone api 64k;\nresolver 10.0.0.2;\nserver api.example.com:8080 resolve;',
      since: '1.27.3',
      untested: 'needs DNS for api.example.com',
    },
  ],
  *check(config, { internalNames }) {
    const level = (host: string) =>
      host.includes('.') && !internalNames.some((domain) => host.toLowerCase().endsWith(domain)) ? 'warning' : 'info';
    const cure =
      atLeast(config.target, '1.27.3') === 'none'
        ? 'use a variable and a "resolver"'
        : 'use "resolve" on a "server" of an upstream with "zone" (nginx 1.27.3 and newer), or a variable, and a "resolver"';
    const message = (host: string) =>
      `"${host}" is resolved once, when nginx loads: when its address changes requests end in 502 or 504, and without DNS nginx does not load; ${cure}`;
    for (const pass of config.passes) {
      const { host, hasVariables, error, unix } = pass.target;
      if (hasVariables || !host || error !== undefined || unix !== undefined || pass.upstream || isIp(host)) continue;
      if (undefinedUpstream(config, pass) || host.includes('$')) continue;
      const known = config.complete(pass.directive);
      yield { at: pass.directive, mark: pass.argument, level: known ? level(host) : 'info', message: message(host) };
    }
    for (const { directive, address, resolve } of config.upstreams.flatMap(({ servers }) => servers)) {
      if (resolve || !('host' in address) || address.kind !== 'name') continue;
      yield { at: directive, mark: directive.args[0]!, level: level(address.host), message: message(address.host) };
    }
  },
});
