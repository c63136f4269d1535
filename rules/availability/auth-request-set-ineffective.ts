import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { locationOf } from '../../src/model/subrequests.ts';

export default defineRule({
  id: 'auth-request-set-ineffective',
  severity: 'warning',
  summary: '"auth_request_set" belongs where "auth_request" is, not into its target.',
  why: `The variable is set when the subrequest comes back, in the location that asked for it. In the target of \`auth_request\` itself the line is never
evaluated, because nginx runs no access checks for subrequests: the variable stays empty, headers made of it are not sent to the backend, and users are unknown there or
get **500**. \`nginx -t\` says nothing.`,
  not: 'A target that has an `auth_request` of its own and is not `internal`: clients can ask for it as well.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_auth_request_module.html#auth_request_set',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'location / { auth_request /auth; proxy_set_header X-User $user; proxy_pass http://10.0.0.10:8080; }\nlocation = /auth { internal; «auth_request_set $user $upstream_http_x_user»; proxy_pass http://10.0.0.20:8080; proxy_pass_request_body off; proxy_set_header Content-Length ""; }',
      good: 'location / { auth_request /auth; auth_request_set $user $upstream_http_x_user; proxy_set_header X-User $user; proxy_pass http://10.0.0.10:8080; }\nlocation = /auth { internal; proxy_pass http://10.0.0.20:8080; proxy_pass_request_body off; proxy_set_header Content-Length ""; }',
    },
  ],
  *check(config) {
    if (config.all('auth_request_set').length === 0) return;
    const seen = new Set<Directive>();
    for (const request of config.all('auth_request')) {
      const uri = request.value() ?? 'off';
      const target = uri === 'off' ? undefined : locationOf(uri, request.parent ?? request);
      if (!target || target === request.parent) continue;
      const checks = config.setting('auth_request', target);
      const asked = checks && checks.value() !== 'off' && target.childrenNamed('internal').length === 0;
      for (const at of asked ? [] : target.childrenNamed('auth_request_set')) {
        if (seen.has(at)) continue;
        seen.add(at);
        yield {
          at,
          message: `"auth_request_set" in the target of "auth_request" is never evaluated: "${at.value()}" stays empty; move it to where "auth_request ${uri}" is`,
          related: [relatedTo(request, 'it belongs here')],
        };
      }
    }
  },
});
