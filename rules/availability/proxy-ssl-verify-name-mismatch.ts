import { insertBefore } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { outcome } from '../../src/model/outcome.ts';
import { isIp } from '../../src/model/peers.ts';
import { relatedTo } from '../../src/model/related.ts';
import { settingsPlace } from '../../src/model/passes.ts';
import { backendNames, backendsOf, upstreamTls, wrongName } from '../../src/model/tls.ts';

export default defineRule({
  id: 'proxy-ssl-verify-name-mismatch',
  severity: 'error',
  summary: 'Verifying the certificate of a backend needs the host name it is made out to.',
  why: `nginx looks in the certificate for the host of the pass: an address, the path of a socket, or the name of the upstream block (not of its servers). It
compares host names only, so an address fails even when the certificate has it as an IP entry. Every request gets **502**; in the error log
\`upstream SSL certificate does not match "10.0.0.10" while SSL handshaking to upstream\`. Set \`proxy_ssl_name\`, and \`proxy_ssl_server_name on\` so
that the backend is asked for it.`,
  not: 'Upstreams named like a host (with a dot), and host names.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_ssl_name',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_ssl_verify on;\nproxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;\nproxy_pass «https://10.0.0.10»;',
      good: 'proxy_ssl_verify on;\nproxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;\nproxy_ssl_name api.example.com;\nproxy_ssl_server_name on;\nproxy_pass https://10.0.0.10;',
    },
    {
      in: ['http', 'server', 'location /'],
      around: 'upstream pool { server 10.0.0.10:443; }\nupstream api.example.com { server 10.0.0.10:443; }',
      bad: 'proxy_ssl_verify on;\nproxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;\nproxy_pass «https://pool»;',
      good: 'proxy_ssl_verify on;\nproxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;\nproxy_ssl_server_name on;\nproxy_pass https://api.example.com;',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      const { verify, trusted, name, serverName, off } = upstreamTls(config, pass);
      const { directive, argument, prefix } = pass;
      if (!verify || !trusted) continue;
      const value = name?.value();
      // "$proxy_host" is the default written out.
      if (value !== undefined && value !== '$proxy_host' && !isIp(value)) continue;
      for (const backend of backendsOf(config, pass)) {
        if (backend.tls !== true) continue;
        const wrong =
          value !== undefined && isIp(value)
            ? ([value, 'an address, and nginx compares host names only'] as const)
            : wrongName(backend);
        if (!wrong) continue;
        const names = backendNames(backend).filter((one) => one.includes('.'));
        const line = `${prefix}_ssl_name ${names.length === 1 ? names[0] : 'backend.example.com'};`;
        const sni = serverName || off ? [] : [`${prefix}_ssl_server_name on;`];
        yield {
          at: directive,
          mark: argument,
          level: config.complete(directive) || name ? 'error' : 'info',
          message: `upstream SSL certificate does not match "${wrong[0]}": that is ${wrong[1]}, so every ${outcome(pass).one}; set "${line}" and "${prefix}_ssl_server_name on;"`,
          related: [
            relatedTo(verify, 'verification is switched on here'),
            ...(name ? [relatedTo(name, 'the name is set here')] : []),
          ],
          suggestions:
            names.length === 1 && !name
              ? [{ title: `Set "${line}"`, edits: [insertBefore(settingsPlace(pass), line, ...sni)] }]
              : [],
        };
        break;
      }
    }
  },
});
