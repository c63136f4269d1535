import { limitError } from '../config/entry.ts';
import type { Limits } from '../config/entry.ts';

/** The limits given as `NAME=N`, or one line for the user. */
export function readLimits(texts: readonly string[]): Partial<Limits> | { readonly error: string } {
  const limits: Record<string, number> = {};
  for (const text of texts) {
    const [, name = text, number = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    const value = /^\d{1,15}$/.test(number) ? Number(number) : undefined;
    const error = limitError(name, value);
    if (error !== undefined)
      return { error: `option "--limit": ${error}${text === name ? '; write --limit NAME=N' : ''}` };
    limits[name] = value!;
  }
  return limits;
}
