import { defineRule } from '../../src/lint/rule.ts';
import { syntaxProblems } from '../../src/model/problems.ts';

const LONG = 'x'.repeat(4100);

export default defineRule({
  id: 'token-too-long',
  severity: 'error',
  summary: 'A word, a quoted text or a comment must be shorter than 4096 bytes.',
  why: `nginx reads its configuration through a buffer of 4096 bytes, and a token must fit into it; a comment too:
\`[emerg] too long parameter "xxxxxxxxxx..." started\`. nginx refuses the configuration.`,
  reference: 'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: `return 200 «${LONG}»;`,
      good: 'return 200 x;',
      refused: 'too long parameter "xxxxxxxxxx..." started',
    },
  ],
  *check(config) {
    for (const at of syntaxProblems(config, 'token-too-long')) {
      const what =
        at.file.text.source[at.start] === '#' ? 'break the comment into lines' : 'split it, or put it into variables';
      yield { at, message: `${at.message}: nginx refuses to start, a token must be shorter than 4096 bytes; ${what}` };
    }
  },
});
