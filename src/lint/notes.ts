import type { SourceFile } from '../../grammar/nodes.ts';
import type { Diagnostic, Edit } from '../diagnostic.ts';
import type { Span } from '../text.ts';
import { nearest } from '../values/nearest.ts';
import { meantBy, PEER_RULES } from './peers.ts';
import type { Spot } from './rule.ts';
import type { ActiveRule, Settings } from './settings.ts';
import { areSound } from './sound.ts';
import type { Suppression } from './suppressions.ts';

/**
 * What the suppression comments of a file got wrong: rules that do not exist, rules that found nothing there, no reason. `whole`: whether
 * all that rules need was read; else what they do not find is no proof.
 */
export function* suppressionNotes(
  file: SourceFile,
  suppressions: readonly Suppression[],
  settings: Settings,
  whole: boolean,
): Iterable<Diagnostic> {
  for (const suppression of suppressions) {
    if (suppression.reason === undefined) {
      const message = 'this comment does not say why it hides what it hides; write the reason behind " -- "';
      yield* note('suppression-without-reason', file, suppression.comment, message, settings);
    }
    for (const rule of suppression.rules) yield* ruleNotes(file, suppression, rule, settings, whole);
    if (whole && suppression.rules.length === 0 && suppression.used.size === 0 && settings.allRules) {
      const message = 'this comment hides nothing: no rule reports anything here; remove it';
      yield* note('suppression-unused', file, suppression.comment, message, settings, removal(file, suppression));
    }
  }
}

/** What is wrong with a rule that a comment names. */
function* ruleNotes(
  file: SourceFile,
  suppression: Suppression,
  rule: Suppression['rules'][number],
  settings: Settings,
  whole: boolean,
): Iterable<Diagnostic> {
  const meant = [...meantBy(rule.id)].filter((id) => !isUnknown(id, settings));
  const peer = PEER_RULES.get(rule.id)?.peer;
  if (meant.length === 0 && peer !== undefined) {
    const message = `no rule here looks for what "${rule.id}" of ${peer} looks for; remove it`;
    yield* note('suppression-unknown-rule', file, rule, message, settings, removal(file, suppression, rule));
  } else if (meant.length === 0) {
    const near = nearest(rule.id, settings.known);
    const message = `unknown rule "${rule.id}" in this comment${near === undefined ? '' : `, did you mean "${near}"?`}`;
    const isNew = near !== undefined && !suppression.rules.some(({ id }) => id === near);
    const fix = isNew ? { file, start: rule.start, end: rule.end, text: near } : undefined;
    yield* note('suppression-unknown-rule', file, rule, message, settings, fix);
  } else if (
    whole &&
    meant.every((id) => activeAt({ file, ...rule }, id, settings)) &&
    !suppression.used.has(rule.id)
  ) {
    const message = `this comment hides nothing: "${rule.id}" does not report anything here; remove it`;
    yield* note('suppression-unused', file, rule, message, settings, removal(file, suppression, rule));
  }
}

function* note(
  ruleId: string,
  file: SourceFile,
  { start, end }: Span,
  message: string,
  settings: Settings,
  fix?: Edit,
): Iterable<Diagnostic> {
  const active = activeAt({ file, start, end }, ruleId, settings);
  if (!active) return;
  const level = active.level ?? active.rule.severity;
  const diagnostic: Diagnostic = {
    ruleId,
    level,
    message,
    file,
    start,
    end,
    related: [],
    suggestions: [],
    includedFrom: [],
    ...(active.level ? { given: active.level } : {}),
  };
  yield fix && areSound([fix]) ? { ...diagnostic, fix: [fix] } : diagnostic;
}

/** Whether there is no such rule; of a plugin that is not loaded, none is known. */
function isUnknown(id: string, { known }: Settings): boolean {
  if (known.has(id)) return false;
  const plugin = id.slice(0, id.lastIndexOf('/') + 1);
  return plugin === '' || [...known].some((one) => one.startsWith(plugin));
}

/** The rule as it is at a place of a file; `undefined` where it does not run. */
function activeAt(place: Spot, ruleId: string, { rules, variants }: Settings): ActiveRule | undefined {
  const active = rules.get(ruleId);
  if (!active?.at) return active;
  for (const one of [active, ...variants]) {
    const here = one.rule.id === ruleId ? one.at?.(place) : undefined;
    if (here) return here;
  }
  return undefined;
}

/** Where the characters of a kind that stand before an offset begin. */
function endBefore(source: string, offset: number, kind: RegExp): number {
  let at = offset;
  while (at > 0 && kind.test(source[at - 1]!)) at--;
  return at;
}

/** Takes one rule out of a comment, or the comment when nothing else is in it. */
function removal(file: SourceFile, { comment, rules }: Suppression, rule?: Span): Edit {
  const { source } = file.text;
  if (rule && rules.length > 1) {
    const separator = /[\s,]*/y;
    separator.lastIndex = rule.end;
    separator.test(source);
    const last = rules.at(-1)!.end === rule.end;
    const before = rule.start - endBefore(source, rule.start, /[\s,]/);
    return last
      ? { file, start: rule.start - before, end: rule.end, text: '' }
      : { file, start: rule.start, end: separator.lastIndex, text: '' };
  }
  const lineStart = source.lastIndexOf('\n', comment.start - 1) + 1;
  const blanks = comment.start - Math.max(lineStart, endBefore(source, comment.start, /[ \t]/));
  const alone = lineStart === comment.start - blanks;
  const lineEnd = comment.end - Number(source[comment.end - 1] === '\r');
  const end = alone && source[comment.end] === '\n' ? comment.end + 1 : lineEnd;
  return { file, start: comment.start - blanks, end, text: '' };
}
