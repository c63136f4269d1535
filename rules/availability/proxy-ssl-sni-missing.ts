import { insertBefore } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { isInternalName } from '../../src/model/peers.ts';
import { backendNames, upstreamTls } from '../../src/model/tls.ts';

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
      bad: 'resolver 10.0.0.2;\nset $api api.example.com;\nproxy_ssl_name api.example.com;\nproxy_pass «https://$api»;',
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
      if (pass.tls !== true) continue;
      const { directive, argument, prefix, target, upstream } = pass;
      const { name, serverName } = upstreamTls(config, pass);
      const names = target.hasVariables ? [] : backendNames(pass);
      const host = name?.value() ?? names[0];
      const at = { at: directive, mark: argument };
      const line = `${prefix}_ssl_server_name on;`;
      if (!serverName && host !== undefined) {
        const internal = !name && names.every(isInternalName);
        if (internal && sniInternalOk) continue;
        const lines = upstream && !name ? [line, `${prefix}_ssl_name ${host};`] : [line];
        yield {
          ...at,
          level: internal || !config.complete(directive) ? 'info' : 'warning',
          message: `"${host}" is reached over TLS without SNI: a backend that serves several names refuses the handshake and requests get 502; add "${lines.join(' ')}"`,
          suggestions: [{ title: `Add "${lines.join(' ')}"`, edits: [insertBefore(directive, ...lines)] }],
        };
      } else if (serverName && !name && upstream && !upstream.name.includes('.') && !names.includes(upstream.name)) {
        yield {
          ...at,
          level: config.complete(directive) ? 'warning' : 'info',
          message: `nginx asks the backend for "${upstream.name}" in SNI, the name of the upstream block: a backend that does not know it refuses the handshake and requests get 502; set "${prefix}_ssl_name" to the host name`,
          suggestions: names[0]
            ? [{ title: `Set "${prefix}_ssl_name ${names[0]};"`, edits: [insertBefore(directive, `${prefix}_ssl_name ${names[0]};`)] }]
            : [],
        };
      }
    }
  },
});
