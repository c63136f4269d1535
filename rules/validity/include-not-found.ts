import type { Directive } from '../../src/config/directive.ts';
import { isPackaged } from '../../src/config/include.ts';
import { dirname, isBelow, isInstalled } from '../../src/config/paths.ts';
import { isTemplate } from '../../src/config/template.ts';
import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'include-not-found',
  severity: 'error',
  summary: 'A file that is included by name must exist.',
  why: `nginx refuses the configuration when an \`include\` without wildcards names a file that is not there, or a wildcard matches a link without a target:
\`[emerg] open() "/etc/nginx/snippets/tls.conf" failed (2: No such file or directory)\`. Relative names start from the directory of the **main** file, not of the
file that includes. A wildcard that matches nothing is fine.`,
  not: `Files written for \`/etc/nginx\` in a tree that lives elsewhere, files outside of that tree, files that nginx's packages bring along (\`mime.types\`), and
includes of a part whose main file is not known: once each, as info.`,
  reference: 'https://nginx.org/en/docs/ngx_core_module.html#include',
  examples: [
    {
      bad: 'events { worker_connections 1024; }\nhttp { «include snippets/none.conf»; }',
      good: 'events { worker_connections 1024; }\nhttp { include snippets/*.none; }',
      refused: 'snippets/none.conf" failed (2: No such file or directory)',
    },
  ],
  *check(config) {
    const root = config.entry.prefix ?? dirname(config.entry.path);
    // Where a template's result will lie is not known.
    const unplaced = config.fragment || isTemplate(config.main);
    const installed = isInstalled(config.entry.path) || config.entry.dump === true;
    const said = new Set<string>();
    for (const { directive, located, missing } of config.includes) {
      for (const item of missing) {
        if (item.kind !== 'failed' || item.failure.code !== 'ENOENT') continue;
        const outside = located.mapped || isPackaged(located.path) || !isBelow(item.path, root) || unplaced;
        const elsewhere = !installed && outside;
        if (elsewhere && said.has(item.path)) continue;
        said.add(item.path);
        const failed = `open() "${item.path}" failed (2: No such file or directory)`;
        yield elsewhere
          ? {
              at: directive,
              level: 'info',
              message: `"${nameOf(directive)}" is not in this tree and was not read: what it defines is unknown here; name its place with --path-map`,
            }
          : {
              at: directive,
              message: `${failed}: nginx refuses to start; create the file, mend the name, or remove the line`,
            };
      }
    }
  },
});

function nameOf(include: Directive): string {
  return include.value() ?? '';
}
