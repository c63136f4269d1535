import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { parseLocation } from '../../src/values/location.ts';

export default defineRule({
  id: 'proxy-slash-mismatch',
  severity: 'warning',
  summary: 'The location and the URI of "proxy_pass" should both end in a slash, or neither.',
  why: `nginx puts the URI of \`proxy_pass\` in the place of the location's prefix, letter for letter. \`location /app { proxy_pass http://b/; }\` sends
\`/app/user\` as \`//user\` (and \`/application\` as \`/lication\`); \`location /app/ { proxy_pass http://b/v1; }\` sends \`/app/user\` as \`/v1user\`. The
backend answers **404** or the wrong page, never 502.`,
  not: '`location = /x`, `location /` with a URI that ends in a slash, targets with variables, and locations that rewrite with `break` (the URI is not used then).',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  examples: [
    {
      in: ['http', 'server', 'location /app'],
      bad: 'proxy_pass «http://10.0.0.10:8080/»;',
      good: 'proxy_pass http://10.0.0.10:8080;',
    },
    {
      in: ['http', 'server', 'location /app/'],
      bad: 'proxy_pass «http://10.0.0.10:8080/v1»;',
      good: 'proxy_pass http://10.0.0.10:8080/v1/;',
    },
  ],
  *check(config) {
    for (const { directive, argument, target, location, family } of config.passes) {
      const { uri, hasVariables } = target;
      if (directive.name !== 'proxy_pass' || family !== 'http' || hasVariables || !uri || /[?#]/.test(uri)) continue;
      if (!location || directive.parent !== location) continue;
      const { kind, pattern } = parseLocation(location.values);
      if ((kind !== 'prefix' && kind !== 'prefix-noregex') || pattern.endsWith('/') === uri.endsWith('/')) continue;
      const rewritten = location.childrenNamed('rewrite').some((rewrite) => rewrite.value(2) === 'break');
      const request = pattern.endsWith('/') ? `${pattern}user` : `${pattern}/user`;
      const sent = uri + request.slice(pattern.length);
      const end = argument.end - Number(argument.quoted);
      const other = uri.endsWith('/') ? uri.slice(0, -1) : `${uri}/`;
      const edits = [replace(directive, { start: end - uri.length, end }, other)];
      const changed = other === '' ? 'Remove the "/": the request URI is sent unchanged' : `Write "${other}"`;
      yield {
        at: directive,
        mark: argument,
        level: rewritten ? 'info' : 'warning',
        message: rewritten
          ? `"${uri}" is not used where "rewrite ... break" has changed the URI; take it away`
          : `"${request}" is sent to the backend as "${sent}": the location ${pattern.endsWith('/') ? 'ends' : 'does not end'} in a slash and "${uri}" ${uri.endsWith('/') ? 'does' : 'does not'}, so it answers 404 or the wrong page; let both end in a slash or neither`,
        suggestions: rewritten ? [] : [{ title: changed, edits }],
      };
    }
  },
});
