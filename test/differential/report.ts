import type { Trial } from './run.ts';

/** The figures of some trials. */
export interface Figures {
  readonly count: number;
  readonly environment: number;
  readonly accepted: number;
  readonly refused: number;
  readonly falseRejects: number;
  readonly falseAccepts: number;
  readonly withLine: number;
  readonly lineRight: number;
  readonly messageEqual: number;
  /** Errors of the linter for all that both refuse. */
  readonly errors: number;
}

/** Counts. */
export function figures(trials: readonly Trial[]): Figures {
  const count = (wanted: (trial: Trial) => boolean) => trials.filter(wanted).length;
  const both = trials.filter(({ outcome }) => outcome === 'both refuse');
  return {
    count: trials.length,
    environment: count(({ outcome }) => outcome === 'skipped'),
    accepted: count(({ nginx }) => nginx.verdict === 'accepted'),
    refused: count(({ nginx, outcome }) => nginx.verdict === 'refused' && outcome !== 'skipped'),
    falseRejects: count(({ outcome }) => outcome === 'false reject'),
    falseAccepts: count(({ outcome }) => outcome === 'false accept'),
    withLine: count(({ lineRight }) => lineRight !== undefined),
    lineRight: count(({ lineRight }) => lineRight === true),
    messageEqual: count(({ messageEqual }) => messageEqual === true),
    errors: both.reduce((sum, { errors }) => sum + errors.length, 0),
  };
}

/** The figures by kind of mutation, as a table, and what they come to. */
export function table(trials: readonly Trial[]): string {
  const kinds = [...new Set(trials.map(({ mutation }) => mutation.kind))].sort();
  const rows = kinds.map((kind) => row(kind, figures(trials.filter(({ mutation }) => mutation.kind === kind))));
  const all = figures(trials);
  const head = ['kind', 'count', 'env', 'refused', 'f.reject', 'f.accept', 'line', 'words', 'errors'];
  const lines = [head, ...rows, row('all', all)].map(
    ([kind = '', ...cells]) => kind.padEnd(20) + cells.map((cell) => cell.padStart(12)).join(''),
  );
  return [...lines, '', ...summary(all)].join('\n');
}

function row(kind: string, one: Figures): string[] {
  const both = one.refused - one.falseAccepts;
  const numbers = [one.count, one.environment, one.refused, one.falseRejects, one.falseAccepts];
  const shares = [
    `${one.lineRight}/${one.withLine}`,
    `${one.messageEqual}/${both}`,
    (one.errors / Math.max(both, 1)).toFixed(2),
  ];
  return [kind, ...numbers.map(String), ...shares];
}

function summary(all: Figures): string[] {
  return [
    `refused by nginx: ${percent(all.refused, all.count - all.environment)} of what it judged`,
    `false rejects: ${percent(all.falseRejects, all.accepted)} of what nginx accepts`,
    `false accepts: ${percent(all.falseAccepts, all.refused)} of what nginx refuses`,
    `right line: ${percent(all.lineRight, all.withLine)}; nginx's words: ${percent(all.messageEqual, all.refused - all.falseAccepts)}`,
  ];
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(2)} % (${part} of ${whole})`;
}

/** The trials in which the two disagree, by the shape of what is said, each with an example; the most frequent first. */
export function disagreements(trials: readonly Trial[]): string {
  const groups = new Map<string, Trial[]>();
  for (const trial of trials) {
    const name = disagreement(trial);
    if (name === undefined) continue;
    const key = `${name}: ${shape(trial.nginx.message || (trial.errors[0]?.message ?? ''))}`;
    groups.set(key, [...(groups.get(key) ?? []), trial]);
  }
  return [...groups]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([key, group]) => `${group.length} x ${key}\n${example(group[0]!)}`)
    .join('\n');
}

/** In what the two differ, in a word or two; `undefined` where they do not. */
export function disagreement({ outcome, lineRight, messageEqual, errors }: Trial): string | undefined {
  if (outcome.startsWith('false')) return outcome;
  if (outcome === 'skipped') return 'environment';
  if (lineRight === false) return 'other line';
  if (messageEqual === false) return 'other words';
  return errors.length > 1 && outcome === 'both refuse' ? 'several errors' : undefined;
}

function shape(message: string): string {
  return message
    .replace(/\\?"[^"]*"/g, '"…"')
    .replace(/\d+/g, 'N')
    .slice(0, 90);
}

/** What was written, what nginx said of it, what the linter said. */
export function example({ mutation, nginx, errors }: Trial): string {
  const { index, kind, seed, path, line, before, after } = mutation;
  const at = nginx.line === undefined ? '' : ` (${nginx.file}:${nginx.line})`;
  const ours = errors.map(
    ({ file, start, ruleId, message }) =>
      `    ours   ${file.path.split('/').at(-1)}:${file.text.position(start).line} ${ruleId}: ${message.slice(0, 160)}`,
  );
  return [
    `    #${index} ${kind}, ${seed.name}/${path}:${line}`,
    `    before ${before}`,
    `    after  ${after}`,
    `    nginx  ${nginx.verdict} ${nginx.message.slice(0, 160)}${at}`,
    ...(ours.length > 0 ? ours : ['    ours   nothing']),
  ].join('\n');
}
