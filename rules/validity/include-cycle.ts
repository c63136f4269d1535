import { lookup } from '../../src/catalog/directives.ts';
import { contextsOfBlock } from '../../src/config/contexts.ts';
import type { Directive } from '../../src/config/directive.ts';
import type { Model } from '../../src/model/model.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo, STOP } from '../../src/model/related.ts';
import type { Related } from '../../src/diagnostic.ts';

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
        const way = item
          .chain()
          .slice(0, -1)
          .map((by) => relatedTo(by, 'on the way here'));
        const first = refusedFirst(directive, item.path, config);
        const said = first?.said ?? `open() "${item.path}" failed (24: Too many open files)`;
        const related = first ? [...way, first.stop] : way;
        const message = `${said}: the file includes itself, nginx reads it again and again and refuses to start; remove this line`;
        yield { at: directive, message, related };
      }
    }
  },
});

/** What nginx says earlier: the file's first directive may not be allowed where the file includes itself. */
function refusedFirst(
  { parent }: Directive,
  path: string,
  config: Model,
): { readonly said: string; readonly stop: Related } | undefined {
  const file = config.files.find((one) => one.path === path);
  const name = file?.root.directives[0]?.name;
  const contexts = parent ? contextsOfBlock(parent.name) : config.contexts;
  const rows = lookup(name?.value ?? '');
  if (!file || !name || contexts.length === 0 || rows.length === 0) return undefined;
  if (rows.some((row) => row.contexts.some((context) => contexts.includes(context)))) return undefined;
  const { start, end } = name;
  return { said: `"${name.value}" directive is not allowed here`, stop: { file, start, end, message: STOP } };
}
