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

/** What tools that let a model run commands set for the commands, and people do not. */
const AGENTS = [
  'AI_AGENT',
  'CLAUDECODE',
  'GEMINI_CLI',
  'CODEX_SANDBOX',
  'CODEX_THREAD_ID',
  'COPILOT_CLI',
  'CURSOR_AGENT',
  'OPENCODE',
  'AUGMENT_AGENT',
];

/** Whether a program that reads words, no person, looks at the output. */
export function agentRuns(): boolean {
  return AGENTS.some((name) => (process.env[name] ?? '') !== '');
}

/** Width of the terminal; 100 columns where there is none. */
export function width(): number {
  return process.stdout.columns || 100;
}

/** An option's text, or `undefined` when it is not given. */
export function text({ values }: Args, name: string): string | undefined {
  const value = values.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** An option's text, one of those it takes, or `undefined` when it is not given. */
export function choice<T extends string>(args: Args, name: string, choices: readonly T[]): T | undefined {
  const said = text(args, name);
  return choices.find((one) => one === said);
}

/** The texts of a repeatable option; with `split`, each may be several with commas between. */
export function list({ values }: Args, name: string, split = false): readonly string[] {
  const value = values.get(name);
  const all = typeof value === 'object' ? value : [];
  if (!split) return all;
  return all
    .flatMap((one) => one.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** The configuration file that is named, or that none is to be read. */
export function configOf({ values }: Args): { readonly config?: string | false } {
  const config = values.get('config');
  return typeof config === 'string' || config === false ? { config } : {};
}

/** Whether `--format json` is said, for commands that have text and JSON only. */
export function wantsJson(args: Args): boolean {
  return list(args, 'format').at(-1) === 'json';
}
