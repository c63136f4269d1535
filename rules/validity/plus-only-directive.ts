import { isParameter, plusParameters } from '../../src/catalog/changes.ts';
import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Finding } from '../../src/lint/rule.ts';
import type { Group } from '../../src/model/dispatch.ts';

/** Kinds of nginx that have what is NGINX Plus' alone otherwise, or directives of their own by the same names. */
const HAVE: ReadonlySet<string> = new Set(['plus', 'angie', 'tengine']);

export default defineRule({
  id: 'plus-only-directive',
  severity: 'error',
  summary: 'What only NGINX Plus has needs NGINX Plus.',
  why: `Open source nginx refuses the directives and parameters of NGINX Plus: \`[emerg] unknown directive "queue"\`, \`[emerg] invalid parameter
"slow_start=30s"\`. Configurations copied from its documentation do not load.`,
  not: `Where \`--flavor plus\` or \`angie\` says that the nginx has them. Without \`--flavor oss\` it is one warning for a configuration, at the first of them.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#queue',
  examples: [
    {
      in: ['http', 'upstream app'],
      bad: 'zone app 64k;\nserver 10.0.0.10:8080 max_fails=3;\nserver 10.0.0.11:8080 max_fails=3;\n«queue» 100 timeout=70;',
      good: 'zone app 64k;\nserver 10.0.0.10:8080 max_fails=3;\nserver 10.0.0.11:8080 max_fails=3;',
      refused: 'unknown directive "queue"',
      level: 'warning',
    },
    {
      in: ['http', 'upstream app'],
      bad: 'server 10.0.0.10:8080 max_fails=3 «slow_start=30s»;\nserver 10.0.0.11:8080 max_fails=3;',
      good: 'server 10.0.0.10:8080 max_fails=3;\nserver 10.0.0.11:8080 max_fails=3;',
      refused: 'invalid parameter "slow_start=30s"',
      level: 'warning',
    },
  ],
  *check(config) {
    const { flavor } = config.target;
    if (flavor !== undefined && HAVE.has(flavor)) return;
    const found = config.dispatched.groups.flatMap(plusOnly).sort((a, b) => a.at.order - b.at.order);
    // Without the flavor one is enough, in all places of that line.
    const node = found[0]?.at.node;
    for (const finding of found) {
      if (flavor === 'oss') yield finding;
      else if (finding.at.node === node)
        yield { ...finding, level: 'warning', message: `${finding.message}, or say --flavor plus if this is for it` };
    }
  },
});

/** The directives and parameters of a name that NGINX Plus alone has. */
function plusOnly({ name, rows, contexts, forms }: Group): readonly (Finding & { readonly at: Directive })[] {
  if (rows.length === 0) return [];
  if (rows.every(({ origin }) => origin === 'plus')) {
    const message = `unknown directive "${name}" to open source nginx, only NGINX Plus has it: open source nginx refuses to start; remove it`;
    return forms.flatMap(({ directives }) => directives.map((at) => ({ at, mark: at.node.name, message })));
  }
  const context = contexts.length === 1 ? contexts[0] : undefined;
  const parameters = plusParameters(name, context);
  if (parameters.length === 0) return [];
  return forms
    .flatMap(({ directives }) => directives)
    .flatMap((at) => {
      const index = at.values.findIndex((value) => parameters.some((one) => isParameter(one, value)));
      if (index < 0) return [];
      const message = `invalid parameter "${at.values[index]}" to open source nginx, only NGINX Plus has it: open source nginx refuses to start; remove it`;
      return [{ at, mark: at.args[index]!, message }];
    });
}
