import { findingOf } from '../../src/lint/refusal.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { refusedArguments } from '../../src/model/refusal.ts';

export default defineRule({
  id: 'invalid-condition',
  severity: 'error',
  summary: 'The condition of `if` must have one of the forms that nginx knows.',
  why: `A condition is one variable, a variable compared by \`=\`, \`!=\`, \`~\`, \`~*\`, \`!~\` or \`!~*\`, or a file test such as \`-f\`, in parentheses, with blanks
around the operator. There is no "and", no "or", and no \`==\`: \`[emerg] unexpected "==" in condition\`.`,
  not: `Patterns that PCRE2 does not compile, and variables that nothing defines, of which \`$uri=/a\` without blanks is one: they have rules of their own.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#if',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'if ($request_method «==» POST) { return 405; }',
      good: 'if ($request_method = POST) { return 405; }',
      refused: 'unexpected "==" in condition',
    },
    {
      in: ['http', 'server'],
      bad: 'if «($arg_a» = 1 && $arg_b = 2) { return 403; }',
      good: 'if ($arg_a$arg_b = 12) { return 403; }',
      refused: 'invalid condition "$arg_a"',
    },
    {
      in: ['http', 'server'],
      bad: 'if «!-f» $request_filename { return 404; }',
      good: 'if (!-f $request_filename) { return 404; }',
      refused: 'invalid condition "!-f"',
    },
  ],
  *check(config) {
    for (const problem of config.argumentProblems) {
      if (problem.rule === 'invalid-condition') yield findingOf(refusedArguments(problem.directive, problem));
    }
  },
});
