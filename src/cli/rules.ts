import { builtinRules, categoryOf } from '../../rules/index.ts';
import { docsUrl } from '../docs.ts';
import type { Args } from './args.ts';
import { wantsJson } from './environment.ts';
import { fail, output } from './output.ts';

/** Prints all rules: as a table, or as JSON with their options. */
export function rules(args: Args): number {
  const [first] = args.paths;
  if (first !== undefined) return fail(`"rules" takes no "${first}"; nginx-lint explain RULE tells more of one rule`);
  const asJson = args.values.get('json') === true || wantsJson(args);
  return output(args, asJson ? json() : table()) ?? 0;
}

function json(): string {
  const all = builtinRules.map(({ id, severity, summary, options = {}, optIn, reference }) => ({
    id,
    category: categoryOf(id),
    severity,
    enabled: !optIn,
    summary,
    options,
    reference,
    docsUrl: docsUrl(id),
  }));
  return JSON.stringify(all, null, 2) + '\n';
}

function table(): string {
  const width = Math.max(...builtinRules.map(({ id }) => id.length));
  const lines: string[] = [];
  let category: string | undefined;
  for (const { id, severity, summary, optIn } of builtinRules) {
    if (categoryOf(id) !== category)
      lines.push(...(category === undefined ? [] : ['']), (category = categoryOf(id) ?? ''));
    lines.push(
      `  ${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary.replaceAll('`', '"')}${optIn ? ' (off unless named)' : ''}`,
    );
  }
  return lines.join('\n') + '\n';
}
