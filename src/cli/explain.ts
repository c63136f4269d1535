import { builtinRules, categoryOf } from '../../rules/index.ts';
import { docsUrl } from '../docs.ts';
import { didYouMean } from '../lint/settings.ts';
import type { Args } from './args.ts';
import { fail } from './environment.ts';

/** Prints what a rule finds, why it matters, its options and examples. */
export function explain({ paths }: Args): number {
  const [id] = paths;
  if (id === undefined) return fail('name a rule: nginx-lint explain RULE; "nginx-lint rules" lists them');
  const rule = builtinRules.find((one) => one.id === id);
  if (!rule) return fail(`unknown rule "${id}"${didYouMean(id, builtinRules.map((one) => one.id)) || '; "nginx-lint rules" lists them'}`);
  const lines = [`${rule.id} (${categoryOf(id)}, ${rule.severity})`, '', rule.summary, '', unwrap(rule.why)];
  if (rule.not) lines.push('', `Not reported: ${unwrap(rule.not)}`);
  for (const [name, option] of Object.entries(rule.options ?? {}) as [string, { default: unknown; description: string }][]) {
    lines.push('', `Option ${name} (default ${JSON.stringify(option.default)}): ${option.description}`);
  }
  for (const example of rule.examples.filter((one) => !one.unexecuted)) {
    const around = example.in ? ` (in ${example.in.join(' > ')})` : '';
    const outer = example.around ? indent(example.around.replaceAll(/[«»]/g, '')) + '\n' : '';
    lines.push('', `Wrong${around}:`, outer + indent(example.bad.replaceAll(/[«»]/g, '')), 'Right:', indent(example.good));
  }
  lines.push('', `nginx: ${rule.reference}`, `More:  ${docsUrl(id)}`);
  process.stdout.write(lines.join('\n') + '\n');
  return 0;
}

function unwrap(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/\*\*/g, '');
}

function indent(text: string): string {
  const short = text.length > 2000 ? `${text.slice(0, 200)}…` : text;
  return short.replaceAll(/^/gm, '    ');
}
