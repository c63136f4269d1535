import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'suppression-without-reason',
  severity: 'warning',
  optIn: true,
  summary: 'A comment that hides findings should say why.',
  why: `Whoever reads the comment a year later must know whether it still holds: \`# nginx-lint-disable-next-line proxy-timeout-zero -- the backend streams\`. The key
\`requireReason\` of the configuration file switches this rule on.`,
  reference: 'https://nginx.org/en/docs/',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«# nginx-lint-disable-next-line proxy-timeout-zero»\nproxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;',
      good: '# nginx-lint-disable-next-line proxy-timeout-zero -- the backend streams\nproxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;',
    },
  ],
  // Made by the run itself, which reads the comments.
  *check() {},
});
