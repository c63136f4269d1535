import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { serversUnder } from '../../src/model/below.ts';
import type { Model } from '../../src/model/model.ts';
import { relatedTo } from '../../src/model/related.ts';
import { locationOf, unaskedVariables } from '../../src/model/subrequests.ts';

export default defineRule({
  id: 'auth-request-set-ineffective',
  severity: 'warning',
  summary: '"auth_request_set" belongs where "auth_request" is, not into its target.',
  why: `The variable is set when the subrequest comes back, in the location that asked for it. In the target of \`auth_request\` itself the line is never
evaluated, because nginx runs no access checks for subrequests: the variable stays empty, headers made of it are not sent to the backend, and users are unknown there or
get **500**. The same holds for a location in which no \`auth_request\` is in effect. \`nginx -t\` says nothing.`,
  not: `A target that has an \`auth_request\` of its own and is not \`internal\`: clients can ask for it as well. Where the configuration has no \`auth_request\`
at all it is info.`,
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
    const told = new Set<Directive>();
    for (const request of config.all('auth_request')) {
      const uri = request.value() ?? 'off';
      const servers = uri === 'off' ? [] : serversUnder(config, request);
      const targets = servers.flatMap((server) => locationOf(uri, server) ?? []);
      for (const at of targets.flatMap((target) => setInTarget(config, target, request))) {
        if (told.has(at)) continue;
        told.add(at);
        yield {
          at,
          message: `"auth_request_set" in the target of "auth_request" is never evaluated: "${at.value()}" stays empty; move it to where "auth_request ${uri}" is`,
          related: [relatedTo(request, 'it belongs here')],
        };
      }
    }
    for (const at of unaskedVariables(config)) {
      if (told.has(at)) continue;
      yield {
        at,
        level: config.all('auth_request').some(({ values }) => values[0] !== 'off') ? 'warning' : 'info',
        message: `"auth_request_set" where no "auth_request" is in effect is never evaluated: "${at.value()}" stays empty; add "auth_request" here, or move the line to where it is`,
      };
    }
  },
});

/** The lines in the target of a request, unless clients get there as well and are asked themselves. */
function setInTarget(config: Model, target: Directive, request: Directive): readonly Directive[] {
  if (target === request.parent) return [];
  const checks = config.setting('auth_request', target);
  const asked = checks && checks.value() !== 'off' && target.childrenNamed('internal').length === 0;
  return asked ? [] : target.childrenNamed('auth_request_set');
}
