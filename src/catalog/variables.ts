import { ROWS } from './variables.data.ts';
import type { Origin } from './types.ts';

/** Variables of `http` and of `stream` are different ones, also where they share a name. */
export type Family = 'http' | 'stream';

/** What is known of a variable, as nginx's variable tables (`ngx_http_variable_t`) and documentation have it. */
export interface VariableInfo {
  /** In lower case, without the dollar sign; for a whole family of names what they begin with. */
  readonly name: string;
  readonly prefix: boolean;
  readonly family: Family;
  readonly origin: Origin;
  readonly module: string;
  /** `set`, `map` and their kin may define it again. */
  readonly changeable: boolean;
  /** Computed again for every use. */
  readonly volatile: boolean;
  /** The version of nginx that first has it. */
  readonly since?: string;
}

const ORIGINS: Readonly<Record<string, Origin>> = { o: 'official', p: 'plus', t: 'third-party' };
let names: ReadonlyMap<string, readonly VariableInfo[]> | undefined;
let prefixes: readonly VariableInfo[] = [];

/**
 * Whether a variable (without its `$`, in any case) is nginx's own or a known module's: `$http_…`, `$arg_…` and their kin, and the
 * captures `$1` to `$9` too. Without a family, whether it is one in any.
 */
export function isBuiltinVariable(name: string, family?: Family): boolean {
  return /^[1-9]$/.test(name) || variableInfo(name, family) !== undefined;
}

/** What is known of a variable (without its `$`, in any case); a name of its own wins over a family of names. */
export function variableInfo(name: string, family?: Family): VariableInfo | undefined {
  const lower = name.toLowerCase();
  const fits = (info: VariableInfo) => family === undefined || info.family === family;
  return table().get(lower)?.find(fits) ?? prefixes.find((info) => fits(info) && lower.startsWith(info.name));
}

/** The variables of a family, those that stand for a whole family of names included. */
export function allVariables(family: Family): readonly VariableInfo[] {
  return [...[...table().values()].flat(), ...prefixes].filter((info) => info.family === family);
}

function table(): ReadonlyMap<string, readonly VariableInfo[]> {
  if (names) return names;
  const all = ROWS.trim().split('\n').map(info);
  prefixes = all.filter(({ prefix }) => prefix).sort((a, b) => b.name.length - a.name.length);
  const found = new Map<string, VariableInfo[]>();
  for (const variable of all)
    if (!variable.prefix) found.set(variable.name, [...(found.get(variable.name) ?? []), variable]);
  return (names = found);
}

function info(line: string): VariableInfo {
  const [name = '', family, origin, module = '', marks = '', since] = line.split('\t');
  return {
    name: name.replace('*', ''),
    prefix: name.endsWith('*'),
    family: family === 's' ? 'stream' : 'http',
    origin: ORIGINS[origin ?? ''] ?? 'third-party',
    module,
    changeable: marks.includes('c'),
    volatile: marks.includes('n'),
    ...(since ? { since } : {}),
  };
}
