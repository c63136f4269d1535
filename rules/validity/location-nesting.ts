import { isUnknown } from '../../src/config/template.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { nestingProblem } from '../../src/model/location-nesting.ts';
import { siblingLocations } from '../../src/model/locations.ts';
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
        const problem = nestingProblem(location, parent);
        if (!problem) continue;
        yield {
          at: location.directive,
          message: `${problem.message}: nginx refuses to start; ${problem.advice}`,
          related: [relatedTo(parent.directive, 'the location around it')],
        };
      }
    }
  },
});
