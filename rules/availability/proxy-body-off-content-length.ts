import { isUnknown } from '../../src/values/unknown.ts';
import { replace } from '../../src/lint/edits.ts';
import { addBeforePass } from '../../src/lint/header-edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { requestHeader } from '../../src/model/headers.ts';
import { readsOnly } from '../../src/model/methods.ts';
import { relatedTo } from '../../src/model/related.ts';
import { flag } from '../../src/model/settings.ts';
import { settingsPlace } from '../../src/model/passes.ts';

/** The length that the client announced. */
const CLIENTS = /^\$(?:(?:http_)?content_length|\{(?:http_)?content_length\})$/i;

export default defineRule({
  id: 'proxy-body-off-content-length',
  severity: 'error',
  summary: 'Without the request body `Content-Length` must be taken away too.',
  why: `\`proxy_pass_request_body off\` drops the body, but the client's \`Content-Length\` still goes to the backend (also with
\`proxy_pass_request_headers off\`), which waits for bytes that never come: **504** after \`proxy_read_timeout\`, below \`auth_request\` **500** for each
request that has a body (\`auth request unexpected status: 504\`). GET requests work, so it is found late.`,
  not: "`proxy_set_body`, which is sent, with its own length; a `Content-Length` set to anything but the client's; locations in which `limit_except` denies all but GET.",
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass_request_body',
  examples: [
    {
      in: ['http', 'server', 'location = /auth'],
      bad: 'internal;\nproxy_pass_request_body off;\nproxy_pass «http://10.0.0.10:8080»;',
      good: 'internal;\nproxy_pass_request_body off;\nproxy_set_header Content-Length "";\nproxy_pass http://10.0.0.10:8080;',
    },
    {
      in: ['http', 'server', 'location /ping'],
      bad: 'proxy_pass_request_body off;\nproxy_set_header Content-Length $content_length;\nproxy_pass «http://10.0.0.10:8080»;',
      good: 'proxy_set_header Content-Length $content_length;\nproxy_pass http://10.0.0.10:8080;',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      const { directive, argument, prefix, family } = pass;
      if (prefix !== 'proxy' || family !== 'http') continue;
      const body = flag(config, 'proxy_pass_request_body', directive, true);
      if (body.value || isUnknown(body.directive?.value() ?? '') || config.setting('proxy_set_body', directive))
        continue;
      if (readsOnly(pass)) continue;
      const lengths = requestHeader(config, pass, 'Content-Length');
      if (lengths.some((line) => !CLIENTS.test(line.value(1) ?? ''))) continue;
      const line = 'proxy_set_header Content-Length "";';
      const place = settingsPlace(pass);
      const own = lengths.every(({ parent }) => parent === place.parent);
      const edits = () =>
        lengths.length > 0
          ? lengths.map((length) => replace(length, length.args[1]!, '""'))
          : [addBeforePass(config, { ...pass, directive: place }, [line])];
      yield {
        at: directive,
        mark: argument,
        level: config.complete(directive) || lengths.length > 0 ? 'error' : 'info',
        message: `the body is dropped but its "Content-Length" is sent: for a request with a body the backend waits until nginx gives up with 504 (below "auth_request" 500); write ${line}`,
        related: [
          ...(body.directive ? [relatedTo(body.directive, 'the body is dropped here')] : []),
          ...lengths.map((length) => relatedTo(length, 'the length is sent here')),
        ],
        suggestions: own ? [{ title: `Write ${line}`, edits: edits() }] : [],
      };
    }
  },
});
