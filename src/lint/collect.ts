import type { DirectiveNode, SourceFile } from '../../grammar/nodes.ts';
import { Directive } from '../config/directive.ts';
import { LEVEL_RANK } from '../diagnostic.ts';
import type { Diagnostic, Edit, Level, Placement, Related } from '../diagnostic.ts';
import type { Model } from '../model/model.ts';
import type { Span } from '../text.ts';
import type { Finding, Spot } from './rule.ts';
import type { ActiveRule } from './settings.ts';
import { areSound } from './sound.ts';

/** How many places of one finding a report names. */
const PLACES_SHOWN = 5;

/** A finding and its twins at other places of the same text. */
interface Merged {
  readonly first: Diagnostic;
  readonly at: Directive | Spot;
  level: Level;
  readonly related: Related[];
  readonly places: Placement[];
  readonly seen: Set<Directive | Spot>;
  /** The configurations in which it was found. */
  readonly models: Set<Model>;
  sameEdits: boolean;
}

/**
 * Makes diagnostics of findings. What a rule finds in a file that is included in several places is one diagnostic, with its places:
 * the first one's message, the highest level; its edits are kept only if every place of the directive asks for the same.
 */
export class Collector {
  ruleFailed = false;
  private readonly groups = new Map<SourceFile, Map<string, Merged[]>>();
  private readonly failures: Diagnostic[] = [];
  /** How many places the directives of a name have, by what they are in the text. */
  private readonly placed = new Map<Model, Map<string, Map<DirectiveNode, number>>>();
  /** The ids of the rules that give way. */
  private readonly general = new Set<string>();
  private readonly models: Model[] = [];

  /** Names the configuration whose findings follow. */
  begin(model: Model): void {
    this.models.push(model);
  }

  add(finding: Finding, active: ActiveRule, model: Model): void {
    const diagnostic = toDiagnostic(finding, active, model);
    if (active.rule.yields) this.general.add(active.rule.id);
    const { at } = finding;
    const group = this.group(diagnostic);
    const free = group.filter(({ seen, first }) =>
      at instanceof Directive ? !seen.has(at) : first.message === diagnostic.message,
    );
    const known = free.find(({ first }) => first.message === diagnostic.message) ?? free[0];
    if (known) merge(known, diagnostic);
    const merged = known ?? first(diagnostic, at);
    if (!known) group.push(merged);
    merged.models.add(model);
    merged.seen.add(at);
    merged.places.push({ includedFrom: diagnostic.includedFrom });
  }

  /** Whether a configuration was named already. */
  get begun(): boolean {
    return this.models.length > 0;
  }

  /** A rule is left out: said at the start of the main file, and the run goes on. */
  addFailure(message: string, model: Model, level: Level): void {
    this.ruleFailed = true;
    const place = { file: model.main, start: 0, end: 0 };
    this.failures.push({
      ruleId: 'rule-failed',
      level,
      message,
      ...place,
      related: [],
      suggestions: [],
      includedFrom: [],
    });
  }

  /** What was found, each once. */
  diagnostics(): Diagnostic[] {
    const found = [...this.groups.values()].flatMap((groups) => this.owned([...groups.values()].flat()));
    return [...found.map((merged) => finish(merged, this.placements(merged))), ...this.failures];
  }

  /** One mistake has one owner: of a file's errors about the same words, those of general rules are left out. */
  private owned(found: readonly Merged[]): readonly Merged[] {
    const owners = found.filter(({ first, level }) => level === 'error' && !this.general.has(first.ruleId));
    if (owners.length === 0 || owners.length === found.length) return found;
    return found.filter(
      ({ first, level }) =>
        level !== 'error' || !this.general.has(first.ruleId) || !owners.some((owner) => overlaps(owner.first, first)),
    );
  }

  /** How many places what is marked has, in all configurations: also in those where nothing was found about it. */
  private placements({ at, models, places }: Merged): number {
    const others = this.models.filter((model) => !models.has(model) && model.files.includes(at.file));
    if (!(at instanceof Directive)) return places.length + others.length;
    return [...models, ...others].reduce((sum, model) => sum + this.placesIn(model, at), 0);
  }

