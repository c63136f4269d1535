import { findingOf } from '../../src/lint/refusal.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { unknownVariables } from '../../src/model/unknown-variables.ts';

export default defineRule({
  id: 'unknown-variable',
  severity: 'error',
  summary: 'Every variable must be defined.',
  why: `When it has read everything nginx looks up each variable that a directive uses, and refuses the configuration for one that neither a module nor a \`set\`,
\`map\`, \`geo\`, named capture or the like defines anywhere in \`http\` (or in \`stream\`, which has its own): \`[emerg] unknown "backend_host" variable\`. It does not say where.`,
  not: `Names inside of regular expressions and program text; anything in a part of a configuration, or where an \`include\` could not be read. A warning where a
module that is not known here may have the variable.`,
  reference: 'https://nginx.org/en/docs/varindex.html',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_set_header X-Real-IP «$remote_adr»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_set_header X-Real-IP $remote_addr;\nproxy_pass http://10.0.0.10:8080;',
      refused: 'unknown "remote_adr" variable',
    },
    {
      in: ['http'],
      bad: 'map «$customer» $limit {\n  default 1;\n}',
      good: 'map $cookie_customer $limit {\n  default 1;\n}',
      refused: 'unknown "customer" variable',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: '«memcached_pass» 10.0.0.10:11211;',
      good: 'set $memcached_key $uri;\nmemcached_pass 10.0.0.10:11211;',
      refused: 'unknown "memcached_key" variable',
    },
  ],
  *check(config) {
    const judged = config.argumentProblems.filter(({ rule }) => rule === 'unknown-variable');
    for (const { directive, index, message, advice } of judged)
      yield findingOf({ directive, mark: index === undefined ? undefined : directive.args[index], message, advice });
    const reported = new Set(judged.map(({ directive }) => directive));
    for (const refusal of unknownVariables(config)) if (!reported.has(refusal.directive)) yield findingOf(refusal);
  },
});
