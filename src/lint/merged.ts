import type { SourceFile } from '../../grammar/nodes.ts';
import type { Directive } from '../config/directive.ts';
import { LEVEL_RANK } from '../diagnostic.ts';
import type { Diagnostic, Edit, Placement, Related } from '../diagnostic.ts';
import type { Span } from '../text.ts';
import { areSound } from './sound.ts';

/** How many places of one finding a report names. */
const PLACES_SHOWN = 5;

/** What settings make of a finding. */
export type Grade = Pick<Diagnostic, 'level' | 'given'>;

/** A finding and its twins at other places of the same text. It holds nothing of the configurations that they are in. */
export interface Merged {
  readonly first: Diagnostic;
  readonly at: 'directive' | 'include' | 'spot';
  /** What each of the settings makes of it, by their number. */
  readonly grades: Map<number, Grade>;
  readonly related: Related[];
  readonly places: Placement[];
  count: number;
  /** The configurations in which it was found, by number, each with the run that counted its places. */
  readonly runs: Map<number, number>;
  sameEdits: boolean;
}

/** A finding that has no twin yet. */
export function mergedOf(first: Diagnostic, directive: Directive | undefined): Merged {
  const { related } = first;
  const at = !directive ? 'spot' : directive.name === 'include' ? 'include' : 'directive';
  return {
    first,
    at,
    grades: new Map(),
    related: [...related],
    places: [],
    count: 0,
    runs: new Map(),
    sameEdits: true,
  };
}

/** Adds a twin. */
export function addTwin(known: Merged, twin: Diagnostic): void {
  const { first } = known;
  known.sameEdits &&= sameEdits(first.fix, twin.fix);
  known.sameEdits &&= first.suggestions.every((one, i) => sameEdits(one.edits, twin.suggestions[i]?.edits));
  for (const related of twin.related) {
    if (!known.related.some((one) => sameSpan(one, related) && one.message === related.message))
      known.related.push(related);
  }
}

/** Adds the place of a finding or a twin, unless an earlier run over the same configuration has. */
export function addPlace(merged: Merged, place: Placement, configuration: number, run: number): void {
  const { runs, places } = merged;
  const by = runs.get(configuration) ?? run;
  runs.set(configuration, by);
  if (by !== run) return;
  merged.count++;
  if (places.length < PLACES_SHOWN) places.push(place);
}

/** Adds what settings make of a finding or a twin. */
export function addGrade({ grades }: Merged, settings: number, grade: Grade): void {
  const known = grades.get(settings);
  grades.set(settings, both(known ?? grade, grade));
}

/** What two settings make of one finding: the highest level, shown from the lowest that was given. */
export function both(a: Grade, b: Grade): Grade {
  const level = LEVEL_RANK[a.level] < LEVEL_RANK[b.level] ? b.level : a.level;
  const given = a.given && b.given && LEVEL_RANK[b.given] < LEVEL_RANK[a.given] ? b.given : (a.given ?? b.given);
  return { level, ...(given ? { given } : {}) };
}

/** The diagnostic that is reported, of so many places that the text has. */
export function finish(merged: Merged, { level, given }: Grade, placements: number): Diagnostic {
  const { first, related, places, count } = merged;
  const { fix, given: _, ...rest } = first;
  const partly = count < placements ? ` (in ${count} of the ${placements} places that include this)` : '';
  const keep = merged.sameEdits && count === placements;
  return {
    ...rest,
    level,
    message: first.message + partly,
    related,
    suggestions: keep ? first.suggestions : [],
    ...(keep && fix && areSound(fix) ? { fix } : {}),
    ...(count > 1 ? { places: { first: places, count } } : {}),
    ...(given ? { given } : {}),
  };
}

function sameEdits(a: readonly Edit[] | undefined, b: readonly Edit[] | undefined): boolean {
  if (a?.length !== b?.length) return false;
  return (a ?? []).every((edit, i) => sameSpan(edit, b![i]!) && edit.text === b![i]!.text);
}

function sameSpan(a: Span & { file: SourceFile }, b: Span & { file: SourceFile }): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end;
}