  /** How many places a directive has in a configuration: as many as its file. */
  private placesIn(model: Model, { name, node }: Directive): number {
    let byName = this.placed.get(model);
    if (!byName) this.placed.set(model, (byName = new Map()));
    let counts = byName.get(name);
    if (!counts) {
      byName.set(name, (counts = new Map()));
      for (const one of model.all(name)) counts.set(one.node, (counts.get(one.node) ?? 0) + 1);
    }
    return counts.get(node) ?? 0;
  }

  private group({ file, ruleId, start, end }: Diagnostic): Merged[] {
    let groups = this.groups.get(file);
    if (!groups) this.groups.set(file, (groups = new Map()));
    const key = `${ruleId} ${start} ${end}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = []));
    return group;
  }
}

/** The includes that lead to a directive's file, outermost first. */
export function includedFrom(directive: Directive): Placement['includedFrom'] {
  const chain: (Span & { file: SourceFile })[] = [];
  for (let by = directive.includedBy; by; by = by.includedBy) {
    chain.push({ file: by.file, start: by.node.start, end: by.node.end });
  }
  return chain.reverse();
}

function toDiagnostic(finding: Finding, { rule, level: wanted }: ActiveRule, model: Model): Diagnostic {
  const { at, message, related = [], suggestions = [], fix } = finding;
  const own = finding.level ?? rule.severity;
  // The user's level replaces the highest one; a finding that is less certain keeps its own unless the user's is lower still.
  const lowered = LEVEL_RANK[own] < LEVEL_RANK[rule.severity];
  const level = !wanted ? own : lowered && LEVEL_RANK[own] < LEVEL_RANK[wanted] ? own : wanted;
  const by = at instanceof Directive ? includedFrom(at) : spotIncludedFrom(at, model);
  const diagnostic: Diagnostic = {
    ruleId: rule.id,
    level,
    message,
    file: at.file,
    ...spanOf(finding),
    related,
    suggestions,
    includedFrom: by,
    ...(wanted ? { given: wanted } : {}),
  };
  return fix ? { ...diagnostic, fix } : diagnostic;
}

function spanOf({ at, mark }: Finding): Span {
  if (!(at instanceof Directive)) return { start: at.start, end: at.end };
  if (mark) {
    const words = 'start' in mark ? [mark] : mark;
    if (words.length > 0) return { start: words[0]!.start, end: words.at(-1)!.end };
  }
  return { start: at.node.name.start, end: (at.args.at(-1) ?? at.node.name).end };
}

function spotIncludedFrom({ file }: Spot, model: Model): Placement['includedFrom'] {
  const include = model.includes.find(({ files }) => files.includes(file))?.directive;
  if (!include || file === model.main) return [];
  return [...includedFrom(include), { file: include.file, start: include.node.start, end: include.node.end }];
}

function first(diagnostic: Diagnostic, at: Directive | Spot): Merged {
  const { level, related } = diagnostic;
  return {
    first: diagnostic,
    at,
    level,
    related: [...related],
    places: [],
    seen: new Set(),
    models: new Set(),
    sameEdits: true,
  };
}

function merge(known: Merged, other: Diagnostic): void {
  if (LEVEL_RANK[other.level] > LEVEL_RANK[known.level]) known.level = other.level;
  known.sameEdits &&= sameEdits(known.first.fix, other.fix);
  known.sameEdits &&= known.first.suggestions.every((one, i) => sameEdits(one.edits, other.suggestions[i]?.edits));
  for (const related of other.related) {
    if (!known.related.some((one) => sameSpan(one, related) && one.message === related.message))
      known.related.push(related);
  }
}

function finish({ first, level, related, places, sameEdits }: Merged, placements: number): Diagnostic {
  const { fix, ...rest } = first;
  const count = places.length;
  const partly = count < placements ? ` (in ${count} of the ${placements} places that include this)` : '';
  const keep = sameEdits && count === placements;
  return {
    ...rest,
    level,
    message: first.message + partly,
    related,
    suggestions: keep ? first.suggestions : [],
    ...(keep && fix && areSound(fix) ? { fix } : {}),
    ...(count > 1 ? { places: { first: places.slice(0, PLACES_SHOWN), count } } : {}),
  };
}

function sameEdits(a: readonly Edit[] | undefined, b: readonly Edit[] | undefined): boolean {
  if (a?.length !== b?.length) return false;
  return (a ?? []).every((edit, i) => sameSpan(edit, b![i]!) && edit.text === b![i]!.text);
}

function sameSpan(a: Span & { file: SourceFile }, b: Span & { file: SourceFile }): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
