import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';

export default defineRule({
  id: 'include-cycle',
  severity: 'error',
  summary: 'A file must not include itself, directly or through others.',
  why: `nginx does not notice: it reads the file again and again until \`[emerg] open() "…" failed (24: Too many open files)\`, or an earlier error such as a
duplicate directive, and refuses the configuration.`,
  reference: 'https://nginx.org/en/docs/ngx_core_module.html#include',
  examples: [
    {
      bad: 'events { worker_connections 1024; }\nhttp { «include nginx.conf»; }',
      good: 'events { worker_connections 1024; }\nhttp { include conf.d/*.none; }',
      refused: '"events" directive is not allowed here',
    },
  ],
  *check(config) {
    for (const { directive, missing } of config.includes) {
      for (const item of missing) {
        if (item.kind !== 'cycle') continue;
        const related = item.chain.slice(0, -1).map((by) => relatedTo(by, 'on the way here'));
        yield {
          at: directive,
          message: `"${item.path}" includes itself: nginx reads it until open() fails (24: Too many open files) and refuses to start; remove this line`,
          related,
        };
      }
    }
  },
});
