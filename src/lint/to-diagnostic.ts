import type { SourceFile } from '../../grammar/nodes.ts';
import { Directive } from '../config/directive.ts';
import { LEVEL_RANK } from '../diagnostic.ts';
import type { Diagnostic, Placement } from '../diagnostic.ts';
import type { Model } from '../model/model.ts';
import type { Span } from '../text.ts';
import type { Finding, Spot } from './rule.ts';
import type { ActiveRule } from './settings.ts';

/** The includes that lead to a directive's file, outermost first. */
export function includedFrom(directive: Directive): Placement['includedFrom'] {
  const chain: (Span & { file: SourceFile })[] = [];
  for (let by = directive.includedBy; by; by = by.includedBy) {
    chain.push({ file: by.file, start: by.node.start, end: by.node.end });
  }
  return chain.toReversed();
}

/** A diagnostic of what a rule finds at one place. */
export function toDiagnostic(finding: Finding, { rule, level: wanted }: ActiveRule, model: Model): Diagnostic {
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
