import { defineRule } from '../../src/lint/rule.ts';

import type { Limit } from '../../src/config/entry.ts';

const WHAT: Readonly<Record<Limit, string>> = {
  directives: 'too many directives',
  files: 'too many files',
  includeDepth: 'too many includes within includes',
  blockDepth: 'too many blocks within blocks',
  fileSize: 'the file is too large',
  words: 'the file has too many words',
  findings: 'too many findings of a rule',
};

export default defineRule({
  id: 'limit-reached',
  severity: 'error',
  summary: 'The configuration is larger than the linter reads.',
  why: `Includes that multiply can make a small tree endless. The linter stops at 1,000,000 directives, 10,000 files, 100 includes within includes, 1,000 blocks within blocks,
files of 16 MB or 2,000,000 words, and 50,000 findings of one rule, and says what it left out; the rest was checked. \`--limit NAME=N\`, or \`limits\` in a configuration file, sets another bound.`,
  reference: 'https://nginx.org/en/docs/ngx_core_module.html#include',
  examples: [
    {
      bad: 'events { worker_connections 1024; }\nhttp { include a.conf; «include b.conf»; }',
      good: 'events { worker_connections 1024; }\nhttp { include a.conf; }',
      untested: 'a limit of the linter',
      files: { 'a.conf': '# a', 'b.conf': '# b' },
      limits: { files: 2 },
    },
  ],
  *check(config) {
    const said = new Set<string>();
    for (const { directive, missing } of config.includes) {
      for (const item of missing) {
        if (item.kind !== 'limit' || said.has(item.limit)) continue;
        said.add(item.limit);
        yield {
          at: directive,
          message: `${WHAT[item.limit]}: "${item.path}", and what would follow in the same way, was not read; --limit ${item.limit}=N sets the limit`,
        };
      }
    }
    for (const [limit, at] of config.cuts) {
      if (said.has(limit)) continue;
      const left = limit === 'blockDepth' ? 'what is in it' : 'it, and what follows';
      yield { at, message: `${WHAT[limit]}: ${left} was not read; --limit ${limit}=N sets the limit` };
    }
  },
});
