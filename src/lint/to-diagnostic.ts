import { kept, recent } from '../collections.ts';
import { Directive } from '../config/directive.ts';
import { LEVEL_RANK } from '../diagnostic.ts';
import type { Diagnostic, Placement } from '../diagnostic.ts';
import type { Model } from '../model/model.ts';
import type { Span } from '../text.ts';
import type { Finding, Spot } from './rule.ts';
import type { ActiveRule } from './settings.ts';

const NONE: readonly never[] = [];

/** The includes that lead to a directive's file, outermost first; one list for all that stands there. */
export function includedFrom({ includedBy }: Directive): Placement['includedFrom'] {
  return includedBy ? wayThrough(includedBy) : NONE;
}

/** The same for what an include brings in: the include is the last. */
export const wayThrough = kept((include: Directive): Placement['includedFrom'] => {
  const { file, node } = include;
  return [...includedFrom(include), { file, start: node.start, end: node.end }];
});

/** Most that a rule says of thousands of files is the same text: it is kept once. */
const oneText = recent((text: string) => text);

/** A diagnostic of what a rule finds at one place. */
export function toDiagnostic(finding: Finding, { rule, level: wanted }: ActiveRule, model: Model): Diagnostic {
  const { at, message, related = NONE, suggestions = NONE, fix } = finding;
  const own = finding.level ?? rule.severity;
  // The user's level replaces the highest one; a finding that is less certain keeps its own unless the user's is lower still.
  const lowered = LEVEL_RANK[own] < LEVEL_RANK[rule.severity];
  const level = !wanted ? own : lowered && LEVEL_RANK[own] < LEVEL_RANK[wanted] ? own : wanted;
  const { start, end } = spanOf(finding);
  const diagnostic: Diagnostic = {
    ruleId: rule.id,
    level,
    message: oneText(message),
    file: at.file,
    start,
    end,
    related,
    suggestions,
    includedFrom: at instanceof Directive ? includedFrom(at) : spotIncludedFrom(at, model),
  };
  // What most findings have is made without more, which would take the room of a second object.
  return wanted || fix ? { ...diagnostic, ...(wanted && { given: wanted }), ...(fix && { fix }) } : diagnostic;
}

/** What of a file a finding marks. */
export function spanOf({ at, mark }: Finding): Span {
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
  return wayThrough(include);
}
