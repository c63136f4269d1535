import { insertBefore } from '../../src/lint/edits.ts';
import { addBeforePass } from '../../src/lint/header-edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { closingCause } from '../../src/model/keepalive.ts';
import { relatedTo } from '../../src/model/related.ts';
import { upstreamsOf } from '../../src/model/use.ts';
import { before } from '../../src/values/version.ts';

export default defineRule({
  id: 'upstream-keepalive-ineffective',
  severity: 'warning',
  summary: 'Connections to an upstream with "keepalive" must be allowed to stay open.',
  why: `Before nginx 1.29.7 requests go out as HTTP/1.0 with \`Connection: close\`, and \`keepalive\` in the upstream changes nothing: every request
opens a connection. Under load the local ports run out and requests get **502**:
\`connect() to 10.0.0.10:8080 failed (99: Cannot assign requested address)\`, at level crit. It needs \`proxy_http_version 1.1;\` and
\`proxy_set_header Connection "";\` at the pass (mind that one header of its own drops all inherited ones), and for FastCGI \`fastcgi_keep_conn on;\`.`,
  not: 'nginx 1.29.7 and newer with its defaults, and values of "Connection" that only run time knows.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      around: 'upstream app { server 10.0.0.10:8080; keepalive 16; }',
      bad: 'proxy_pass «http://app»;',
      good: 'proxy_http_version 1.1;\nproxy_set_header Connection "";\nproxy_pass http://app;',
    },
  ],
  *check(config) {
    const old = before(config.target, '1.29.7');
    for (const pass of config.passes) {
      const upstream = upstreamsOf(config, pass).find(
        (one) => Number(one.directive.lastNamed('keepalive')?.value()) > 0,
      );
      if (!upstream) continue;
      const found = closingCause(config, pass);
      if (!found || (!found.always && old === 'none')) continue;
      const fastcgi = pass.prefix === 'fastcgi';
      const edit = fastcgi
        ? insertBefore(pass.directive, 'fastcgi_keep_conn on;')
        : addBeforePass(config, pass, ['proxy_http_version 1.1;', 'proxy_set_header Connection "";']);
      const cure = fastcgi
        ? '"fastcgi_keep_conn on;"'
        : '"proxy_http_version 1.1;" and "proxy_set_header Connection "";"';
      const when = !found.always && old === 'some' ? 'before nginx 1.29.7 ' : '';
      const lonely = config.setting('proxy_http_version', pass.directive)?.parent !== pass.directive.parent;
      yield {
        at: pass.directive,
        mark: pass.argument,
        level: found.sometimes || !config.complete(pass.directive) ? 'info' : 'warning',
        message: found.sometimes
          ? `"keepalive" of "${upstream.name}" has no effect for requests that "Connection: close" is sent with: each opens a connection, and under load they end in 502; give the variable "" in place of "close"`
          : `"keepalive" of "${upstream.name}" has no effect here: ${when}${found.reason}, so every request opens a connection and under load they end in 502; add ${cure}`,
        related: [relatedTo(upstream.directive.lastNamed('keepalive')!, 'connections were to be kept here')],
        suggestions: found.always && !fastcgi ? [] : lonely || fastcgi ? [{ title: `Add ${cure}`, edits: [edit] }] : [],
      };
    }
  },
});
