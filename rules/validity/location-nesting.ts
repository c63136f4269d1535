import { isUnknown } from '../../src/config/template.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { isRegex, siblingLocations } from '../../src/model/locations.ts';
import type { Location } from '../../src/model/locations.ts';
import { relatedTo } from '../../src/model/related.ts';

export default defineRule({
  id: 'location-nesting',
  severity: 'error',
  summary: 'A nested location must be inside of the one around it.',
  why: `nginx refuses a location in another one that it can never be in: \`[emerg] location "/b" is outside location "/a"\`. In an exact (\`=\`) or a named
location there can be none, and a named one (\`@name\`) stands in \`server\` only. A regular expression may be in any other location.`,
  not: 'A part of a configuration whose outer location is not known; templates with branches.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location',
  examples: [
    {
      in: ['http', 'server', 'location /api/'],
      bad: '«location /static/» { return 204; }',
      good: 'location /api/static/ { return 204; }',
      refused: 'location "/static/" is outside location "/api/"',
    },
    {
      in: ['http', 'server', 'location = /status'],
      bad: '«location /status/full» { return 204; }',
      good: 'return 204;',
      refused: 'location "/status/full" cannot be inside the exact location "/status"',
    },
    {
      in: ['http', 'server', 'location /api/'],
      bad: '«location @backend» { return 204; }',
      good: 'location ~ [.]php$ { return 204; }',
      refused: 'named location "@backend" can be on the server level only',
    },
  ],
  *check(config) {
    for (const locations of siblingLocations(config)) {
      const { parent } = locations[0]!;
      if (!parent || parent.error || isUnknown(parent.pattern)) continue;
      for (const location of locations) {
        if (location.error || isUnknown(location.pattern) || location.directive.file.template?.control) continue;
        const [message, advice] = problem(location, parent) ?? [];
        if (message === undefined) continue;
        yield {
          at: location.directive,
          message: `${message}: nginx refuses to start; ${advice}`,
          related: [relatedTo(parent.directive, 'the location around it')],
        };
      }
    }
  },
});

/** nginx's words and what to write instead, in the order in which it looks (ngx_http_core_location in ngx_http_core_module.c). */
function problem(location: Location, parent: Location): readonly [string, string] | undefined {
  const name = `location "${location.pattern}"`;
  const out = 'move it out to the server';
  if (parent.kind === 'exact')
    return [`${name} cannot be inside the exact location "${parent.pattern}"`, `${out}, or drop the "="`];
  if (parent.kind === 'named') return [`${name} cannot be inside the named location "${parent.pattern}"`, out];
  if (location.kind === 'named') return [`named ${name} can be on the server level only`, out];
  if (isRegex(location) || location.pattern.startsWith(parent.pattern)) return undefined;
  const advice = isRegex(parent)
    ? `in a regular expression only others are found: ${out}`
    : `begin it with "${parent.pattern}", or ${out}`;
  return [`${name} is outside location "${parent.pattern}"`, advice];
}
