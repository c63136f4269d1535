import { allNames } from '../../src/catalog/directives.ts';
import type { DirectiveInfo } from '../../src/catalog/directives.ts';
import { optional } from '../../src/catalog/modules.ts';
import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Finding } from '../../src/lint/rule.ts';
import type { Dispatched } from '../../src/model/dispatch.ts';
import { misreading } from '../../src/model/misread.ts';
import { nearest } from '../../src/values/nearest.ts';

export default defineRule({
  id: 'unknown-directive',
  severity: 'error',
  summary: 'Every directive must be one that nginx or a module knows.',
  why: `nginx refuses the configuration at the first name that none of its modules has: \`[emerg] unknown directive "proxy_timeout"\`. Names are compared
with their case. The directives of a module that is not built in exist only after its \`load_module\`.`,
  not: `Directives of modules that come apart from nginx are info when nothing loads them: a build may have them in. Where \`load_module\` names a module that is
not known here, unknown directives are a warning.`,
  reference: 'https://nginx.org/en/docs/dirindex.html',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_pas» http://10.0.0.10:8080;',
      good: 'proxy_pass http://10.0.0.10:8080;',
      refused: 'unknown directive "proxy_pas"',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: '«Root» /srv/www;',
      good: 'root /srv/www;',
      refused: 'unknown directive "Root"',
    },
  ],
  *check(config) {
    const unsure = config.modules.unknown || (config.target.flavor ?? 'oss') !== 'oss';
    for (const { name, rows, members } of config.dispatched.groups) {
      if (OTHERS.test(name)) continue;
      for (const dispatched of members) {
        if (dispatched.fault === 'name')
          yield { ...unknown(dispatched), ...(unsure ? { level: 'warning' as const } : {}) };
      }
      if (!config.fragment && isNotLoaded(rows, config.modules.names)) yield* members.map(notLoaded);
    }
  },
});

/** Directives of products whose lists are not known here. */
const OTHERS = /^app_protect_dos_/;

function unknown({ directive }: Dispatched): Finding {
  const { name, args, node } = directive;
  const said = `unknown directive "${name.split('\0', 1)[0]}"`;
  const found = { at: directive, mark: node.name };
  const reading = misreading(name, args.length, directive);
  if (reading !== undefined) return { ...found, message: `${said}: nginx refuses to start; ${reading}` };
  const near = /^\w+$/.test(name) ? nearest(name, allNames()) : undefined;
  if (near === undefined) {
    return {
      ...found,
      message: `${said}: nginx refuses to start unless a module that is not known here has it; look for a misspelt name or a missing ";" above`,
    };
  }
  const suggestions = [{ title: `Write "${near}"`, edits: [replace(directive, node.name, near)] }];
  return { ...found, message: `${said}: nginx refuses to start; did you mean "${near}"?`, suggestions };
}

/** Whether a directive is in modules only that come apart from nginx, none of which is loaded. */
function isNotLoaded(rows: readonly DirectiveInfo[], loaded: ReadonlySet<string>): boolean {
  return rows.length > 0 && rows.every(isApart) && !rows.some(({ module }) => loaded.has(module));
}

function notLoaded({ directive, rows }: Dispatched): Finding {
  const { module, repo } = rows[0]!;
  const file = optional(module)?.file ?? `${module}.so`;
  const origin = repo === undefined ? '' : ` (${repo})`;
  const message = `"${directive.name}" is of the module ${module}${origin}, which no "load_module" here brings: unless it is built in, nginx refuses to start with unknown directive "${directive.name}"; add "load_module modules/${file};"`;
  return { at: directive, mark: directive.node.name, level: 'info', message };
}

function isApart({ origin, dynamic, module }: DirectiveInfo): boolean {
  return origin === 'third-party' || dynamic === true || optional(module)?.file !== undefined;
}
