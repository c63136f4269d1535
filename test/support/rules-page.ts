import { builtinRules, categoryOf } from '../../rules/index.ts';
import { optionsOf } from '../../src/lint/rule.ts';
import type { AnyRule, Example } from '../../src/lint/rule.ts';

const CATEGORIES = {
  validity: 'What nginx refuses to load',
  availability: 'What ends in 502, 504, 500 or lost requests',
  notes: 'What the linter could not do',
};

/** The page of all rules, made from the rules themselves. */
export function rulesPage(): string {
  const lines = [
    '# Rules',
    '',
    'Made from the rule files by the tests (`npx vitest run test/rules.test.ts -u`); every example is executed.',
    '',
  ];
  for (const [category, title] of Object.entries(CATEGORIES)) {
    const rules = builtinRules.filter(({ id }) => categoryOf(id) === category);
    lines.push(`## ${category}`, '', `${title}.`, '', '| rule | severity | |', '| --- | --- | --- |');
    for (const { id, severity, summary } of rules) lines.push(`| [${id}](#${id}) | ${severity} | ${summary} |`);
    lines.push('');
    for (const rule of rules) lines.push(...section(rule));
  }
  return lines.join('\n');
}

function section(rule: AnyRule): string[] {
  const { id, severity, summary, why, not, reference } = rule;
  const lines = [`### ${id}`, '', `**${severity}** · ${summary}`, '', why];
  if (not) lines.push('', `**Not reported:** ${not}`);
  const options = Object.entries(optionsOf(rule));
  if (options.length > 0) lines.push('', '| option | default | |', '| --- | --- | --- |');
  for (const [name, option] of options)
    lines.push(`| \`${name}\` | \`${JSON.stringify(option.default)}\` | ${option.description} |`);
  for (const example of (rule.examples as readonly Example[]).filter((one) => !one.unexecuted)) {
    const where = example.in ? ` (in ${example.in.map((block) => `\`${block}\``).join(', ')})` : '';
    lines.push(
      '',
      `Wrong${where}:`,
      '',
      ...fence(example, example.bad),
      '',
      'Right:',
      '',
      ...fence(example, example.good),
    );
  }
  lines.push('', `nginx: <${reference}>`, '');
  return lines;
}

function fence({ around }: Example, text: string): string[] {
  const plain = (part: string) => part.replaceAll(/[«»]/g, '').replaceAll(/x{200,}/g, 'xxx…');
  return ['```nginx', ...(around ? [plain(around), ''] : []), plain(text), '```'];
}
