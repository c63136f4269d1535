import { parseArgs } from 'node:util';
import { BASES } from './bases.ts';
import { inject, MISTAKES } from './inject.ts';
import { generate } from './generate.ts';
import { tryFixes } from './property.ts';
import type { Outcome, Subject } from './property.ts';
import { corpus, experiments } from './subjects.ts';

/** The command line of `run.mjs`: tries the fixes, prints what went wrong and how many files each rule's fix was applied to. */
export function main(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: { count: { type: 'string', default: '200' } } });
  const sources = {
    experiments: experiments().flatMap((subject) => tryFixes(subject)),
    corpus: corpus().flatMap((subject) => tryFixes(subject)),
    injected: [...experiments(), ...corpus()].flatMap((subject, i) =>
      Object.keys(MISTAKES).flatMap((rule) => injected(rule, subject, i)),
    ),
    generated: Object.keys(BASES).flatMap((rule) => generated(rule, Number(values.count))),
  };
  const lines = Object.entries(sources).flatMap(([source, all]) =>
    all.flatMap(troubles).map((line) => `${source}: ${line}`),
  );
  process.stdout.write(`${[...lines, '', table(sources)].join('\n')}\n`);
}

/** The outcomes of so many generated configurations that the rule has a fix in. */
export function generated(rule: string, count: number): readonly Outcome[] {
  const found: Outcome[] = [];
  const made = () => found.filter(({ fixes }) => fixes > 0).length;
  for (let index = 0; made() < count && index < 5 * count; index++) {
    found.push(...tryFixes(generate(rule, index), new Set([rule])));
  }
  return found;
}

/** What the fix of a rule does where its mistake was put into a configuration: all is as it was. */
export function injected(rule: string, subject: Subject, index: number): readonly Outcome[] {
  const made = inject(rule, subject, index);
  if (!made) return [];
  return tryFixes(made, new Set([rule])).map((outcome) => {
    const same = outcome.fixes === 0 || Buffer.from(outcome.after[subject.main]!).equals(subject.files[subject.main]!);
    // Of a text that is as it was, nginx says what it said.
    const wrong = outcome.wrong.filter((one) => !(same && one.startsWith('nginx still')));
    return { ...outcome, wrong: same ? wrong : [...wrong, 'the text is not what it was'] };
  });
}

/** What is to be looked at of an outcome. */
function troubles({ rule, subject, wrong, refused }: Outcome): readonly string[] {
  return [
    ...wrong.map((one) => `${subject}: ${rule}: ${one}`),
    ...refused.map((one) => `${subject}: ${rule} left out: ${one}`),
  ];
}

/** A table of how many fixes were made in how many files and configurations, and what nginx said of those before and after. */
export function table(sources: Readonly<Record<string, readonly Outcome[]>>): string {
  const rules = [...new Set(Object.values(sources).flatMap((all) => all.map(({ rule }) => rule)))].sort();
  const names = Object.keys(sources);
  const rows = rules.map((rule) => [
    rule,
    ...names.map((name) => {
      const own = sources[name]!.filter((one) => one.rule === rule && one.fixes > 0);
      const sum = (of: (one: Outcome) => number) => own.reduce((total, one) => total + of(one), 0);
      const loads = own.filter(({ nginx }) => nginx.endsWith('accepted')).length;
      return `${sum(({ files }) => files)} files, ${sum(({ fixes }) => fixes)} fixes, ${loads} load`;
    }),
  ]);
  const head = ['rule', ...names];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
