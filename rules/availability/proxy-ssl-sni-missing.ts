import type { Level, Suggestion } from '../../src/diagnostic.ts';
import { insertBefore, replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { outcome } from '../../src/model/outcome.ts';
import { settingsPlace } from '../../src/model/passes.ts';
import { silentHost } from '../../src/model/sni.ts';
import { backendNames, backendsOf, upstreamTls, wrongName } from '../../src/model/tls.ts';

export default defineRule({
  id: 'proxy-ssl-sni-missing',
  severity: 'warning',
  summary: 'A TLS backend that is given by name should be told the name it is asked for.',
  why: `\`proxy_ssl_server_name\` is off by default in every version, so nginx sends no SNI. Backends that serve several names (every CDN and cloud
load balancer) then refuse the handshake, and requests get **502**: \`peer closed connection in SSL handshake\` or
\`SSL_do_handshake() failed (SSL: … alert handshake failure / unrecognized name)\`. \`proxy_set_header Host\` has no influence on it. With an upstream
block the name sent is that of the block, unless \`proxy_ssl_name\` is set.`,
  not: 'Addresses (nginx sends no SNI for them). Single words and internal names are info.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_ssl_server_name',
  options: {
    sniInternalOk: { default: false, description: 'Say nothing of internal names, where the backends need no SNI.' },
  },
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'resolver 10.0.0.2;\nset $api api.example.com;\nproxy_pass «https://$api»;',
      good: 'resolver 10.0.0.2;\nset $api api.example.com;\nproxy_ssl_server_name on;\nproxy_pass https://$api;',
    },
    {
      in: ['http', 'server', 'location /'],
      around: 'upstream pool { server 10.0.0.10:443; }',
      bad: 'proxy_ssl_server_name on;\nproxy_pass «https://pool»;',
      good: 'proxy_ssl_server_name on;\nproxy_ssl_name api.example.com;\nproxy_pass https://pool;',
    },
  ],
  *check(config, { sniInternalOk }) {
    for (const pass of config.passes) {
      const { directive, argument, prefix } = pass;
      const { name, serverName, off, verify, trusted } = upstreamTls(config, pass);
      const place = settingsPlace(pass);
      const on = `${prefix}_ssl_server_name on;`;
      // nginx refuses the same setting twice at one level.
      const edits = (lines: readonly string[]) => {
        const fresh = off && off.parent === place.parent ? lines.filter((line) => line !== on) : lines;
        const [value] = off?.args ?? [];
        const switched = fresh === lines || !off || !value ? [] : [replace(off, value, 'on')];
        return fresh.length > 0 ? [...switched, insertBefore(place, ...fresh)] : switched;
      };
      const add = (...lines: string[]): Suggestion[] => [{ title: `Add "${lines.join(' ')}"`, edits: edits(lines) }];
      const finding = (level: Level, message: string, suggestions: Suggestion[]) =>
        ({
          at: directive,
          mark: argument,
          level: config.complete(directive) ? level : 'info',
          message,
          suggestions,
        }) as const;
      const backends = backendsOf(config, pass).filter(({ tls }) => tls === true);
      // "$proxy_host" is the default written out.
      const set = name?.value() === '$proxy_host' ? undefined : name?.value();
      // With verification on, proxy-ssl-verify-name-mismatch says so.
      const verified = verify !== undefined && trusted !== undefined && set === undefined;
      const told = verified && backends.some((backend) => wrongName(backend));
      const silent = serverName || told ? undefined : silentHost(pass, backends, set);
      if (silent && !(silent.internal && sniInternalOk)) {
        const { host, lines } = silent;
        const advice = silent.sure
          ? `add "${[on, ...lines].join(' ')}"`
          : `add "${on}" and set "${prefix}_ssl_name" to a name that all servers know`;
        const message = `"${host}" is reached over TLS without SNI: a backend that serves several names refuses the handshake and ${outcome(pass).all}; ${advice}`;
        yield finding(silent.internal ? 'info' : 'warning', message, silent.sure ? add(on, ...lines) : []);
      }
      const block =
        serverName && set === undefined && !verified
          ? backends.find(({ upstream }) => upstream && !upstream.name.includes('.'))
          : undefined;
      const names = block ? backendNames(block) : [];
      if (block?.upstream && !names.includes(block.upstream.name)) {
        const message = `nginx asks the backend for "${block.upstream.name}" in SNI, the name of the upstream block: a backend that does not know it refuses the handshake and ${outcome(pass).all}; set "${prefix}_ssl_name" to the host name`;
        yield finding('warning', message, names.length === 1 ? add(`${prefix}_ssl_name ${names[0]};`) : []);
      }
    }
  },
});
