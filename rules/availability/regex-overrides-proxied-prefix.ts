import type { Directive } from '../../src/config/directive.ts';
import { insertBeforeArguments } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { passesBelow } from '../../src/model/below.ts';
import { contentOf, locationFor } from '../../src/model/content.ts';
import { locationsIn } from '../../src/model/locations.ts';
import { isRegex } from '../../src/values/location.ts';
import type { Location } from '../../src/model/locations.ts';
import { relatedTo } from '../../src/model/related.ts';

/** Files that applications have beside their pages. */
const EXTENSIONS = ['js', 'css', 'png', 'svg', 'woff2', 'jpg', 'json', 'html', 'txt', 'pdf'];
/** What says that not all that matches is a file: a fallback, or that nobody gets it. */
const ELSEWHERE: ReadonlySet<string> = new Set(['error_page', 'deny', 'internal']);

export default defineRule({
  id: 'regex-overrides-proxied-prefix',
  severity: 'info',
  summary: 'A proxied prefix whose files a regular expression takes away needs "^~".',
  why: `A regular expression wins over a longer prefix. \`location ~* \\.(js|css)$\` takes \`/app/main.js\` from \`location /app/\`, which is proxied, and looks for it below its own root:
**404** (\`open() "/srv/www/app/main.js" failed (2: No such file or directory)\`), while the pages of the application work.`,
  not: `\`location /\`, of which such an expression is meant to take files. Expressions with a pass, \`try_files\`, \`error_page\`, \`return\` or \`deny\`.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'root /srv/www;\nlocation «/app/» { proxy_pass http://10.0.0.10:8080; }\nlocation ~* \\.(js|css|png)$ { expires 30d; }',
      good: 'root /srv/www;\nlocation ^~ /app/ { proxy_pass http://10.0.0.10:8080; }\nlocation ~* \\.(js|css|png)$ { expires 30d; }',
    },
  ],
  *check(config) {
    for (const { block, family, children, complete } of config.servers) {
      if (family !== 'http' || !block || !complete) continue;
      if (passesBelow(config, block).length === 0) continue;
      const locations = locationsIn(children);
      if (!locations.some((one) => isRegex(one) && takesFiles(one.directive))) continue;
      for (const location of locations) {
        const { kind, pattern, directive } = location;
        if (kind !== 'prefix' || pattern === '/' || contentOf(directive.children).kind !== 'pass') continue;
        const taken = takenFrom(block, location);
        if (!taken) continue;
        const { path, by } = taken;
        yield {
          at: directive,
          mark: directive.args.at(-1)!,
          message: `"${path}" is not passed on: "location ${by.values.join(' ')}" takes it, and looks for a file: 404; write "location ^~ ${pattern}" if the backend has such files`,
          related: [relatedTo(by, 'a regular expression wins over a prefix')],
          suggestions: [{ title: 'Add "^~"', edits: [insertBeforeArguments(directive, '^~')] }],
        };
      }
    }
  },
});

/** A file below a prefix that another location answers from the file system. */
function takenFrom(server: Directive, { pattern }: Location): { path: string; by: Directive } | undefined {
  for (const extension of EXTENSIONS) {
    const path = `${pattern.replace(/\/$/, '')}/main.${extension}`;
    const found = locationFor(server, path);
    if (found.kind !== 'location' || !isRegex(found.location)) continue;
    const by = found.location.directive;
    return takesFiles(by) ? { path, by } : undefined;
  }
  return undefined;
}

function takesFiles({ children }: Directive): boolean {
  return contentOf(children).kind === 'file' && !children.some(({ name }) => ELSEWHERE.has(name));
}
