import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'suppression-unused',
  severity: 'warning',
  summary: 'A comment that hides nothing should go.',
  why: `A \`nginx-lint-disable\` comment that hides no finding outlives its reason, and hides the next mistake. Rules that did not run leave the comment alone.`,
  reference: 'https://nginx.org/en/docs/',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '# nginx-lint-disable-next-line «proxy-timeout-zero» -- was needed once\nproxy_read_timeout 60s;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_read_timeout 60s;\nproxy_pass http://10.0.0.10:8080;',
    },
  ],
  // Made by the run itself, which knows what each comment hid.
  *check() {},
});
