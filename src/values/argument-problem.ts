import type { Context } from '../catalog/types.ts';
import type { Target } from './version.ts';

/** What nginx refuses, or warns of, in the arguments of a directive. */
export interface ArgumentProblem {
  /** The argument it is about, from 0; absent: all of them. */
  readonly index?: number;
  /** nginx's own words, without " in FILE:LINE". */
  readonly message: string;
  /** What to write instead: a clause that follows the message and a semicolon. */
  readonly advice?: string;
  /** What nginx would take in the place of the argument, unescaped: a near miss with one likely reading. */
  readonly replacement?: string;
  /** nginx says so and goes on. */
  readonly warning?: true;
  /** The rule that reports it, where that is not `invalid-value`. */
  readonly rule?:
    'directive-duplicate' | 'invalid-condition' | 'invalid-regex' | 'unknown-variable' | 'version-mismatch';
}

/** Where a directive stands, and what reads it. */
export interface ArgumentPlace {
  readonly name: string;
  readonly context: Context;
  readonly target: Target;
}

/**
 * Reads arguments as the directive's setter in nginx does, and says what that refuses first; their number is right already. Words with
 * U+E000 stand for an unknown value (a template's placeholder) and are not judged.
 */
export type ArgumentCheck = (args: readonly string[], place: ArgumentPlace) => ArgumentProblem | undefined;
