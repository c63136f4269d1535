import type { Directive } from '../../src/config/directive.ts';
import { isUnknown } from '../../src/values/unknown.ts';
import { remove } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { requestHeader } from '../../src/model/headers.ts';
import { readsOnly } from '../../src/model/methods.ts';
import type { Model } from '../../src/model/model.ts';
import type { Pass } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import { flag } from '../../src/model/settings.ts';
import { authRequests } from '../../src/model/subrequests.ts';
import { parseLocation } from '../../src/values/location.ts';
import { hasVariables } from '../../src/values/variables.ts';

export default defineRule({
  id: 'proxy-framing-header-override',
  severity: 'error',
  summary: 'The length and encoding of the request body are for nginx to set.',
  why: `A constant \`Content-Length\` promises the backend a body that is not there, and \`Transfer-Encoding: chunked\` one in pieces that never come: it waits,
and the client gets **504** (\`upstream timed out (110: Connection timed out) while reading response header from upstream\`). An empty or zero
\`Content-Length\` on a request whose body is sent leaves the backend without its length: it takes the body for the next request.`,
  not: '`$content_length` and `$http_content_length`; a length that is that of a constant `proxy_set_body`; an empty or zero one where no body is sent: with `proxy_pass_request_body off`, where `limit_except` denies all but GET, and in internal locations and those of `auth_request`.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_set_header Content-Length 10»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_set_header Content-Length $content_length;\nproxy_pass http://10.0.0.10:8080;',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_set_header Transfer-Encoding chunked»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_pass http://10.0.0.10:8080;',
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
      const headers = [
        ...requestHeader(config, pass, 'Content-Length'),
        ...requestHeader(config, pass, 'Transfer-Encoding'),
      ];
      for (const at of headers) {
        const value = at.value(1) ?? '';
        if (reported.has(at) || hasVariables(value) || isUnknown(value)) continue;
        const length = at.value()!.toLowerCase() === 'content-length';
        const none = length && /^0*$/.test(value);
        if (none ? !sendsBody(config, pass) : length ? value === bodyLength(config, pass) : !/chunked/i.test(value))
          continue;
        reported.add(at);
        const told =
          value === ''
            ? 'the body is sent but its "Content-Length" is not'
            : `"Content-Length: ${value}" is sent with a body`;
        const message = none
          ? `${told}: the backend takes the body of a request for the next request; add "proxy_pass_request_body off;", or remove the line`
          : `"${at.value()}: ${value}" ${wrong(pass, length)}; remove the line, nginx sets it`;
        const related = [relatedTo(pass.directive, 'sent with requests here')];
        const suggestions = [{ title: 'Remove the line', edits: [remove(at)] }];
        // Whether there is a body may be said further out.
        const level = length && !config.complete(pass.directive) ? 'info' : none ? 'warning' : 'error';
        yield { at, level, message, related, suggestions };
      }
    }
  },
});

/** What comes of a length that is not that of the body, or of an encoding. */
function wrong({ prefix }: Pass, length: boolean): string {
  if (prefix !== 'grpc') return 'announces a body that does not come: the backend waits for it and requests end in 504';
  return length
    ? 'is not the length of the message: servers of HTTP/2 refuse the request, clients get 502'
    : 'is no header of HTTP/2: the backend refuses every request (upstream rejected request with error 1), clients get 502';
}

/** The length of the constant body that is sent instead of the client's, as a header has it. */
function bodyLength(config: Model, { directive, prefix }: Pass): string | undefined {
  const body = prefix === 'proxy' ? config.setting('proxy_set_body', directive)?.value() : undefined;
  return body === undefined || hasVariables(body) || isUnknown(body)
    ? undefined
    : String(new TextEncoder().encode(body).length);
}

/** Whether a request with a body keeps it on the way to the backend; nginx sends none with the subrequest of auth_request. */
function sendsBody(config: Model, pass: Pass): boolean {
  const { prefix, directive, location } = pass;
  if (prefix !== 'proxy' || bodyLength(config, pass) === '0') return false;
  if (readsOnly(pass) || (location && (location.childrenNamed('internal').length > 0 || asksAuth(config, location))))
    return false;
  return flag(config, 'proxy_pass_request_body', directive, true).value;
}

function asksAuth(config: Model, location: Directive): boolean {
  const { pattern } = parseLocation(location.values);
  return (
    config.all('auth_request').some((auth) => auth.value()?.split('?')[0] === pattern) ||
    authRequests(config).some((request) => request.location === location)
  );
}
