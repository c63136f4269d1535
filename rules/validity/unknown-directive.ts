import { allNames } from '../../src/catalog/directives.ts';
import { foreign } from '../../src/catalog/foreign.ts';
import { moduleOfKin } from '../../src/catalog/kin.ts';
import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { absentModules } from '../../src/model/absent-modules.ts';
import type { Refused } from '../../src/model/dispatch.ts';
import { misreading } from '../../src/model/misread.ts';
import { nearest } from '../../src/values/nearest.ts';

export default defineRule({
  id: 'unknown-directive',
  severity: 'error',
  summary: 'Every directive must be one that nginx or a module knows.',
  why: `nginx refuses the configuration at the first name that none of its modules has: \`[emerg] unknown directive "proxy_timeout"\`. Names are compared
with their case. The directives of a module that is not built in exist only after its \`load_module\`.`,
  not: `Directives of modules that come apart from nginx are info when nothing loads them: a build may have them in; they are errors where \`--modules\` says
which modules there are. What only Angie or Tengine has is one warning without \`--flavor\`. Where \`load_module\` names a module that is not known here,
unknown directives are a warning.`,
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
    for (const refused of config.dispatched.faults) {
      if (refused.fault !== 'name' || foreign(refused.directive.name)) continue;
      yield { ...unknown(refused), ...(unsure ? { level: 'warning' as const } : {}) };
    }
    for (const { directive, level, message } of absentModules(config)) {
      yield { at: directive, mark: directive.node.name, level, message };
    }
  },
});

function unknown({ directive }: Refused): Finding {
  const { name, args, node } = directive;
  const said = `unknown directive "${shortened(name.split('\0', 1)[0]!)}"`;
  const found = { at: directive, mark: node.name };
  const reading = misreading(name, args.length, directive);
  if (reading !== undefined) return { ...found, message: `${said}: nginx refuses to start; ${reading}` };
  const near = /^\w+$/.test(name) ? nearest(name, allNames()) : undefined;
  const module = near === undefined ? moduleOfKin(name) : undefined;
  if (module !== undefined) {
    const kin = `others that begin with "${name.split('_', 1)[0]}_" are of ${module}`;
    const message = `${said}: ${kin}, and unless its version has this one nginx refuses to start; look for a misspelt name`;
    return { ...found, level: 'warning', message };
  }
  if (near === undefined) {
    return {
      ...found,
      message: `${said}: nginx refuses to start unless a module that is not known here has it; look for a misspelt name or a missing ";" above`,
    };
  }
  const suggestions = [{ title: `Write "${near}"`, edits: [replace(directive, node.name, near)] }];
  return { ...found, message: `${said}: nginx refuses to start; did you mean "${near}"?`, suggestions };
}

/** So much of a name is shown: where a quote or a ";" is missing it may be a whole text. */
const SHOWN = 60;

function shortened(name: string): string {
  return name.length <= SHOWN ? name : `${name.slice(0, SHOWN)}...`;
}
