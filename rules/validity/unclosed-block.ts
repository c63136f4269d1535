import { defineRule } from '../../src/lint/rule.ts';
import { syntaxProblems } from '../../src/model/problems.ts';
import { isCutPattern } from '../../src/model/misread.ts';

export default defineRule({
  id: 'unclosed-block',
  severity: 'error',
  summary: 'Every block needs its closing brace, in the same file.',
  why: `nginx reads to the end of the file and refuses the configuration there: \`[emerg] unexpected end of file, expecting "}"\`. The indentation of the
braces that are there tells which block was meant to end earlier. A block must be closed in the file that opens it, also in an included one.`,
  reference: 'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
  examples: [
    {
      bad: 'events { worker_connections 1024; }\nhttp {\n    server {\n        «location / {»\n            return 204;\n    }\n}\n',
      good: 'events { worker_connections 1024; }\nhttp {\n    server {\n        location / {\n            return 204;\n        }\n    }\n}\n',
      refused: 'unexpected end of file, expecting "}"',
    },
  ],
  *check(config) {
    // A "{" after a directive that takes no block is reported as such.
    const { faults } = config.dispatched;
    const noBlocks = faults.filter(({ fault }) => fault === 'block').map(({ directive }) => directive);
    // The brace of a pattern has opened a block more, of which "unknown-directive" speaks.
    const opened = faults.map(({ directive }) => directive).filter(isCutPattern);
    for (const at of syntaxProblems(config, 'unclosed-block')) {
      if (noBlocks.some(({ file, node }) => file === at.file && node.start === at.start)) continue;
      const cut = opened.findIndex(({ file }) => file === at.file);
      if (cut >= 0) {
        opened.splice(cut, 1);
        continue;
      }
      const message = `${at.message}: nginx refuses to start; this block is not closed, add its "}"`;
      yield { at, message, related: at.around };
    }
  },
});
