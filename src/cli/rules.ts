import { categoryOf } from '../../rules/index.ts';
import { docsOf } from '../docs.ts';
import { plainJson, visible } from '../formatters/escape.ts';
import type { AnyRule } from '../lint/rule.ts';
import type { Args } from './args.ts';
import { wantsJson } from './environment.ts';
import { knownRules } from './known-rules.ts';
import { fail, output } from './output.ts';

/** What stands for the category of a plugin's rules. */
const PLUGIN = 'plugins';

/** Prints all rules: as a table, or as JSON with their options. */
export async function rules(args: Args): Promise<number> {
  const [first] = args.paths;
  if (first !== undefined) return fail(`"rules" takes no "${first}"; nginx-lint explain RULE tells more of one rule`);
  const asJson = args.values.get('json') === true || wantsJson(args);
  const known = await knownRules(args);
  return output(args, asJson ? json(known) : table(known)) ?? 0;
}

function json(rules: readonly AnyRule[]): string {
  const docsUrl = docsOf(rules);
  const all = rules.map(({ id, severity, summary, options = {}, optIn, reference }) => ({
    id,
    category: categoryOf(id) ?? PLUGIN,
    severity,
    enabled: !optIn,
    summary,
    options,
    reference,
    docsUrl: docsUrl(id),
  }));
  return plainJson(JSON.stringify(all, null, 2)) + '\n';
}

function table(rules: readonly AnyRule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines: string[] = [];
  let category: string | undefined;
  for (const { id, severity, summary, optIn } of rules) {
    const own = categoryOf(id) ?? PLUGIN;
    if (own !== category) lines.push(...(category === undefined ? [] : ['']), (category = own));
    lines.push(
      `  ${id.padEnd(width)}  ${severity.padEnd(7)}  ${visible(summary.replaceAll('`', '"'))}${optIn ? ' (off unless named)' : ''}`,
    );
  }
  return lines.join('\n') + '\n';
}
