import { insertAfter } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { upstreamTls } from '../../src/model/tls.ts';

export default defineRule({
  id: 'proxy-ssl-verify-without-ca',
  severity: 'error',
  summary: 'Verifying a backend\'s certificate needs "proxy_ssl_trusted_certificate".',
  why: `With \`proxy_ssl_verify on\` and no trusted certificates nginx refuses the configuration, if the pass is \`https://\` or has variables:
\`[emerg] no proxy_ssl_trusted_certificate for proxy_ssl_verify\`. The trust store of the system is never consulted; name its bundle.
A pass without TLS is loaded, and nothing is verified.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_ssl_trusted_certificate',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_ssl_verify on;\nproxy_ssl_name api.example.com;\nproxy_ssl_server_name on;\nproxy_pass «https://10.0.0.10:8443»;',
      good: 'proxy_ssl_verify on;\nproxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;\nproxy_ssl_name api.example.com;\nproxy_ssl_server_name on;\nproxy_pass https://10.0.0.10:8443;',
      refused: 'no proxy_ssl_trusted_certificate for proxy_ssl_verify',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      const { verify, trusted } = upstreamTls(config, pass);
      if (!verify || trusted) continue;
      const { directive, argument, prefix, target } = pass;
      const related = [relatedTo(verify, 'verification is switched on here')];
      if (pass.tls === false && !(target.hasVariables && pass.family === 'http')) {
        const message = `"${verify.name}" has no effect on a pass without TLS: nothing is verified; write "https://" or remove it`;
        yield { at: directive, mark: argument, message, level: 'info', related };
        continue;
      }
      const line = `${prefix}_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;`;
      yield {
        at: directive,
        mark: argument,
        level: config.complete(directive) ? 'error' : 'info',
        message: `no ${prefix}_ssl_trusted_certificate for ${prefix}_ssl_verify: nginx refuses to start and never uses the trust store of the system; add "${line}"`,
        related,
        suggestions: [{ title: `Add "${line}"`, edits: [insertAfter(verify, line)] }],
      };
    }
  },
});
