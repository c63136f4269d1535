import { defineRule } from '../../src/lint/rule.ts';
import { missingCertificates } from '../../src/model/certificates.ts';
import { relatedTo } from '../../src/model/related.ts';

export default defineRule({
  id: 'tls-listener-without-certificate',
  severity: 'error',
  summary: 'The default server of an address with TLS must have a certificate, or reject the handshake.',
  why: `nginx refuses to start when the default server of an address with \`ssl\` or \`quic\` has no \`ssl_certificate\`, not its own and none from \`http\`:
\`[emerg] no "ssl_certificate" is defined for the "listen ... ssl" directive\`. One \`listen\` with \`ssl\` is for all servers on that address. Where the default
server rejects handshakes (\`ssl_reject_handshake on\`), every other server there needs one of the two. In \`mail\` each server needs its own.`,
  not: `A server that is not the default one of its address: nginx loads it, and its clients get the certificate of the default server. Whether the files exist.
Where not all was read that may set a certificate, it is an info.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_certificate',
  examples: [
    {
      in: ['http'],
      bad: '«server» {\n  listen 8443 ssl;\n  server_name example.com;\n}',
      good: 'server {\n  listen 8443 ssl;\n  server_name example.com;\n  ssl_reject_handshake on;\n}',
      refused: 'no "ssl_certificate" is defined for the "listen ... ssl" directive',
    },
    {
      in: ['http'],
      bad: 'server {\n  listen 8443 ssl default_server;\n  ssl_reject_handshake on;\n}\n«server» {\n  listen 8443 ssl;\n  server_name example.com;\n}',
      good: 'server {\n  listen 8443 ssl default_server;\n  ssl_reject_handshake on;\n}\nserver {\n  listen 8443 ssl;\n  server_name example.com;\n  ssl_reject_handshake on;\n}',
      refused: 'no "ssl_certificate" is defined for the "listen ... ssl" directive',
    },
  ],
  *check(config) {
    for (const { at, wantedBy, on, certain } of missingCertificates(config)) {
      const outcome = certain ? 'nginx refuses to start' : 'nginx refuses to start if nothing else sets one';
      const advice = 'set "ssl_certificate" and "ssl_certificate_key" in this server or around it';
      yield {
        at,
        message: `no "ssl_certificate" is defined for the "${wantedBy}" directive: ${outcome}; ${advice}`,
        ...(certain ? {} : { level: 'info' as const }),
        related: on && on !== at ? [relatedTo(on, 'TLS is switched on here')] : [],
      };
    }
  },
});
