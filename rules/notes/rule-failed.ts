import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'rule-failed',
  severity: 'error',
  summary: 'A rule failed: what it looks for was not checked.',
  why: 'A rule threw an error, which is a mistake of the rule. The run goes on without it, the report is incomplete, and the exit status is 2.',
  reference: 'https://nginx.org/en/docs/',
  examples: [{ bad: '', good: '', untested: 'no configuration makes a rule fail on purpose', unexecuted: true }],
  // Made by the run itself, where a rule throws.
  *check() {},
});
