import { relative } from 'node:path';
import type { DirectiveNode } from '../../grammar/nodes.ts';
import { lookup } from '../../src/catalog/directives.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { STOP } from '../../src/model/related.ts';
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
  if (nginx.verdict === 'environment' || isMissingModule(nginx)) return { outcome: 'skipped' };
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

/**
 * Whether a finding is about the line that nginx names: the one where it had read the directive, that of its `;` or `{`; where nginx stops
 * at another one, the finding has that beside its own.
 */
export function isAbout(
  { file, start, end, related }: Diagnostic,
  directory: string,
  nginx: Pick<Verdict, 'file' | 'line'>,
): boolean {
  const { file: path, line = 0 } = nginx;
  const covers = (one: Diagnostic['file'], from: number, to: number) =>
    relative(directory, one.path) === path &&
    one.text.position(from).line <= line &&
    line <= one.text.position(to).line;
  const directive = places(file)
    .map(({ node }) => node)
    .findLast((node) => node.start <= start && node.end >= start);
  if (covers(file, start, Math.max(end, directive ? terminator(directive) : 0))) return true;
  return related.some((one) => one.message === STOP && covers(one.file, one.start, one.start));
}

function terminator({ block, end }: DirectiveNode): number {
  return block ? block.start : Math.max(end - 1, 0);
}

/** What is in no module that this nginx has, another one may have built in: no text tells. */
function isMissingModule({ message }: Verdict): boolean {
  const [, name] = /^unknown directive "(\w+)"$/.exec(message) ?? [];
  return name !== undefined && lookup(name).length > 0;
}
