import { isPlaceholder } from '../../src/model/dispatch.ts';
import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { endsInQuote, syntaxProblems } from '../../src/model/problems.ts';
import { refusalAsRead } from '../../src/model/stops.ts';

export default defineRule({
  id: 'missing-semicolon',
  severity: 'error',
  summary: 'A directive ends with ";".',
  why: `Without the \`;\` nginx reads on: the words of the next line become arguments, and it refuses the configuration on that line
(\`[emerg] invalid number of arguments in "root" directive\`, \`unexpected "}"\`, \`unexpected end of file, expecting ";" or "}"\`). A directive that takes any
words, such as \`index\` or \`server_name\`, swallows the next one, and nginx starts without it.`,
  reference: 'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«return 204»',
      good: 'return 204;',
      refused: 'unexpected "}"',
    },
    {
      in: ['http', 'server'],
      bad: '«root /srv/www»\nindex index.html;',
      good: 'root /srv/www;\nindex index.html;',
      refused: 'invalid number of arguments in "root" directive',
    },
  ],
  *check(config) {
    const known = new Set<string>();
    for (const at of syntaxProblems(config, 'missing-semicolon')) {
      known.add(`${at.file.path}:${at.start}`);
      yield {
        at,
        message: `${at.message}: nginx refuses to start; the ";" after "${at.file.text.source.slice(at.start, at.end).split(/\s/, 1)[0]}" is missing`,
        related: at.around,
        fix: [{ file: at.file, start: at.end, end: at.end, text: ';' }],
      };
    }
    for (const directive of config.unterminated) {
      const isKnown = known.has(`${directive.file.path}:${directive.node.start}`);
      if (isKnown || isPlaceholder(directive) || endsInQuote(directive)) continue;
      const next = nextName(directive);
      const edit = { file: directive.file, start: directive.node.end, end: directive.node.end, text: ';' };
      const refusal = refusalAsRead(config, directive);
      yield refusal === undefined
        ? {
            at: directive,
            level: 'warning',
            message: `the ";" is missing: nginx starts, but takes "${next}" and what follows for arguments of "${directive.name}", and there is no "${next}"; add the ";"`,
            suggestions: [{ title: 'Add the ";"', edits: [edit] }],
          }
        : {
            at: directive,
            message: `${refusal}: nginx refuses to start, because the ";" is missing and the next line belongs to "${directive.name}"; add the ";"`,
            fix: [edit],
          };
    }
  },
});

function nextName({ file, node }: Directive): string {
  return /\S+/.exec(file.text.source.slice(node.end))?.[0].replace(/;$/, '') ?? '';
}
