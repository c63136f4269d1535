import { relative } from 'node:path';
import type { DirectiveNode } from '../../grammar/nodes.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import type { Verdict } from './oracle.ts';
import { places } from './seeds.ts';

/** How the linter's errors stand to what nginx says of the same text. */
export interface Comparison {
  /** `skipped`: nginx refused for what is on the machine. */
  readonly outcome: 'both accept' | 'both refuse' | 'false reject' | 'false accept' | 'skipped';
  /** Where both refuse and nginx names a line: whether an error is about that line. */
  readonly lineRight?: boolean;
  /** Where both refuse: whether an error begins with nginx's words. */
  readonly messageEqual?: boolean;
}

/** Compares nginx's verdict with the errors. */
export function compare(directory: string, nginx: Verdict, errors: readonly Diagnostic[]): Comparison {
  if (nginx.verdict === 'environment') return { outcome: 'skipped' };
  if (nginx.verdict === 'accepted') return { outcome: errors.length === 0 ? 'both accept' : 'false reject' };
  if (errors.length === 0) return { outcome: 'false accept' };
  const same = errors.filter(({ message }) => message.startsWith(nginx.message));
  const messageEqual = same.length > 0;
  if (nginx.line === undefined) return { outcome: 'both refuse', messageEqual };
  const candidates = messageEqual ? same : [...errors].sort(inReadingOrder).slice(0, 1);
  const lineRight = candidates.some((one) => isAbout(one, directory, nginx));
  return { outcome: 'both refuse', messageEqual, lineRight };
}

/** As nginx reads: an included file where its `include` stands. */
function inReadingOrder(a: Diagnostic, b: Diagnostic): number {
  const [x, y] = [a, b].map(({ includedFrom, start }) => [...includedFrom.map((by) => by.start), start]) as [
    number[],
    number[],
  ];
  const at = x.findIndex((offset, index) => offset !== y[index]);
  return at < 0 ? 0 : x[at]! - (y[at] ?? 0);
}

/** nginx names the line where it had read the directive: that of its `;` or `{`; of text that it cannot read, where it noticed. */
function isAbout({ file, start, end }: Diagnostic, directory: string, { file: path, line = 0 }: Verdict): boolean {
  if (relative(directory, file.path) !== path) return false;
  const lineOf = (offset: number) => file.text.position(offset).line;
  const directive = places(file)
    .map(({ node }) => node)
    .findLast((node) => node.start <= start && node.end >= start);
  const last = Math.max(lineOf(end), directive ? lineOf(terminator(directive)) : 0);
  if (lineOf(start) <= line && line <= last) return true;
  const noticed = file.problems
    .filter((problem) => problem.start <= end && problem.end >= start)
    .map(({ nginxOffset }) => nginxOffset);
  return (
    noticed.some((offset) => lineOf(offset) === line) ||
    (noticed.length > 0 && file.stop !== undefined && lineOf(file.stop.offset) === line)
  );
}

function terminator({ block, end }: DirectiveNode): number {
  return block ? block.start : Math.max(end - 1, 0);
}
