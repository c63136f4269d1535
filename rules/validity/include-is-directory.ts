import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'include-is-directory',
  severity: 'error',
  summary: 'An "include" must name files, not a directory.',
  why: `nginx opens what the name or the wildcard gives, and reading a directory fails: \`[crit] pread() "/etc/nginx/conf.d" failed (21: Is a directory)\`. It refuses the
configuration. A wildcard such as \`conf.d/*\` also matches directories; \`conf.d/*.conf\` is safe.`,
  reference: 'https://nginx.org/en/docs/ngx_core_module.html#include',
  examples: [
    {
      bad: 'events { worker_connections 1024; }\nhttp { «include conf.d»; }',
      good: 'events { worker_connections 1024; }\nhttp { include conf.d/*.conf; }',
      untested: 'needs a directory beside the file',
      files: { 'conf.d/app.conf': 'server { listen 8080; return 204; }' },
    },
  ],
  *check(config) {
    for (const { directive, located, missing } of config.includes) {
      for (const item of missing) {
        if (item.kind !== 'failed' || item.failure.code !== 'EISDIR') continue;
        const advice = located.pattern
          ? 'the wildcard matches a directory: write "*.conf"'
          : `write "${directive.value()!.replace(/\/$/, '')}/*.conf"`;
        yield {
          at: directive,
          message: `pread() "${item.path}" failed (21: Is a directory): nginx refuses to start; ${advice}`,
        };
      }
    }
  },
});
