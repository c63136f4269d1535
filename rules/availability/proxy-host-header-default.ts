import { addBeforePass } from '../../src/lint/header-edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { requestHeader } from '../../src/model/headers.ts';
import { relatedTo } from '../../src/model/related.ts';
import { upstreamsOf } from '../../src/model/use.ts';
import { before } from '../../src/values/version.ts';

export default defineRule({
  id: 'proxy-host-header-default',
  severity: 'info',
  summary: 'A pass to an upstream should say which host is asked for.',
  why: `Without \`proxy_set_header Host\` the backend is asked for the name of the upstream block (\`Host: app\`): it serves its default site, builds wrong links and
redirects, or answers 400 or **404**. An underscore in that name is no valid host for Tomcat, Django and others: 400 for every request. An empty value
sends no \`Host\` at all before nginx 1.31.4, which HTTP/1.1 backends answer with 400. A backend behind a unix socket is asked for \`localhost\`.`,
  not: 'Passes to a host or address, and upstreams that are named like a host.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      around: 'upstream my_app { server 10.0.0.10:8080; }',
      bad: 'proxy_pass «http://my_app»;',
      good: 'proxy_set_header Host $host;\nproxy_pass http://my_app;',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      if (pass.prefix !== 'proxy' || pass.family !== 'http') continue;
      const host = requestHeader(config, pass, 'Host').at(-1);
      const named = upstreamsOf(config, pass).find(({ name }) => !name.includes('.'));
      const empty = host?.value(1) === '' && before(config.target, '1.31.4') !== 'none';
      const asked = named?.name ?? (pass.target.unix === undefined ? undefined : 'localhost');
      if (host ? !empty : asked === undefined) continue;
      const line = 'proxy_set_header Host $host;';
      const underscore = named?.name.includes('_') ? ', which is no valid host name' : '';
      yield {
        at: pass.directive,
        mark: pass.argument,
        message: host
          ? `"Host" is set to nothing: before nginx 1.31.4 none is sent, and HTTP/1.1 backends answer 400; write "${line}"`
          : `the backend is asked for "${asked}", ${named ? `the name of the upstream${underscore}` : 'as any unix socket'}: it may serve the wrong site or answer 400; add "${line}"`,
        ...(host ? { related: [relatedTo(host, 'set here')] } : {}),
        suggestions: host ? [] : [{ title: `Add "${line}"`, edits: [addBeforePass(config, pass, [line])] }],
      };
    }
  },
});
