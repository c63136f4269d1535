import { builtinRules, categoryOf } from '../../rules/index.ts';
import { docsOf } from '../docs.ts';
import { visible } from '../formatters/escape.ts';
import { wrap } from '../formatters/style.ts';
import { PEER_RULES } from '../lint/peers.ts';
import type { PeerRule } from '../lint/peers.ts';
import { optionsOf } from '../lint/rule.ts';
import type { AnyRule, Example } from '../lint/rule.ts';
import { didYouMean } from '../values/nearest.ts';
import type { Args } from './args.ts';
import { width } from './environment.ts';
import { knownRules } from './known-rules.ts';
import { fail, output } from './output.ts';

const LONGEST_LINE = 100;
const LONGEST_EXAMPLE = 2000;

/** Prints what a rule finds, why it matters, its options and examples. */
export async function explain(args: Args): Promise<number> {
  const [id, ...more] = args.paths;
  if (id === undefined || more.length > 0)
    return fail('name one rule: nginx-lint explain RULE; "nginx-lint rules" lists them');
  // Only the rules of plugins have a "/".
  const rules = id.includes('/') ? await knownRules(args) : builtinRules;
  const rule = rules.find((one) => one.id === id);
  const columns = Math.min(width(), LONGEST_LINE);
  if (rule) return output(args, page(rule, columns)) ?? 0;
  const peer = PEER_RULES.get(id);
  if (peer) return output(args, peerPage(id, peer, columns)) ?? 0;
  const near = didYouMean(
    id,
    rules.map((one) => one.id),
  );
  return fail(`unknown rule "${id}"${near || '; "nginx-lint rules" lists them'}`);
}

/** What stands here for a rule of another linter. */
function peerPage(id: string, { peer, rules }: PeerRule, columns: number): string {
  const head = `"${id}" is a rule of ${peer}.`;
  if (rules.length === 0) return `${head} No rule of nginx-lint looks for the same.\n`;
  const pages = builtinRules.filter((one) => rules.includes(one.id)).map((one) => page(one, columns));
  return `${head} nginx-lint has ${rules.join(', ')}:\n\n${pages.join('\n')}`;
}

function page(rule: AnyRule, columns: number): string {
  const { id, severity, summary, why, not, optIn, reference, examples } = rule;
  const paragraphs = [
    `${id} (${categoryOf(id) ?? 'plugin'}, ${severity}${optIn ? ', off unless named' : ''})`,
    flow(summary, columns),
    flow(why, columns),
    ...(not ? [flow(`Not reported: ${not}`, columns)] : []),
    ...Object.entries(optionsOf(rule)).map(([name, option]) =>
      flow(`Option ${name} (default ${JSON.stringify(option.default)}): ${option.description}`, columns),
    ),
    ...(examples ?? []).filter((one) => !one.unexecuted).map(show),
    `nginx: ${reference}\nMore:  ${docsOf([rule])(id)}`,
  ];
  // The text of a plugin's rule may be anybody's.
  return paragraphs.join('\n\n').split('\n').map(visible).join('\n') + '\n';
}

/** Paragraphs of Markdown as text for a terminal. */
function flow(text: string, columns: number): string {
  const paragraphs = text
    .replaceAll('**', '')
    .trim()
    .split(/\n[ \t]*\n/);
  return paragraphs.map((one) => wrap(one.replaceAll(/\s+/g, ' '), columns).join('\n')).join('\n\n');
}

function show({ in: blocks, around, bad, good, options }: Example): string {
  const where = blocks ? ` (in ${blocks.join(' > ')})` : '';
  const set = options ? ` with ${JSON.stringify(options)}` : '';
  const beside = around ? `${indent(around)}\n` : '';
  return `Wrong${where}${set}:\n${beside}${indent(bad)}\nRight:\n${indent(good)}`;
}

function indent(text: string): string {
  const plain = text.replaceAll(/[\u00ab\u00bb]/g, '').trimEnd();
  const short = plain.length > LONGEST_EXAMPLE ? `${plain.slice(0, 200)}…` : plain;
  return short.replaceAll(/^/gm, '    ');
}
