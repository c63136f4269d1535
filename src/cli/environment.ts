import type { Args } from './args.ts';

/** Whether to write colors to a stream: what the user says, then NO_COLOR and FORCE_COLOR, then whether it is a terminal. */
export function useColor({ values }: Args, isTerminal: boolean): boolean {
  const said = values.get('color');
  if (typeof said === 'boolean') return said;
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && TERM !== 'dumb';
}

/** An option's text, or `undefined` when it is not given. */
export function text({ values }: Args, name: string): string | undefined {
  const value = values.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** The texts of a repeatable option; with `split`, each may be several with commas between. */
export function list({ values }: Args, name: string, split = false): readonly string[] {
  const value = values.get(name);
  const all = Array.isArray(value) ? (value as readonly string[]) : [];
  return split ? all.flatMap((one) => one.split(',')).filter((one) => one !== '') : all;
}

/** Ends with status 2 and one line on stderr: the call was wrong, or nothing could be read. */
export function fail(message: string): number {
  process.stderr.write(`nginx-lint: ${message}\n`);
  return 2;
}
