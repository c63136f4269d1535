import { defineRule } from '../../src/lint/rule.ts';

const WHAT = { directives: 'directives', files: 'files', includeDepth: 'includes within includes' } as const;

export default defineRule({
  id: 'limit-reached',
  severity: 'error',
  summary: 'The configuration is larger than the linter reads.',
  why: `Includes that multiply can make a small tree endless. The linter stops at 1,000,000 directives, 10,000 files and 100 includes within includes, and says what it
left out; the rest was checked.`,
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
          message: `too many ${WHAT[item.limit]}: "${item.path}", and what would follow in the same way, was not read`,
        };
      }
    }
  },
});
