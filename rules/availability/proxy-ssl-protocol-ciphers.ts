import type { Directive } from '../../src/config/directive.ts';
import { isUnknown } from '../../src/values/unknown.ts';
import { replace } from '../../src/lint/edits.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Model } from '../../src/model/model.ts';
import type { Pass } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import { flag } from '../../src/model/settings.ts';
import { before } from '../../src/values/version.ts';
import { settingName } from '../../src/model/setting-name.ts';

export default defineRule({
  id: 'proxy-ssl-protocol-ciphers',
  severity: 'error',
  summary: 'TLS to a backend needs a protocol that it speaks, and a key for its certificate.',
  why: `Where the backend speaks none of \`proxy_ssl_protocols\` the handshake fails and requests get **502**:
\`SSL_do_handshake() failed (SSL: … tlsv1 alert protocol version:SSL alert number 70)\`. Before nginx 1.23.4 TLSv1.3 is not among the defaults. A
\`proxy_ssl_certificate\` without its key makes nginx **refuse** the configuration. \`proxy_ssl_verify_depth 0\` accepts no intermediate certificate: **502**,
\`upstream SSL certificate verify error: (20:unable to get local issuer certificate)\`; the default 1 accepts one.`,
  not: 'TLSv1.2 without TLSv1.3 is info: few backends refuse it.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_ssl_protocols',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_ssl_protocols TLSv1 TLSv1.1»;\nproxy_pass https://10.0.0.10;',
      good: 'proxy_ssl_protocols TLSv1.2 TLSv1.3;\nproxy_pass https://10.0.0.10;',
      level: 'warning',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_ssl_certificate client.crt»;\nproxy_pass https://10.0.0.10;',
      good: 'proxy_ssl_certificate client.crt;\nproxy_ssl_certificate_key client.key;\nproxy_pass https://10.0.0.10;',
      untested: 'needs a certificate',
    },
  ],
  *check(config) {
    const seen = new Set<Directive>();
    for (const pass of config.passes) {
      if (pass.tls === false && !pass.target.hasVariables) continue;
      for (const finding of [...protocols(config, pass), ...certificate(config, pass), ...depth(config, pass)]) {
        if (!('name' in finding.at) || seen.has(finding.at)) continue;
        seen.add(finding.at);
        const related = finding.at === pass.directive ? [] : [relatedTo(pass.directive, 'in effect here')];
        yield { ...finding, related };
      }
    }
  },
});

function* protocols(config: Model, { prefix, directive, argument, tls }: Pass): Iterable<Finding> {
  if (tls !== true) return;
  const set = config.setting(settingName(prefix, 'ssl_protocols'), directive);
  const values = set?.values ?? [];
  if (!set && before(config.target, '1.23.4') === 'all') {
    const message = `TLSv1.3 is not among the defaults before nginx 1.23.4: a backend that speaks nothing older refuses the handshake and requests get 502; add "${prefix}_ssl_protocols TLSv1.2 TLSv1.3;"`;
    yield { at: directive, mark: argument, level: 'info', message };
  }
  if (
    !set ||
    values.length === 0 ||
    values.includes('TLSv1.3') ||
    values.some((value) => isUnknown(value) || value.includes('$'))
  )
    return;
  const old = !values.includes('TLSv1.2');
  const reach = old ? 'most backends' : 'backends with TLSv1.3 alone';
  const both = { start: set.args[0]!.start, end: set.args.at(-1)!.end };
  yield {
    at: set,
    level: old ? 'warning' : 'info',
    message: `"${set.name} ${values.join(' ')}" without TLSv1.3${old ? ' and TLSv1.2' : ''}: ${reach} refuse the handshake (alert protocol version) and requests get 502; write "TLSv1.2 TLSv1.3"`,
    suggestions: [{ title: 'Write "TLSv1.2 TLSv1.3"', edits: [replace(set, both, 'TLSv1.2 TLSv1.3')] }],
  };
}

/** nginx loads the certificate for a pass with TLS, and for every one with variables (ngx_http_proxy_pass sets `ssl`), except in stream. */
function* certificate(config: Model, { prefix, directive, family, tls }: Pass): Iterable<Finding> {
  if (family === 'stream' && tls !== true) return;
  const set = config.setting(settingName(prefix, 'ssl_certificate'), directive);
  const file = set?.value() ?? '';
  if (!set || file === '' || config.setting(settingName(prefix, 'ssl_certificate_key'), directive)) return;
  yield {
    at: set,
    level: config.complete(directive) ? 'error' : 'info',
    message: `no "${set.name}_key" is defined for certificate "${isUnknown(file) ? '…' : file}": nginx refuses to start; set the file of its key beside it`,
  };
}

function* depth(config: Model, { prefix, directive, tls }: Pass): Iterable<Finding> {
  if (tls === false) return;
  const set = config.setting(settingName(prefix, 'ssl_verify_depth'), directive);
  if (set?.value() !== '0' || !flag(config, settingName(prefix, 'ssl_verify'), directive).value) return;
  const message = `"${set.name} 0" accepts no intermediate certificate: most chains fail verification (20:unable to get local issuer certificate) and requests get 502; write 1 or more`;
  yield {
    at: set,
    level: 'warning',
    message,
    suggestions: [{ title: 'Write 1, the default', edits: [replace(set, set.args[0]!, '1')] }],
  };
}
