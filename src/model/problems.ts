import type { SourceFile, SyntaxProblem, SyntaxRule } from '../../grammar/nodes.ts';
import { kept, touching } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import type { Related } from '../diagnostic.ts';
import type { Model } from './model.ts';
import { STOP } from './related.ts';
import { byOrder, chain, stops } from './stops.ts';
import type { Order, Stop } from './stops.ts';

/** A problem of the text, in its file. */
export interface FileProblem extends SyntaxProblem {
  readonly file: SourceFile;
  /** What belongs to it: what shows it, and where nginx stops. */
  readonly around: readonly Related[];
}

/**
 * What the grammar could not read, for one rule, over all files of the configuration. The first of all has the words with which nginx stops,
 * which may be about another directive further on.
 */
export function syntaxProblems(config: Model, rule: SyntaxRule): FileProblem[] {
  const [cause, stop] = config.once(causeOf) ?? [];
  // What cannot be read of a template says nothing of the configuration it becomes.
  return config.files
    .filter((file) => !file.template)
    .flatMap((file) =>
      file.problems
        .filter((problem) => problem.rule === rule)
        .map((problem) => asReported(config, problem, file, problem === cause ? stop : undefined)),
    );
}

function asReported(config: Model, problem: SyntaxProblem, file: SourceFile, stop: Stop | undefined): FileProblem {
  const around: Related[] = problem.related ? [{ ...problem.related, file }] : [];
  const at = stop && config.files.find(({ path }) => path === stop.path);
  if (!stop || !at) return { ...problem, file, around };
  const line = (offset: number) => at.text.position(offset).line;
  const end = Math.min(stop.offset + 1, at.text.source.length);
  if (at !== file || line(stop.offset) !== line(problem.start))
    around.push({ file: at, start: stop.offset, end, message: STOP });
  return { ...problem, message: stop.message, file, around };
}

/** The first mistake in the text, and where nginx stops for it. */
function causeOf(config: Model): readonly [SyntaxProblem, Stop] | undefined {
  const files = config.files.filter(({ template }) => !template);
  const read = files.flatMap((file) => (file.stop ? [ofFile(config, file, file.stop)] : []));
  const stop = [...stops(config).filter((one) => !isOwn(config, one)), ...read].sort(byOrder)[0];
  const problems = files.flatMap((file) =>
    file.problems.map((problem) => ({ problem, order: [...orderOf(config, file), problem.start] })),
  );
  const [first] = problems.sort(byOrder);
  return first && stop && byOrder(first, stop) <= 0 ? ([first.problem, stop] as const) : undefined;
}

function ofFile(config: Model, file: SourceFile, { offset, message }: NonNullable<SourceFile['stop']>): Stop {
  return { message, path: file.path, start: offset, offset, order: [...orderOf(config, file), offset] };
}

function orderOf(config: Model, file: SourceFile): Order {
  return chain(config, config.once(firstIncludes).get(file), file);
}

/** The first `include` that brings in each file. */
function firstIncludes({ includes }: Model): ReadonlyMap<SourceFile, Directive> {
  return new Map(
    includes.toReversed().flatMap(({ files, directive }) => files.map((file) => [file, directive] as const)),
  );
}

/** Whether a rule says the same of a directive of its own mistake, however the text around it is read. */
function isOwn(config: Model, stop: Stop): boolean {
  return config.once(ownFaults).has(`${stop.start} ${stop.path}`);
}

function ownFaults({ dispatched }: Model): ReadonlySet<string> {
  const own = dispatched.faults.filter(({ directive, fault }) => fault !== 'context' || !isAfterDamage(directive));
  return new Set(own.map(({ directive: { file, node } }) => `${node.start} ${file.path}`));
}

const UNBALANCED: ReadonlySet<SyntaxRule> = new Set([
  'unclosed-block',
  'unexpected-token',
  'unclosed-quote',
  'unclosed-lua-block',
]);

/** Whether a brace or a quote before a directive is missing or one too many: in what it stands is a guess then. */
export function isAfterDamage({ file, node }: Directive): boolean {
  return firstDamage(file) <= node.start;
}

const firstDamage = kept(({ problems }: SourceFile) =>
  problems.reduce((first, { rule, start }) => (UNBALANCED.has(rule) ? Math.min(first, start) : first), Infinity),
);

/** Whether a quote that is not closed takes in the end of a directive: that is said of the quote, and a ";" would only be another character of it. */
export function endsInQuote({ file, node }: Directive): boolean {
  return openQuotes(file)(node.start, node.end);
}

const openQuotes = kept(({ problems }: SourceFile) =>
  touching(problems.filter(({ rule }) => rule === 'unclosed-quote').map(({ start }) => ({ start, end: start }))),
);
