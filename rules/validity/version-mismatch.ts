import { table } from '../../src/collections.ts';
import type { Context, DirectiveInfo } from '../../src/catalog/directives.ts';
import type { Directive } from '../../src/config/directive.ts';
import { addedIn, changesOf, removedIn } from '../../src/catalog/changes.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Finding } from '../../src/lint/rule.ts';
import type { Group } from '../../src/model/dispatch.ts';
import { atLeast, before, formatTarget } from '../../src/values/version.ts';
import type { Target } from '../../src/values/version.ts';

export default defineRule({
  id: 'version-mismatch',
  severity: 'error',
  yields: true,
  summary: 'Directives and parameters must be those of the nginx that is to read them.',
  why: `An older nginx refuses a directive, parameter or value that came later, a newer one a directive that is gone: \`[emerg] unknown directive "http2"\`
before 1.25.1, \`[emerg] unknown directive "ssl"\` from 1.25.1 on. \`--nginx-version\` says which nginx the configuration is for.`,
  not: `What any version takes that the configuration is for: without \`--nginx-version\` these are all since 1.22.`,
  reference: 'https://nginx.org/en/CHANGES',
  examples: [
    {
      in: ['http'],
      bad: '«limit_zone» one $binary_remote_addr 10m;',
      good: 'limit_conn_zone $binary_remote_addr zone=one:10m;',
      refused: 'unknown directive "limit_zone"',
    },
  ],
  *check(config) {
    const { target } = config;
    if (target.flavor !== undefined && target.flavor !== 'oss') return;
    for (const group of config.dispatched.groups) {
      const { rows, forms } = group;
      if (rows.length === 0 || rows.some(({ origin, dynamic }) => origin !== 'official' || dynamic)) continue;
      const context = group.contexts.length === 1 ? group.contexts[0] : undefined;
      const said = directiveMismatch(group, context, target);
      const newer = changesOf(group.name, context).some(({ version }) => before(target, version) === 'all');
      if (said === undefined && !newer) continue;
      for (const { row, directives } of forms) {
        for (const directive of directives) {
          if (said !== undefined) yield { at: directive, mark: directive.node.name, message: said };
          yield* parameterMismatch(directive, row, context, target);
        }
      }
    }
  },
});

function directiveMismatch({ name, rows }: Group, context: Context | undefined, target: Target): string | undefined {
  const added = addedIn(name, undefined, context);
  if (added !== undefined && before(target, added) === 'all')
    return `${refusedAs(name, target)}: nginx has it from ${added} on, ${formatTarget(target)} refuses to start; remove it, or upgrade first`;
  const removed = removedIn(name, context);
  if (removed === undefined || atLeast(target, removed) !== 'all') return undefined;
  const replacement = rows.find(({ deprecated }) => deprecated)?.deprecated?.replacement;
  const instead = replacement === undefined ? 'remove it' : `write "${replacement}" instead`;
  return `unknown directive "${name}": nginx has it no more since ${removed}, ${formatTarget(target)} refuses to start; ${instead}`;
}

/** Where an older nginx has a directive of this name in another place, it is not unknown to it. */
function refusedAs(name: string, target: Target): string {
  const first = addedIn(name);
  const known = first === undefined || before(target, first) !== 'all';
  return known ? `"${name}" directive is not allowed here` : `unknown directive "${name}"`;
}

/** What the setters say of values that are too new for them. */
const REFUSALS: Readonly<Record<string, (name: string, value: string) => string>> = table({
  enum: (_, value) => `invalid value "${value}"`,
  bitmask: (_, value) => `invalid value "${value}"`,
  'complex-size': (name) => `"${name}" directive invalid value`,
});

function* parameterMismatch(
  directive: Directive,
  row: DirectiveInfo,
  context: Context | undefined,
  target: Target,
): Iterable<Finding> {
  for (const argument of directive.args) {
    const added = addedIn(directive.name, argument.value, context);
    if (added === undefined || before(target, added) !== 'all') continue;
    const refused = REFUSALS[row.valueKind]?.(directive.name, argument.value);
    const message = `${refused ?? `invalid parameter "${argument.value}"`}: "${directive.name}" takes "${argument.value}" from nginx ${added} on, ${formatTarget(target)} refuses to start; remove it, or upgrade first`;
    yield { at: directive, mark: argument, message };
  }
}
