import type { DirectiveInfo } from '../../src/catalog/directives.ts';
import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'directive-arguments',
  severity: 'error',
  yields: true,
  summary: 'A directive must have as many arguments as it takes.',
  why: `nginx refuses the configuration with \`[emerg] invalid number of arguments in "root" directive\`. A value with blanks must stand in quotes; where a \`;\`
is missing, the next line's words are arguments too.`,
  reference: 'https://nginx.org/en/docs/dirindex.html',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«root /srv/my files»;',
      good: 'root "/srv/my files";',
      refused: 'invalid number of arguments in "root" directive',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_read_timeout»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_read_timeout 60s;\nproxy_pass http://10.0.0.10:8080;',
      refused: 'invalid number of arguments in "proxy_read_timeout" directive',
    },
  ],
  *check(config) {
    for (const { directive, rows, fault } of config.dispatched.faults) {
      if (fault !== 'arguments') continue;
      const { name, values } = directive;
      const takes = [...new Set(rows.map(numbers))].join(' or ');
      const message = `invalid number of arguments in "${name}" directive: it has ${values.length} and takes ${takes}; nginx refuses to start`;
      yield { at: directive, message };
    }
  },
});

function numbers({ min, max, counts }: DirectiveInfo): string {
  if (counts) return counts.join(' or ');
  if (max === Infinity) return `${min} or more`;
  if (max === 0) return 'none';
  return min === max ? `${min}` : `${min} to ${max}`;
}
