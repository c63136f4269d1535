import type { Context } from '../../src/catalog/directives.ts';
import { addedIn, removedIn } from '../../src/catalog/changes.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Finding } from '../../src/lint/rule.ts';
import type { Dispatched } from '../../src/model/dispatch.ts';
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
    for (const dispatched of config.dispatched) {
      const { fault, rows } = dispatched;
      if (
        fault !== undefined ||
        rows.length === 0 ||
        rows.some(({ origin, dynamic }) => origin !== 'official' || dynamic)
      )
        continue;
      yield* directiveMismatch(dispatched, target);
      yield* parameterMismatch(dispatched, target);
    }
  },
});

function* directiveMismatch({ directive, contexts, row }: Dispatched, target: Target): Iterable<Finding> {
  const { name, node } = directive;
  const context = contexts.length === 1 ? contexts[0] : undefined;
  const added = addedIn(name, undefined, context);
  const removed = removedIn(name, context);
  const found = { at: directive, mark: node.name };
  if (added !== undefined && before(target, added) === 'all') {
    const message = `${refusedAs(name, target)}: nginx has it from ${added} on, ${formatTarget(target)} refuses to start; remove it, or upgrade first`;
    yield { ...found, message };
  } else if (removed !== undefined && atLeast(target, removed) === 'all') {
    const replacement = row?.deprecated?.replacement;
    const instead = replacement === undefined ? 'remove it' : `write "${replacement}" instead`;
    const message = `unknown directive "${name}": nginx has it no more since ${removed}, ${formatTarget(target)} refuses to start; ${instead}`;
    yield { ...found, message };
  }
}

/** Where an older nginx has a directive of this name in another place, it is not unknown to it. */
function refusedAs(name: string, target: Target): string {
  const first = addedIn(name);
  const known = first === undefined || before(target, first) !== 'all';
  return known ? `"${name}" directive is not allowed here` : `unknown directive "${name}"`;
}

/** What the setters say of values that are too new for them. */
const REFUSALS: Readonly<Record<string, (name: string, value: string) => string>> = {
  enum: (_, value) => `invalid value "${value}"`,
  bitmask: (_, value) => `invalid value "${value}"`,
  'complex-size': (name) => `"${name}" directive invalid value`,
};

function* parameterMismatch({ directive, contexts, row }: Dispatched, target: Target): Iterable<Finding> {
  const context: Context | undefined = contexts.length === 1 ? contexts[0] : undefined;
  for (const argument of directive.args) {
    const added = addedIn(directive.name, argument.value, context);
    if (added === undefined || before(target, added) !== 'all') continue;
    const refused = REFUSALS[row?.valueKind ?? '']?.(directive.name, argument.value);
    const message = `${refused ?? `invalid parameter "${argument.value}"`}: "${directive.name}" takes "${argument.value}" from nginx ${added} on, ${formatTarget(target)} refuses to start; remove it, or upgrade first`;
    yield { at: directive, mark: argument, message };
  }
}
