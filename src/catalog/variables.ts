import { NAMES, PREFIXES } from './variables.data.ts';

let names: ReadonlySet<string> | undefined;
const prefixes = PREFIXES.split(' ');

/** Whether a variable (without its `$`, in any case) is nginx's own or a known module's: `$http_…`, `$arg_…` and their kin, and `$1` too. */
export function isBuiltinVariable(name: string): boolean {
  names ??= new Set(NAMES.split(' '));
  const lower = name.toLowerCase();
  return names.has(lower) || /^\d$/.test(lower) || prefixes.some((prefix) => lower.startsWith(prefix));
}
