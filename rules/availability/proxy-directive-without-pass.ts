import { addTo } from '../../src/collections.ts';
import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { bareLocations } from '../../src/model/bare-locations.ts';
import { settingsWithoutPass } from '../../src/model/pass-settings.ts';
import { relatedTo } from '../../src/model/related.ts';

export default defineRule({
  id: 'proxy-directive-without-pass',
  severity: 'info',
  summary: 'Settings for a pass should stand where a pass inherits them.',
  why: `\`proxy_set_header\`, timeouts and their like take part in the requests of a \`proxy_pass\` at the same level or inside it. In a location without one they do
nothing: neither a named location that \`try_files\` or \`error_page\` goes to, nor another location, inherits them, and requests there still get **504** at the default
timeout, or reach the backend without the headers.`,
  not: 'Settings at http level, locations in a proxied one that lack its pass (nested-location-no-handler), files that are included where they fit, and levels of which a part could not be read.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'location / { «proxy_read_timeout 300s»; try_files $uri @app; }\nlocation @app { proxy_pass http://10.0.0.10:8080; }',
      good: 'location / { try_files $uri @app; }\nlocation @app { proxy_read_timeout 300s; proxy_pass http://10.0.0.10:8080; }',
    },
  ],
  *check(config) {
    const levels = new Map<Directive, Directive[]>();
    for (const { directive, level, below } of settingsWithoutPass(config)) {
      // The pass is what is missing there.
      if (below.size === 0 && !bareLocations(config).has(level)) addTo(levels, level, directive);
    }
    for (const [level, settings] of levels) {
      const [first, ...others] = settings.toSorted((a, b) => a.node.start - b.node.start);
      const and = others.length > 0 ? ` and ${others.length} more` : '';
      yield {
        at: first!,
        message: `"${first!.name}"${and} in a ${level.name} without a pass of its own: nothing inherits it, and the requests it is meant for are handled by the defaults; move it to where the pass is`,
        related: others.slice(0, 5).map((other) => relatedTo(other, 'and here')),
      };
    }
  },
});
