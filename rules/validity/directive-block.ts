import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { syntaxProblems } from '../../src/model/problems.ts';

export default defineRule({
  id: 'directive-block',
  severity: 'error',
  summary: 'A block directive needs "{ … }", any other one ";".',
  why: `nginx refuses the configuration with \`[emerg] directive "root" is not terminated by ";"\` or \`[emerg] directive "server" has no opening "{"\`. The first
is also what a pattern with braces outside of quotes looks like to it: \`rewrite ^/a{2}$ /b;\`.`,
  reference: 'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
  examples: [
    {
      bad: 'events { worker_connections 1024; }\nhttp {\n    «server»\n        listen 8080;\n    }\n}\n',
      good: 'events { worker_connections 1024; }\nhttp {\n    server {\n        listen 8080;\n    }\n}\n',
      refused: 'directive "server" has no opening "{"',
    },
    {
      in: ['http'],
      bad: '«server»;',
      good: 'server { return 204; }',
      refused: 'directive "server" has no opening "{"',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: '«root /srv/www» { }',
      good: 'root /srv/www;',
      refused: 'directive "root" is not terminated by ";"',
    },
  ],
  *check(config) {
    for (const at of syntaxProblems(config, 'directive-block')) {
      yield {
        at,
        message: `${at.message}: nginx refuses to start; the lines below belong into its block, add the "{"`,
        related: at.around,
        fix: [{ file: at.file, start: at.end, end: at.end, text: ' {' }],
      };
    }
    for (const { directive, fault } of config.dispatched.faults) {
      if (fault !== 'block') continue;
      const { name, block, args } = directive;
      if (!block) {
        yield {
          at: directive,
          message: `directive "${name}" has no opening "{": nginx refuses to start; write its block instead of ";"`,
        };
        continue;
      }
      const cut =
        /[\w)\]}]$/.test(args.at(-1)?.value ?? '') && args.at(-1)?.end === block.start && !args.at(-1)?.quoted;
      const advice = cut
        ? 'put the pattern in quotes if "{" belongs to it, else end the directive with ";"'
        : 'end it with ";"';
      const last = args.at(-1) ?? directive.node.name;
      const isEmpty = !cut && /^\{\s*\}$/.test(directive.file.text.source.slice(block.start, block.end));
      yield {
        at: directive,
        message: `directive "${name}" is not terminated by ";": nginx refuses to start; ${advice}`,
        suggestions: isEmpty
          ? [{ title: 'Write ";"', edits: [replace(directive, { start: last.end, end: block.end }, ';')] }]
          : [],
      };
    }
  },
});
