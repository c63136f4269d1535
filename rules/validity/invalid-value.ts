import { findingOf } from '../../src/lint/refusal.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { refusedArguments } from '../../src/model/refusal.ts';

export default defineRule({
  id: 'invalid-value',
  severity: 'error',
  yields: true,
  summary: 'Arguments must be what the directive takes.',
  why: `nginx refuses the configuration at the first argument that it cannot read: flags other than \`on\` and \`off\`, words that are not in a list, numbers out of
bounds, sizes such as \`10mb\` (nginx takes \`k\` and \`m\`, for a few directives \`g\`), times such as \`1min\`.`,
  not: `Words that stand for what a template fills in; values that only some of the nginx versions take that the configuration is for.`,
  reference: 'https://nginx.org/en/docs/syntax.html',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'client_max_body_size «10mb»;',
      good: 'client_max_body_size 10m;',
      refused: '"client_max_body_size" directive invalid value',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_buffering «yes»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_buffering on;\nproxy_pass http://10.0.0.10:8080;',
      refused: 'invalid value "yes" in "proxy_buffering" directive, it must be "on" or "off"',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: 'gzip_comp_level «11»;',
      good: 'gzip_comp_level 5;',
      refused: 'value must be between 1 and 9',
    },
  ],
  *check(config) {
    for (const problem of config.argumentProblems) {
      if (problem.rule === undefined) yield findingOf(refusedArguments(problem.directive, problem));
    }
  },
});
