import { findingOf } from '../../src/lint/refusal.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { refusedEntries } from '../../src/model/entry-blocks.ts';

export default defineRule({
  id: 'map-entry',
  severity: 'error',
  summary: 'The entries of `map`, `geo`, `split_clients`, `types` and `charset_map` must be what the block takes.',
  why: `Each line of these blocks is an entry, not a directive, and nginx refuses the configuration at the first that it cannot read: a key that is there
already (\`[emerg] conflicting parameter "a"\`), a second \`default\`, a network or percentage that is none, a block inside. For repeated networks of a
\`geo\` and repeated extensions of \`types\` it takes the last one and warns.`,
  not: `Regular expressions as keys (see invalid-regex), words that a template fills in; what is there twice in a template with branches.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_map_module.html#map',
  examples: [
    {
      in: ['http'],
      bad: 'map $host $backend {\n  default a;\n  example.com b;\n  «Example.com» c;\n}',
      good: 'map $host $backend {\n  default a;\n  example.com b;\n}',
      refused: 'conflicting parameter "example.com"',
    },
    {
      in: ['http'],
      bad: 'map $uri $cached {\n  «~^/img/[0-9]» { 1; }\n}',
      good: 'map $uri $cached {\n  "~^/img/[0-9]{1}" 1;\n}',
      refused: 'unexpected "{"',
    },
    {
      in: ['http'],
      bad: 'geo $internal {\n  default 0;\n  «10.0.0.0/33» 1;\n}',
      good: 'geo $internal {\n  default 0;\n  10.0.0.0/8 1;\n}',
      refused: 'invalid network "10.0.0.0/33"',
    },
    {
      in: ['http'],
      bad: 'split_clients $remote_addr $variant {\n  60% a;\n  «50% b»;\n}',
      good: 'split_clients $remote_addr $variant {\n  60% a;\n  * b;\n}',
      refused: 'percent total is greater than 100%',
    },
    {
      in: ['http'],
      bad: 'types {\n  text/html html;\n  text/plain «html»;\n}',
      good: 'types {\n  text/html html;\n}',
      level: 'warning',
    },
  ],
  *check(config) {
    for (const refusal of refusedEntries(config)) yield findingOf(refusal);
  },
});
