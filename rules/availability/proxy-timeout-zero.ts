import type { Directive } from '../../src/config/directive.ts';
import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { msec } from '../../src/model/settings.ts';

export default defineRule({
  id: 'proxy-timeout-zero',
  severity: 'error',
  summary: 'A timeout of 0 does not switch the timeout off.',
  why: `0 means at once: with \`proxy_connect_timeout 0\` or \`proxy_read_timeout 0\` (and those of fastcgi, uwsgi, scgi, grpc) every request gets **504**
immediately (\`upstream timed out (110: Connection timed out)\`); \`proxy_timeout 0\` in \`stream\` closes every connection. \`proxy_send_timeout 0\` works
only as long as the request goes out in one piece. \`resolver_timeout 0\` is the opposite: nginx waits for a dead DNS server for ever, the client gives
up first (499), and the error log says nothing.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_read_timeout 0»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_read_timeout 60s;\nproxy_pass http://10.0.0.10:8080;',
    },
  ],
  *check(config) {
    const seen = new Set<Directive>();
    for (const pass of config.passes) {
      const { directive, prefix, family, target } = pass;
      const names = family === 'stream' ? ['proxy_connect_timeout', 'proxy_timeout'] : ['connect', 'read', 'send'].map((kind) => `${prefix}_${kind}_timeout`);
      if (target.hasVariables) names.push('resolver_timeout');
      for (const name of names) {
        const setting = msec(config, name, directive, 60_000);
        const at = setting?.directive;
        if (!at || setting.value !== 0 || seen.has(at)) continue;
        seen.add(at);
        const send = name.endsWith('_send_timeout');
        const byDefault = name === 'proxy_timeout' ? '10m' : name === 'resolver_timeout' ? '5s' : '60s';
        const outcome =
          name === 'resolver_timeout'
            ? 'waits for a dead DNS server for ever: clients give up first (499) and nothing is logged'
            : send
              ? 'gives up as soon as a request does not go out in one piece: those get 504'
              : family === 'stream'
                ? 'closes every connection at once'
                : 'answers 504 at once';
        yield {
          at,
          level: send ? 'warning' : 'error',
          message: `"${name} 0" does not switch the timeout off: nginx ${outcome}; write "${name} ${byDefault};"`,
          related: [relatedTo(directive, 'in effect here')],
          suggestions: [{ title: `Write "${name} ${byDefault};"`, edits: [replace(at, at.args[0]!, byDefault)] }],
        };
      }
    }
  },
});
