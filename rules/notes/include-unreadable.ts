import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'include-unreadable',
  severity: 'warning',
  summary: 'An included file could not be read: what is in it was not checked.',
  why: `The file exists, but this user may not read it, or it is no regular file. The report is incomplete and the exit status is 2. nginx itself reads its
configuration as root; run the linter as a user who may read it too.`,
  reference: 'https://nginx.org/en/docs/ngx_core_module.html#include',
  examples: [
    {
      bad: 'events { worker_connections 1024; }\nhttp { «include secret.conf»; }',
      good: 'events { worker_connections 1024; }\nhttp { include open.conf; }',
      untested: 'needs a file that cannot be read',
      files: { 'open.conf': '# nothing' },
      unreadable: ['secret.conf'],
    },
  ],
  *check(config) {
    for (const { directive, missing } of config.includes) {
      for (const item of missing) {
        if (item.kind !== 'failed' || item.failure.code === 'ENOENT' || item.failure.code === 'EISDIR') continue;
        const { code, message: reason } = item.failure;
        const advice = code === 'EACCES' ? 'run nginx-lint as a user who may read it' : 'name a file that can be read';
        const message = `cannot read "${item.path}" (${reason}): what is in it was not checked; ${advice}`;
        yield { at: directive, message };
      }
    }
  },
});
