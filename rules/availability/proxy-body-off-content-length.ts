import { addBeforePass } from '../../src/lint/header-edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { requestHeader } from '../../src/model/headers.ts';
import { relatedTo } from '../../src/model/related.ts';
import { flag } from '../../src/model/settings.ts';

export default defineRule({
  id: 'proxy-body-off-content-length',
  severity: 'error',
  summary: 'Without the request body "Content-Length" must be taken away too.',
  why: `\`proxy_pass_request_body off\` drops the body, but the client's \`Content-Length\` still goes to the backend, which waits for bytes that never come:
**504** after \`proxy_read_timeout\`, below \`auth_request\` **500** for each request that has a body
(\`auth request unexpected status: 504\`). GET requests work, so it is found late.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass_request_body',
  examples: [
    {
      in: ['http', 'server', 'location = /auth'],
      bad: 'internal;\nproxy_pass_request_body off;\nproxy_pass «http://10.0.0.10:8080»;',
      good: 'internal;\nproxy_pass_request_body off;\nproxy_set_header Content-Length "";\nproxy_pass http://10.0.0.10:8080;',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      const { directive, argument, prefix, family } = pass;
      if (prefix !== 'proxy' || family !== 'http') continue;
      const body = flag(config, 'proxy_pass_request_body', directive, true);
      if (body.value || !flag(config, 'proxy_pass_request_headers', directive, true).value) continue;
      if (config.setting('proxy_set_body', directive) || requestHeader(config, pass, 'Content-Length').length > 0) continue;
      const line = 'proxy_set_header Content-Length "";';
      yield {
        at: directive,
        mark: argument,
        level: config.complete(directive) ? 'error' : 'info',
        message: `the body is dropped but its "Content-Length" is sent: for a request with a body the backend waits until nginx gives up with 504 (below "auth_request" 500); add ${line}`,
        related: body.directive ? [relatedTo(body.directive, 'the body is dropped here')] : [],
        suggestions: [{ title: `Add ${line}`, edits: [addBeforePass(config, pass, [line])] }],
      };
    }
  },
});
