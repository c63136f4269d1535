import type { ArgumentCheck } from '../argument-problem.ts';

/** The setters of nginx that read arguments in a way of their own, by module and directive. */
export const SETTERS: ReadonlyMap<string, ArgumentCheck> = new Map();
