import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'suppression-unknown-rule',
  severity: 'warning',
  summary: 'A comment that hides findings must name rules that exist.',
  why: 'A misspelled rule in a `nginx-lint-disable` comment hides nothing.',
  reference: 'https://nginx.org/en/docs/',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '# nginx-lint-disable-next-line «proxy-timeout-zeros»\nreturn 204;',
      good: 'return 204;',
    },
  ],
  // Made by the run itself, which knows what rules there are.
  *check() {},
});
