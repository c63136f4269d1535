import { insertBefore } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { isIp } from '../../src/model/peers.ts';
import { relatedTo } from '../../src/model/related.ts';
import { backendNames, upstreamTls } from '../../src/model/tls.ts';

export default defineRule({
  id: 'proxy-ssl-verify-name-mismatch',
  severity: 'error',
  summary: 'Verifying a backend\'s certificate needs the host name that it is made out to.',
  why: `nginx compares the certificate with the host in the pass: an address, or the name of the upstream block. It compares host names only, so an
address fails even when the certificate has it as an IP entry. Every request gets **502**; in the error log
\`upstream SSL certificate does not match "10.0.0.10" while SSL handshaking to upstream\`. Set \`proxy_ssl_name\`, and
\`proxy_ssl_server_name on\` so that the backend is asked for it.`,
  not: 'Upstreams named like a host (with a dot).',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_ssl_name',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_ssl_verify on;\nproxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;\nproxy_pass «https://10.0.0.10»;',
      good: 'proxy_ssl_verify on;\nproxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;\nproxy_ssl_name api.example.com;\nproxy_ssl_server_name on;\nproxy_pass https://10.0.0.10;',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      const { verify, trusted, name } = upstreamTls(config, pass);
      const { directive, argument, prefix, target, upstream } = pass;
      if (!verify || !trusted || name || pass.tls !== true || target.hasVariables) continue;
      const { host, unix } = target;
      const wrong = unix !== undefined ? 'localhost' : host !== undefined && (isIp(host) || (upstream && !host.includes('.'))) ? host : undefined;
      if (wrong === undefined) continue;
      const names = backendNames(pass).filter((one) => one.includes('.'));
      if (upstream && names.some((one) => one.toLowerCase() === wrong.toLowerCase())) continue;
      const known = names.length === 1 ? names[0] : undefined;
      const line = `${prefix}_ssl_name ${known ?? 'backend.example.com'};`;
      yield {
        at: directive,
        mark: argument,
        level: !config.complete(directive) ? 'info' : 'error',
        message: `upstream SSL certificate does not match "${wrong}": every request gets 502, because that is no host name a certificate is made out to; set "${line}" and "${prefix}_ssl_server_name on;"`,
        related: [relatedTo(verify, 'verification is switched on here')],
        suggestions: known
          ? [{ title: `Set "${line}"`, edits: [insertBefore(directive, line, `${prefix}_ssl_server_name on;`)] }]
          : [],
      };
    }
  },
});
