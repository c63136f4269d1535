import { findingOf } from '../../src/lint/refusal.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { misnestedLocations } from '../../src/model/location-nesting.ts';

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
    for (const refusal of misnestedLocations(config)) yield findingOf(refusal);
  },
});
