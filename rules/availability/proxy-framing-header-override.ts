import type { Directive } from '../../src/config/directive.ts';
import { remove } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { requestHeader } from '../../src/model/headers.ts';
import { relatedTo } from '../../src/model/related.ts';
import { flag } from '../../src/model/settings.ts';
import { hasVariables } from '../../src/values/variables.ts';

export default defineRule({
  id: 'proxy-framing-header-override',
  severity: 'error',
  summary: 'The length and encoding of the request body are nginx\' to set.',
  why: `A constant \`Content-Length\` promises the backend a body that is not there, and \`Transfer-Encoding: chunked\` one in pieces that never come: it waits,
and the client gets **504** (\`upstream timed out (110: Connection timed out) while reading response header from upstream\`). An empty
\`Content-Length\` on a request whose body is sent leaves the backend without its length.`,
  not: '`$content_length` and `$http_content_length`, and an empty one together with `proxy_pass_request_body off`.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_set_header Content-Length 10»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_set_header Content-Length $content_length;\nproxy_pass http://10.0.0.10:8080;',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_set_header Content-Length ""»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_pass_request_body off;\nproxy_set_header Content-Length "";\nproxy_pass http://10.0.0.10:8080;',
      level: 'warning',
    },
  ],
  *check(config) {
    const reported = new Set<Directive>();
    for (const pass of config.passes) {
      const suggest = (at: Directive) => [{ title: 'Remove the line', edits: [remove(at)] }];
      const related = [relatedTo(pass.directive, 'sent with requests here')];
      for (const at of [...requestHeader(config, pass, 'Content-Length'), ...requestHeader(config, pass, 'Transfer-Encoding')]) {
        const value = at.value(1) ?? '';
        if (reported.has(at) || hasVariables(value)) continue;
        const length = at.value()!.toLowerCase() === 'content-length';
        if (value !== '' && (length || /chunked/i.test(value))) {
          reported.add(at);
          const message = `"${at.value()}: ${value}" announces a body that does not come: the backend waits for it and requests end in 504; remove the line, nginx sets it`;
          yield { at, message, related, suggestions: suggest(at) };
        } else if (value === '' && length && pass.prefix === 'proxy' && sendsBody(config, pass.directive)) {
          reported.add(at);
          const message = 'an empty "Content-Length" takes the length away from a body that is sent: the backend cannot read requests with a body; add "proxy_pass_request_body off;" or remove the line';
          yield { at, level: 'warning', message, related, suggestions: suggest(at) };
        }
      }
    }
  },
});

function sendsBody(config: Parameters<typeof flag>[0], at: Directive): boolean {
  const method = config.setting('proxy_method', at)?.value()?.toUpperCase();
  const body = config.setting('proxy_set_body', at);
  if (body?.value() === '' || method === 'GET' || method === 'HEAD') return false;
  return flag(config, 'proxy_pass_request_body', at, true).value;
}
