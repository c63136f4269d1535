import { builtinRules, categoryOf } from '../../rules/index.ts';
import { docsUrl } from '../docs.ts';
import type { Args } from './args.ts';

/** Prints all rules: as a table, or as JSON with their options. */
export function rules({ values }: Args): number {
  if (values.get('json')) {
    const list = builtinRules.map(({ id, severity, summary, options = {}, optIn }) => ({
      id,
      category: categoryOf(id),
      severity,
      enabled: !optIn,
      summary,
      options,
      docsUrl: docsUrl(id),
    }));
    process.stdout.write(JSON.stringify(list, null, 2) + '\n');
    return 0;
  }
  const width = Math.max(...builtinRules.map(({ id }) => id.length));
  let category: string | undefined;
  for (const { id, severity, summary } of builtinRules) {
    if (categoryOf(id) !== category) process.stdout.write(`${category === undefined ? '' : '\n'}${(category = categoryOf(id))}\n`);
    process.stdout.write(`  ${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`);
  }
  return 0;
}
