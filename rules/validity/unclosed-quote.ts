import { defineRule } from '../../src/lint/rule.ts';
import { syntaxProblems } from '../../src/model/problems.ts';

const BUFFER = 4096;

export default defineRule({
  id: 'unclosed-quote',
  severity: 'error',
  summary: 'A quoted text needs its closing quote.',
  why: `Everything up to the next quote of the same kind belongs to the text, over all lines between. nginx refuses the configuration, often far from the
mistake: \`[emerg] unexpected end of file, expecting ";" or "}"\`, \`unexpected "x"\` at the next quote, or, after 4096 bytes,
\`too long parameter, probably missing terminating """ character\`.`,
  reference: 'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'return 200 «"ok»;\nadd_header X-A b;',
      good: 'return 200 "ok";\nadd_header X-A b;',
      refused: 'unexpected end of file',
    },
  ],
  *check(config) {
    for (const at of syntaxProblems(config, 'unclosed-quote')) {
      const { text } = at.file;
      const quote = text.source[at.start]!;
      const swallowed = text.byteLength(text.source.slice(at.start + 1, at.start + 1 + BUFFER));
      const words =
        swallowed >= BUFFER && at.message.startsWith('unexpected end')
          ? `too long parameter, probably missing terminating "${quote}" character`
          : at.message;
      yield {
        at,
        related: at.around,
        message: `${words}: nginx refuses to start; the quote that opens here is not closed, add ${quote === '"' ? 'a double' : 'a single'} quote after it`,
      };
    }
  },
});
