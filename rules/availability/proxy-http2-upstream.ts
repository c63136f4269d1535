import { defineRule } from '../../src/lint/rule.ts';
import { portOf } from '../../src/model/hosts.ts';
import { listenerAt, speaksHttp2 } from '../../src/model/own-listener.ts';
import { relatedTo } from '../../src/model/related.ts';

export default defineRule({
  id: 'proxy-http2-upstream',
  severity: 'info',
  summary: 'HTTP/2 to a backend needs one that speaks it without an upgrade.',
  why: `With \`proxy_http_version 2\` (nginx 1.29.4 and newer) nginx begins with HTTP/2 at once, also without TLS. A backend that speaks HTTP/1.1 answers
with 400, which nginx cannot read: **502**, \`upstream sent too large http2 frame: 4740180\`.`,
  not: 'A backend that is a listener of this configuration with HTTP/2.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_http_version',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_http_version 2;\nproxy_pass «http://10.0.0.10:8080»;',
      good: 'proxy_http_version 1.1;\nproxy_pass http://10.0.0.10:8080;',
      since: '1.29.4',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      if (pass.prefix !== 'proxy' || pass.family !== 'http') continue;
      const version = config.setting('proxy_http_version', pass.directive);
      if (version?.value() !== '2') continue;
      const own = listenerAt(config, { ...pass.target, port: portOf(pass.target) }, 'http');
      if (own && speaksHttp2(config, own, own.defaultServer.server)) continue;
      yield {
        at: pass.directive,
        mark: pass.argument,
        message: `HTTP/2 is spoken to this backend from the first byte${pass.tls === false ? ', without TLS' : ''}: one that speaks HTTP/1.1 makes every request a 502 (too large http2 frame); make sure that it does, or write "proxy_http_version 1.1;"`,
        related: [relatedTo(version, 'set here')],
      };
    }
  },
});
