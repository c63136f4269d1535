import type { Argument, SourceFile } from '../../../grammar/nodes.ts';
import type { Span, TextEdit } from '../../../src/text.ts';
import type { Random } from '../random.ts';
import type { Place, Seed } from '../seeds.ts';

/** What a mutation is made from: a file of a seed, a directive in it, and choices. */
export interface Subject {
  readonly seed: Seed;
  readonly file: SourceFile;
  readonly places: readonly Place[];
  /** The directive that is to be hurt. */
  readonly place: Place;
  readonly random: Random;
}

/** A way to break a configuration; nothing when it does not fit the directive. */
export type Mutator = (subject: Subject) => readonly TextEdit[] | undefined;

/** The words of an argument as they stand in the text. */
export function raw(file: SourceFile, { start, end }: Span): string {
  return file.text.source.slice(start, end);
}

/** One argument replaced. */
export function instead({ start, end }: Span, text: string): readonly TextEdit[] {
  return [{ start, end, text }];
}

/** Where the arguments of a directive end: before its `;` or `{`. */
export function endOfWords({ node }: Place): number {
  return (node.args.at(-1) ?? node.name).end;
}

/** An argument of the directive, at random. */
export function anyArgument({ place, random }: Subject): Argument | undefined {
  return place.node.args.length > 0 ? random.pick(place.node.args) : undefined;
}

/** The whole lines of a directive. */
export function linesOf(file: SourceFile, { start, end }: Span): Span {
  const { source } = file.text;
  const next = source.indexOf('\n', end);
  return { start: source.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? source.length : next + 1 };
}
