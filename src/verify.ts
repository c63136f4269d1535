import { builtinRules } from '../rules/index.ts';
import type { AnyRule } from './lint/rule.ts';
import { verifyBeside } from './lint/verify.ts';
import type { RuleProblem } from './lint/verify.ts';

/**
 * Runs the examples of a rule beside the built-in ones: `bad` must be found at its «…» marks by this rule alone, `good` by none. Gives what is
 * wrong; nothing where the rule holds what it promises.
 */
export function verifyRule(rule: AnyRule): readonly RuleProblem[] {
  return verifyBeside(rule, builtinRules);
}
