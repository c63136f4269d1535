import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';

/** Directives whose value another one of the same block also sets, in nginx's words. */
const ALTERNATIVES: Readonly<Record<string, string>> = { root: 'alias', alias: 'root' };

export default defineRule({
  id: 'directive-duplicate',
  severity: 'error',
  yields: true,
  summary: 'A directive that is set once must stand in a block once.',
  why: `nginx refuses the second one in the same block, also when an \`include\` brings it in: \`[emerg] "root" directive is duplicate\`. A value for a part of the
server belongs into its \`location\`.`,
  not: `Directives that add up (\`proxy_set_header\`, \`listen\`, \`server_name\`); templates with branches.`,
  reference: 'https://nginx.org/en/docs/dirindex.html',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'root /srv/a;\n«root /srv/b»;',
      good: 'root /srv/b;',
      refused: '"root" directive is duplicate',
    },
    {
      in: ['http', 'server', 'location /x/'],
      bad: 'root /srv/a;\n«alias /srv/b/»;',
      good: 'alias /srv/b/;',
      refused: '"alias" directive is duplicate, "root" directive was specified earlier',
    },
  ],
  *check(config) {
    const seen = new Map<Directive | undefined, Map<string, Directive>>();
    for (const { directive, row, fault } of config.dispatched) {
      if (fault !== undefined || row?.duplicate !== 'error' || directive.file.template?.control) continue;
      const { name, parent } = directive;
      let first = seen.get(parent);
      if (!first) seen.set(parent, (first = new Map()));
      const other = ALTERNATIVES[name];
      const same = first.get(name);
      const before = same ?? (other === undefined ? undefined : first.get(other));
      if (!before) {
        first.set(name, directive);
        continue;
      }
      const said = same ? '' : `, "${other}" directive was specified earlier`;
      const message = `"${name}" directive is duplicate${said}: nginx refuses to start; keep one of the two`;
      yield { at: directive, message, related: [relatedTo(before, 'the first one')] };
    }
    for (const { directive, rule, message, advice, related = [] } of config.argumentProblems) {
      if (rule !== 'directive-duplicate') continue;
      yield {
        at: directive,
        message: `${message}: nginx refuses to start; ${advice ?? 'keep one of the two'}`,
        related,
      };
    }
  },
});
