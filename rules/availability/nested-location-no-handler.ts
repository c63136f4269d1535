import type { Directive } from '../../src/config/directive.ts';
import type { Suggestion } from '../../src/diagnostic.ts';
import { insertInto } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { bareLocations } from '../../src/model/bare-locations.ts';
import { isRegex } from '../../src/values/location.ts';
import type { Location } from '../../src/model/locations.ts';
import { relatedTo } from '../../src/model/related.ts';

const FILES =
  /\b(?:static|assets|media|images|img|fonts|public|uploads|favicon|robots|css|js|png|jpe?g|gif|svg|ico|woff2?|ttf|eot|webp|mp4|html?|txt|pdf)\b/i;

export default defineRule({
  id: 'nested-location-no-handler',
  severity: 'warning',
  summary: 'A location inside a proxied one needs a pass of its own.',
  why: `\`proxy_pass\` and its kin are not inherited: a location inside a proxied one that only sets a timeout or a header answers from the file system. Its clients get
**404** (\`open() "/usr/share/nginx/html/api/v2/x" failed (2: No such file or directory)\`), and the backend sees nothing. Settings and headers are inherited; \`if\` blocks use
the pass of their location.`,
  not: `Locations with a handler, \`return\`, \`rewrite\`, \`try_files\`, \`root\`, \`alias\`, \`internal\`, \`error_page\`, \`log_not_found\`, or \`deny\` without \`allow\`; \`/.well-known/\`. Extensions and folders of static files below a \`root\` that is set are info:
they may be there.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'location /api/ { proxy_pass http://10.0.0.10:8080; «location /api/reports/» { proxy_read_timeout 120s; } }',
      good: 'location /api/ { proxy_pass http://10.0.0.10:8080; location /api/reports/ { proxy_read_timeout 120s; proxy_pass http://10.0.0.10:8080; } }',
    },
    {
      in: ['http', 'server', 'location /app/'],
      bad: 'proxy_pass http://10.0.0.10:8080;\n«location ~ \\.json$» { expires 1h; }',
      good: 'proxy_pass http://10.0.0.10:8080;\nlocation ~ \\.json$ { expires 1h; proxy_pass http://10.0.0.10:8080; }',
    },
  ],
  *check(config) {
    for (const { location, parent, pass } of bareLocations(config).values()) {
      const { directive } = location;
      const root = config.setting('root', directive);
      const level =
        FILES.test(location.pattern) && (root !== undefined || !config.complete(directive)) ? 'info' : 'warning';
      yield {
        at: directive,
        level,
        message: `open() failed (2: No such file or directory): "${pass.name}" is not inherited, so this location answers from the file system, mostly with 404; repeat the "${pass.name}" in it`,
        related: [relatedTo(pass, 'the pass of the location around it')],
        suggestions: repeated(parent, location, pass),
      };
    }
  },
});

/** The pass again, with the part of the URI that it replaces. */
function repeated(parent: Location, location: Location, pass: Directive): Suggestion[] {
  const value = pass.args[0]?.value ?? '';
  const uri = /^\w+:\/\/[^/]+(\/.*)$/.exec(value)?.[1];
  const fits = uri === undefined || (!isRegex(location) && !isRegex(parent) && !value.includes('$'));
  if (!fits || /unix:/i.test(value)) return [];
  const rest = uri === undefined ? '' : location.pattern.slice(parent.pattern.length);
  const line = `${pass.name} ${value}${rest};`;
  return [{ title: `Add "${line}"`, edits: [insertInto(location.directive, line)] }];
}
