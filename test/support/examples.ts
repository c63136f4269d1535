import { builtinRules, categoryOf } from '../../rules/index.ts';
import type { AnyRule } from '../../src/lint/rule.ts';

export { lintText, MAIN, settingsFor, wrap } from '../../src/lint/examples.ts';
export type { Whole } from '../../src/lint/examples.ts';

/** The rules of validity and notes, and those of availability that are named: what a test about something else wants to see. */
export function rulesWith(...availability: readonly string[]): readonly AnyRule[] {
  return builtinRules.filter(({ id }) => categoryOf(id) !== 'availability' || availability.includes(id));
}
