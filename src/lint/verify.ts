import type { Diagnostic } from '../diagnostic.ts';
import { edited } from '../text.ts';
import type { Span } from '../text.ts';
import { saidBy } from '../thrown.ts';
import { inputOf, lintText, wrap } from './examples.ts';
import { guarded } from './guarded.ts';
import type { AnyRule, Example } from './rule.ts';
import { ruleProblem } from './shape.ts';

/** What is wrong with a rule; `example` counts from 1, and is absent where it is about the rule itself. */
export interface RuleProblem {
  readonly example?: number;
  readonly message: string;
}

/** Runs a rule's examples beside other rules, and checks that it says of itself what its documentation needs. */
export function verifyBeside(rule: AnyRule, others: readonly AnyRule[]): readonly RuleProblem[] {
  const shape = ruleProblem(rule);
  if (shape !== undefined) return [{ message: shape }];
  const held = guarded(rule, rule.id);
  const rules = [...others.filter(({ id }) => id !== rule.id), held];
  const problems: RuleProblem[] = missing(rule).map((message) => ({ message }));
  (rule.examples as readonly Example[] | undefined)?.forEach((example, index) => {
    for (const message of example.unexecuted ? [] : exampleProblems(held, example, rules))
      problems.push({ example: index + 1, message });
  });
  return problems;
}

/** What is wrong with an example: `bad` must be found at its marks and nowhere else, `good` not at all, and a fix must mend. */
export function exampleProblems(rule: AnyRule, example: Example, rules: readonly AnyRule[]): readonly string[] {
  const input = inputOf(rule, example);
  const bad = wrap(example, example.bad);
  const good = wrap({ ...example, around: example.around?.replaceAll(/[\u00ab\u00bb]/g, '') ?? '' }, example.good);
  try {
    const { diagnostics, files } = lintText(bad.text, rules, example, input);
    const own = diagnostics.filter(({ ruleId }) => ruleId === rule.id);
    const others = diagnostics.filter(({ level, ruleId }) => level !== 'info' && ruleId !== rule.id);
    const inGood = lintText(good.text, rules, example, input).diagnostics.filter(({ level }) => level !== 'info');
    const lint = (text: string) => lintText(text, rules, example, input);
    const before = files[0]?.problems.length ?? 0;
    return [
      ...markProblems(bad.text, bad.marks, own),
      ...levelProblems(own, example.level ?? rule.severity),
      ...others.map((one) => `the bad text is found by another rule: ${shown(one)}`),
      ...inGood.map((one) => `the good text is found: ${shown(one)}`),
      ...own.flatMap((one) => editProblems(rule, bad.text, one, before, lint)),
    ];
  } catch (error) {
    return [`it throws: ${saidBy(error)}`];
  }
}

function markProblems(text: string, marks: readonly Span[], own: readonly Diagnostic[]): string[] {
  const words = ({ start, end }: Span) => `"${text.slice(start, end)}" at ${start}`;
  const same = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
  return [
    ...(marks.length === 0 ? ['the bad text marks nothing: put «…» around what is to be found'] : []),
    ...marks.filter((mark) => !own.some((one) => same(one, mark))).map((mark) => `${words(mark)} is not found`),
    ...own
      .filter((one) => !marks.some((mark) => same(one, mark)))
      .map((one) => `${words(one)} is found, and not marked`),
  ];
}

function levelProblems(own: readonly Diagnostic[], wanted: string): string[] {
  const wrong = own.filter(({ level }) => level !== wanted);
  return wrong.map(({ level }) => `the level is "${level}" and not "${wanted}"`);
}

function editProblems(
  rule: AnyRule,
  text: string,
  { fix, suggestions }: Diagnostic,
  before: number,
  lint: (text: string) => ReturnType<typeof lintText>,
): string[] {
  const broken = suggestions
    .filter(({ edits }) => (lint(edited(text, edits)).files[0]?.problems.length ?? 0) > before)
    .map(({ title }) => `the suggestion "${title}" breaks the syntax`);
  const stays = fix && lint(edited(text, fix)).diagnostics.some(({ ruleId }) => ruleId === rule.id);
  return stays ? [...broken, 'the fix does not mend what is found'] : broken;
}

function missing({ summary, why, reference, examples }: Partial<AnyRule>): string[] {
  const isText = (text: unknown) => typeof text === 'string' && text.trim() !== '';
  return [
    ...(isText(summary) && /^[^.].*\.$/.test(summary!)
      ? []
      : ['"summary" must be one sentence: what should be instead']),
    ...(isText(why) ? [] : ['"why" must say what nginx does']),
    ...(isText(reference) && /^https?:\/\//.test(reference!) ? [] : ['"reference" must be the address of a page']),
    ...(examples && examples.length > 0
      ? []
      : ['"examples" must have one at least: { in: ["http", "server"], bad, good }']),
  ];
}

function shown({ ruleId, message }: Diagnostic): string {
  return `${ruleId}: ${message}`;
}
