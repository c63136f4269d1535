import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { parseLocation } from '../../src/values/location.ts';
import type { Directive } from '../../src/config/directive.ts';

/** What stands around a pass that forbids a URI; `undefined` where nginx takes one. */
function forbidden(parent: Directive | undefined): string | undefined {
  if (parent?.name === 'if') return 'inside "if"';
  if (parent?.name === 'limit_except') return 'inside "limit_except"';
  if (parent?.name !== 'location') return undefined;
  const { kind } = parseLocation(parent.values);
  if (kind === 'named') return 'inside a named location';
  return kind === 'regex' || kind === 'regex-icase' ? 'inside a location given by a regular expression' : undefined;
}

/** nginx's words (ngx_http_proxy_pass in src/http/modules/ngx_http_proxy_module.c). */
const REFUSED =
  '"proxy_pass" cannot have URI part in location given by regular expression, or inside named location, or inside "if" statement, or inside "limit_except" block';

export default defineRule({
  id: 'proxy-pass-uri-not-allowed',
  severity: 'error',
  summary: 'A "proxy_pass" in a regex or named location, "if" or "limit_except" must not have a URI.',
  why: `There nginx cannot tell which part of the request's URI to replace, and refuses the configuration, even for a single "/":
\`[emerg] "proxy_pass" cannot have URI part in location given by regular expression, or inside named location, or inside "if" statement, or
inside "limit_except" block\`. Rewrite the URI first: \`rewrite ^/prefix/(.*)$ /$1 break;\`.`,
  not: 'A target with variables (the URI is then sent as it is written), and a prefix location inside of a regex location.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  examples: [
    {
      in: ['http', 'server', 'location ~ ^/api/'],
      bad: 'proxy_pass «http://127.0.0.1:3000/»;',
      good: 'proxy_pass http://127.0.0.1:3000;',
      refused: '"proxy_pass" cannot have URI part in location given by regular expression',
    },
    {
      in: ['http', 'server', 'location ~ ^/api/'],
      bad: 'proxy_pass «http://127.0.0.1:3000/v1/»;',
      good: 'rewrite ^/api/(.*)$ /v1/$1 break;\nproxy_pass http://127.0.0.1:3000;',
      refused: '"proxy_pass" cannot have URI part in location given by regular expression',
    },
  ],
  *check(config) {
    for (const { directive, target, argument, family } of config.passes) {
      const { uri, hasVariables } = target;
      if (directive.name !== 'proxy_pass' || family !== 'http' || hasVariables || !uri || target.error !== undefined)
        continue;
      const where = forbidden(directive.parent);
      if (where === undefined) continue;
      const end = argument.end - Number(argument.quoted);
      const edits = [replace(directive, { start: end - uri.length, end }, '')];
      const message = `${REFUSED}: nginx refuses to start; this one is ${where}, take "${uri}" away and rewrite the URI before`;
      yield uri === '/'
        ? { at: directive, mark: argument, message, fix: edits }
        : { at: directive, mark: argument, message, suggestions: [{ title: `Remove "${uri}"`, edits }] };
    }
  },
});
