import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { contextName } from '../../src/model/context-names.ts';
import { isAfterDamage } from '../../src/model/problems.ts';
import { relatedTo } from '../../src/model/related.ts';

export default defineRule({
  id: 'directive-context',
  severity: 'error',
  yields: true,
  summary: 'A directive must stand in a block that takes it.',
  why: `nginx refuses the configuration when a directive stands where its module does not take it: \`[emerg] "listen" directive is not allowed here\`.`,
  not: `A part whose surroundings are not known is judged by the place that most of its directives are for. After a brace that is missing or one too many,
nothing is said: what stands where is a guess then.`,
  reference: 'https://nginx.org/en/docs/dirindex.html',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«listen 8080»;',
      good: 'proxy_pass http://10.0.0.10:8080;',
      refused: '"listen" directive is not allowed here',
    },
    {
      in: ['http'],
      bad: '«location /»{ return 204; }',
      good: 'server { location / { return 204; } }',
      refused: '"location" directive is not allowed here',
    },
  ],
  *check(config) {
    const misplaced = new Set<Directive>();
    for (const { directive, contexts, row, fault } of config.dispatched.faults) {
      if (fault !== 'context' || !row) continue;
      if (isAfterDamage(directive)) continue;
      // What an include brings into the wrong place is one mistake.
      const by = directive.includedBy;
      if (by && by.parent === directive.parent) {
        if (misplaced.has(by)) continue;
        misplaced.add(by);
      }
      const allowed = [...new Set(row.contexts.map(contextName))].join(', ');
      const here = contexts.map(contextName).join(' or ');
      const message = `"${directive.name}" directive is not allowed here, in ${here}: nginx refuses to start; it may stand in ${allowed}`;
      yield { at: directive, message, related: by ? [relatedTo(by, 'included here')] : [] };
    }
  },
});
