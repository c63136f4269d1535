import { DEFAULT_LIMITS } from '../config/entry.ts';
import type { Limits } from '../config/entry.ts';
import { didYouMean } from '../values/nearest.ts';

/** The limits given as `NAME=N`, or one line for the user. */
export function readLimits(texts: readonly string[]): Partial<Limits> | { readonly error: string } {
  const limits: Record<string, number> = {};
  for (const text of texts) {
    const [, name = text, number] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    const error = limitError(name, Number(number === undefined || !/^\d{1,15}$/.test(number) ? NaN : number));
    if (error !== undefined) return { error: `option "--limit": ${error}` };
    limits[name] = Number(number);
  }
  return limits;
}

/** What is wrong with a limit; `undefined` for a name there is with a whole number from 1. */
export function limitError(name: string, value: unknown): string | undefined {
  const names = Object.keys(DEFAULT_LIMITS);
  if (!names.includes(name))
    return `there is no limit "${name}"${didYouMean(name, names) || `, but ${names.join(', ')}`}`;
  return Number.isSafeInteger(value) && (value as number) > 0
    ? undefined
    : `"${name}" takes a whole number from 1: ${name}=${DEFAULT_LIMITS[name as keyof Limits]}`;
}
