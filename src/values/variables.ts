import { isUnknown } from './unknown.ts';
/** A piece of a value: text as it stands, or a variable. Offsets are into the value. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | {
      readonly kind: 'variable';
      readonly name: string;
      readonly start: number;
      readonly end: number;
      readonly braced: boolean;
    };

/** The pieces of a value, and what nginx says when they cannot be read. */
export interface Split {
  readonly parts: readonly Part[];
  readonly error?: string;
}

const VARIABLE = /\$(?:\{([A-Za-z0-9_]*)(\})?|([1-9])|([A-Za-z0-9_]*))/g;

/**
 * Takes a value with variables apart: `$name`, `${name}`, `$1` (one digit); names are letters, digits and `_`
 * (ngx_http_script_compile in src/http/ngx_http_script.c).
 */
export function splitVariables(value: string): Split {
  if (isUnknown(value)) return { parts: [], error: 'a part of the value is not known' };
  if (!value.includes('$')) {
    return { parts: value === '' ? [] : [{ kind: 'text', text: value, start: 0, end: value.length }] };
  }
  const parts: Part[] = [];
  let at = 0;
  for (const match of value.matchAll(VARIABLE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start > at) parts.push({ kind: 'text', text: value.slice(at, start), start: at, end: start });
    at = end;
    const braced = match[1] !== undefined;
    const name = match[1] ?? match[3] ?? match[4] ?? '';
    // A "${" at the very end has not even a name.
    if (braced && match[2] === undefined && (name !== '' || end < value.length))
      return { parts, error: `the closing bracket in "${name}" variable is missing` };
    if (name === '') return { parts, error: 'invalid variable name' };
    parts.push({ kind: 'variable', name, start, end, braced });
  }
  if (at < value.length) parts.push({ kind: 'text', text: value.slice(at), start: at, end: value.length });
  return { parts };
}

/** Whether a value has a variable in it. */
export function hasVariables(value: string): boolean {
  return value.includes('$');
}

/** The names of the variables in a value, lower-case: nginx compares them without case. */
export function variableNames(value: string): string[] {
  return splitVariables(value).parts.flatMap((part) => (part.kind === 'variable' ? [part.name.toLowerCase()] : []));
}
