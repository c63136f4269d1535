import { table } from '../../src/collections.ts';
import type { Directive } from '../../src/config/directive.ts';
import { remove } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Model } from '../../src/model/model.ts';
import { relatedTo } from '../../src/model/related.ts';

/** Directives whose value another one of the same block also sets, the old names of one among them. */
const ALTERNATIVES: Readonly<Record<string, readonly string[]>> = table({
  root: ['alias'],
  alias: ['root'],
  proxy_buffer_size: ['proxy_downstream_buffer', 'proxy_upstream_buffer'],
  proxy_downstream_buffer: ['proxy_buffer_size', 'proxy_upstream_buffer'],
  proxy_upstream_buffer: ['proxy_buffer_size', 'proxy_downstream_buffer'],
});

const NAMES_BOTH: ReadonlySet<string> = new Set(['root', 'alias']);

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
      in: ['http'],
      bad: 'keepalive_requests 1000;\ntcp_nodelay on;\n«keepalive_requests 1000»;',
      good: 'keepalive_requests 1000;\ntcp_nodelay on;',
      refused: '"keepalive_requests" directive is duplicate',
    },
    {
      in: ['http', 'server', 'location /x/'],
      bad: 'root /srv/a;\n«alias /srv/b/»;',
      good: 'alias /srv/b/;',
      refused: '"alias" directive is duplicate, "root" directive was specified earlier',
    },
  ],
  *check(config) {
    const again = new Set<Directive>();
    for (const { name, forms } of config.dispatched.groups) {
      const setOnce = forms.filter(({ row }) => row.duplicate === 'error');
      if (setOnce.length === 0 || !mayRepeat(config, name)) continue;
      const once = setOnce.flatMap(({ directives }) => directives);
      const first = new Map<Directive | undefined, Directive>();
      for (const directive of once.sort((a, b) => a.order - b.order)) {
        if (directive.file.template?.control) continue;
        const before = first.get(directive.parent) ?? alternative(directive);
        if (!first.has(directive.parent)) first.set(directive.parent, directive);
        if (!before || isAgain(directive, before, again)) continue;
        const said =
          before.name === name || !NAMES_BOTH.has(name) ? '' : `, "${before.name}" directive was specified earlier`;
        const message = `"${name}" directive is duplicate${said}: nginx refuses to start; keep one of the two`;
        const fix = isCopy(directive, before) ? { fix: [remove(directive)] } : {};
        yield { at: directive, message, related: [relatedTo(before, 'the first one')], ...fix };
      }
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

/** Whether a name, or one that sets the same, stands in a block with it anywhere. */
function mayRepeat(config: Model, name: string): boolean {
  const others = ALTERNATIVES[name] ?? [];
  return config.repeats(name) || others.some((other) => config.all(other).length > 0);
}

/** Whether both say the same in one file: then it makes no difference which of them stays. */
function isCopy({ name, node, file, values }: Directive, before: Directive): boolean {
  if (before.node === node || before.file !== file || before.name !== name || node.block) return false;
  return values.length === before.values.length && values.every((value, i) => value === before.values[i]);
}

/** The directive before it in its block that sets the same. */
function alternative(directive: Directive): Directive | undefined {
  const others = ALTERNATIVES[directive.name];
  const siblings = directive.parent?.children ?? [];
  return others && siblings.slice(0, siblings.indexOf(directive)).find(({ name }) => others.includes(name));
}

/** Whether a file that is included twice in one block was reported already; remembers its include. */
function isAgain({ node, includedBy }: Directive, before: Directive, again: Set<Directive>): boolean {
  if (!includedBy || before.node !== node || again.has(includedBy))
    return includedBy !== undefined && before.node === node;
  again.add(includedBy);
  return false;
}
