import type { Directive } from '../../src/config/directive.ts';
import { isUnknown } from '../../src/values/unknown.ts';
import { insertAfter } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { upstreamTls } from '../../src/model/tls.ts';

export default defineRule({
  id: 'proxy-ssl-verify-without-ca',
  severity: 'error',
  summary: 'Verifying the certificate of a backend needs `proxy_ssl_trusted_certificate`.',
  why: `With \`proxy_ssl_verify on\` and no trusted certificates nginx refuses the configuration, if the pass is \`https://\` or has variables:
\`[emerg] no proxy_ssl_trusted_certificate for proxy_ssl_verify\`. The trust store of the system is never consulted; name its bundle.
A pass without TLS is loaded, and nothing is verified.`,
  not: 'Where all passes are plain `http://` nginx loads the file; that the setting does nothing is info.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_ssl_trusted_certificate',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_ssl_verify on;\nproxy_ssl_name api.example.com;\nproxy_ssl_server_name on;\nproxy_pass «https://10.0.0.10:8443»;',
      good: 'proxy_ssl_verify on;\nproxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;\nproxy_ssl_name api.example.com;\nproxy_ssl_server_name on;\nproxy_pass https://10.0.0.10:8443;',
      refused: 'no proxy_ssl_trusted_certificate for proxy_ssl_verify',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: 'set $backend 10.0.0.10:8080;\nproxy_ssl_verify on;\nproxy_pass «http://$backend»;',
      good: 'set $backend 10.0.0.10:8080;\nproxy_pass http://$backend;',
      refused: 'no proxy_ssl_trusted_certificate for proxy_ssl_verify',
    },
    {
      in: ['stream', 'server'],
      bad: 'listen 8443;\nproxy_ssl on;\nproxy_ssl_verify on;\nproxy_ssl_name db.example.com;\nproxy_ssl_server_name on;\nproxy_pass «10.0.0.10:5432»;',
      good: 'listen 8443;\nproxy_ssl on;\nproxy_ssl_verify on;\nproxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;\nproxy_ssl_name db.example.com;\nproxy_ssl_server_name on;\nproxy_pass 10.0.0.10:5432;',
      refused: 'no proxy_ssl_trusted_certificate for proxy_ssl_verify',
      untested: 'Debian builds stream as a module that must be loaded',
    },
  ],
  *check(config) {
    const used = new Set<Directive>();
    const idle = new Set<Directive>();
    for (const pass of config.passes) {
      const { verify, trusted } = upstreamTls(config, pass);
      if (!verify) continue;
      const { directive, argument, prefix, target, family, tls } = pass;
      // nginx prepares TLS for every http pass with variables: the scheme may be in them.
      const checked = tls === true || (family === 'http' && target.hasVariables);
      if (!checked && isUnknown(argument.value)) used.add(verify);
      (checked ? used : idle).add(verify);
      if (!checked || trusted) continue;
      const line = `${prefix}_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;`;
      yield {
        at: directive,
        mark: argument,
        level: config.complete(directive) ? 'error' : 'info',
        message: `no ${prefix}_ssl_trusted_certificate for ${prefix}_ssl_verify: nginx refuses to start, and never uses the trust store of the system by itself; add "${line}"`,
        related: [relatedTo(verify, 'verification is switched on here')],
        suggestions: isEmptyBeside(verify, line)
          ? []
          : [{ title: `Add "${line}"`, edits: [insertAfter(verify, line)] }],
      };
    }
    for (const at of idle) {
      if (used.has(at)) continue;
      const message = `"${at.name}" has no effect on a pass without TLS: nothing is verified; pass to "https://" (in stream: "proxy_ssl on;"), or remove it`;
      yield { at, level: 'info', message };
    }
  },
});

/** Whether the setting stands beside another already, empty: nginx takes it once a level. */
function isEmptyBeside({ parent }: Directive, line: string): boolean {
  return (parent?.childrenNamed(line.split(' ')[0]!).length ?? 0) > 0;
}
