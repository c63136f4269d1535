import type { SourceFile } from '../../grammar/nodes.ts';
import { Few, kept } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { LEVEL_RANK } from '../diagnostic.ts';
import type { Diagnostic, Edit, Placement, Related } from '../diagnostic.ts';
import type { Span } from '../text.ts';
import { areSound } from './sound.ts';

/** How many places of one finding a report names. */
const PLACES_SHOWN = 5;

/** How grave a finding is, and from which level on it is shown. */
export type Grade = Pick<Diagnostic, 'level' | 'given'>;

/** What settings have of a finding: how grave it is, in the words of the gravest, and its places: the first ones, and how many. */
export interface Part extends Grade {
  readonly message: string;
  readonly places: readonly Placement[];
  readonly count: number;
}

/** A finding and its twins at other places of the same text. It holds nothing of the configurations that they are in. */
export interface Merged {
  readonly first: Diagnostic;
  readonly at: 'directive' | 'include' | 'spot';
  /** What each of the settings has of it, by their number. */
  readonly parts: Few<number, Part>;
  related: readonly Related[];
  /** How many places it has in all. */
  count: number;
  /** The configurations in which it was found, by number, each with the run that counted its places. */
  readonly runs: Few<number, number>;
  sameEdits: boolean;
}

/** Where a finding comes from: the numbers of the settings, of the configuration, and of the run over it. */
export interface Source {
  readonly settings: number;
  readonly configuration: number;
  readonly run: number;
}

/** A finding that has no twin yet. */
export function mergedOf(first: Diagnostic, directive: Directive | undefined, source: Source): Merged {
  return {
    first,
    at: !directive ? 'spot' : directive.name === 'include' ? 'include' : 'directive',
    parts: new Few(source.settings, partOf(first, true)),
    related: first.related,
    count: 1,
    runs: new Few(source.configuration, source.run),
    sameEdits: true,
  };
}

/** Adds a twin; its place, unless an earlier run over the same configuration has. */
export function addTwin(known: Merged, twin: Diagnostic, { settings, configuration, run }: Source): void {
  const { first, runs, parts } = known;
  const by = runs.get(configuration) ?? run;
  runs.set(configuration, by);
  if (by === run) known.count++;
  const own = partOf(twin, by === run);
  const before = parts.get(settings);
  parts.set(settings, before ? together(before, own) : own);
  known.sameEdits &&= sameEdits(first.fix, twin.fix);
  known.sameEdits &&= first.suggestions.every((one, i) => sameEdits(one.edits, twin.suggestions[i]?.edits));
  for (const related of twin.related) {
    if (!known.related.some((one) => sameSpan(one, related) && one.message === related.message))
      known.related = [...known.related, related];
  }
}

/** What settings have of a finding at one place, which is theirs unless it was counted before. */
function partOf({ level, given, message, includedFrom }: Diagnostic, isNew: boolean): Part {
  const part = { level, message, places: isNew ? placesOf(includedFrom) : [], count: Number(isNew) };
  return given ? { ...part, given } : part;
}

/** The places of what stands in a file that is included from there. */
const placesOf = kept((includedFrom: Placement['includedFrom']): readonly Placement[] => [{ includedFrom }]);

/** What two settings have of one finding. */
export function together(a: Part, b: Part): Part {
  const places = a.places.length < PLACES_SHOWN ? [...a.places, ...b.places].slice(0, PLACES_SHOWN) : a.places;
  const { message } = LEVEL_RANK[a.level] < LEVEL_RANK[b.level] ? b : a;
  return { ...both(a, b), message, places, count: a.count + b.count };
}

/** What two settings make of one finding: the highest level, shown from the lowest that was given. */
export function both(a: Grade, b: Grade): Grade {
  const level = LEVEL_RANK[a.level] < LEVEL_RANK[b.level] ? b.level : a.level;
  const given = a.given && b.given && LEVEL_RANK[b.given] < LEVEL_RANK[a.given] ? b.given : (a.given ?? b.given);
  return { level, ...(given ? { given } : {}) };
}

/** The diagnostic that is reported, for settings that have a part of it; `placements`: how many places the text has. */
export function finish(merged: Merged, part: Part, placements: number): Diagnostic {
  const { first, related } = merged;
  const keep = merged.sameEdits && merged.count === placements;
  const fix = keep && first.fix && areSound(first.fix) ? first.fix : undefined;
  if (keep && related === first.related && fix === first.fix && isAll(first, part)) return first;
  const { fix: _, given: __, ...rest } = first;
  const { level, given, message, places, count } = part;
  const partly = merged.count < placements ? ` (in ${merged.count} of the ${placements} places that include this)` : '';
  return {
    ...rest,
    level,
    message: message + partly,
    related,
    suggestions: keep ? first.suggestions : [],
    includedFrom: places[0]?.includedFrom ?? first.includedFrom,
    ...(fix ? { fix } : {}),
    ...(count > 1 ? { places: { first: places, count } } : {}),
    ...(given ? { given } : {}),
  };
}

/** Whether a part has nothing but the finding as it was made. */
function isAll({ level, given, message, includedFrom }: Diagnostic, part: Part): boolean {
  const isSame = level === part.level && given === part.given && message === part.message;
  return isSame && part.count === 1 && includedFrom === part.places[0]!.includedFrom;
}

function sameEdits(a: readonly Edit[] | undefined, b: readonly Edit[] | undefined): boolean {
  if (a?.length !== b?.length) return false;
  return (a ?? []).every((edit, i) => sameSpan(edit, b![i]!) && edit.text === b![i]!.text);
}

function sameSpan(a: Span & { file: SourceFile }, b: Span & { file: SourceFile }): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end;
}
