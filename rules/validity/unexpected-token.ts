import { table } from '../../src/collections.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { syntaxProblems } from '../../src/model/problems.ts';

const ADVICE: Readonly<Record<string, string>> = table({
  '}': 'this "}" is one too many: remove it, or look for a block that was closed too early',
  ';': 'there is no directive before this ";": remove it',
  '{': 'there is no directive before this "{": write the name of the block, or remove it',
});

export default defineRule({
  id: 'unexpected-token',
  severity: 'error',
  summary: 'Braces, semicolons and quotes must stand where nginx takes them.',
  why: `nginx refuses a \`}\` that closes nothing, a \`;\` or \`{\` without a directive, and anything but a blank, \`;\`, \`{\` or \`)\` right after a closing quote:
\`[emerg] unexpected "}"\`. A reload keeps the old configuration, a restart leaves nothing running.`,
  reference: 'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
  examples: [
    {
      bad: 'events { worker_connections 1024; }\nhttp { }\n«}»',
      good: 'events { worker_connections 1024; }\nhttp { }',
      refused: 'unexpected "}"',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: 'return 200 "ok"«x»;',
      good: 'return 200 "okx";',
      refused: 'unexpected "x"',
    },
  ],
  *check(config) {
    for (const at of syntaxProblems(config, 'unexpected-token')) {
      const advice =
        ADVICE[at.file.text.source[at.start]!] ?? 'only a blank, ";", "{" or ")" may follow a closing quote';
      const removable = ADVICE[at.file.text.source[at.start]!] !== undefined;
      const edits = [{ file: at.file, start: at.start, end: at.end, text: '' }];
      const char = at.file.text.source.slice(at.start, at.end);
      yield {
        at,
        message: `${at.message}: nginx refuses to start; ${advice}`,
        related: at.around,
        suggestions: removable && char !== '{' ? [{ title: `Remove the "${char}"`, edits }] : [],
      };
    }
  },
});
