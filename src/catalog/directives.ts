import { CONTEXTS, MODULES, ROWS } from './directives.data.ts';

/** Whose a directive is: nginx's own, NGINX Plus', or a module's from elsewhere. */
export type Origin = 'official' | 'plus' | 'third-party';

/** How a directive is inherited: the nearest level wins, the nearest level that has any replaces all, or not at all. */
export type Inheritance = 'scalar' | 'replace-array' | 'not-inherited' | 'n/a' | 'unknown';

/**
 * What is known of a directive in one module, as nginx's command tables and documentation have it. Contexts: "main", "http", "server",
 * "location", "if in server", "if in location", "limit_except", "upstream", "stream", "stream.server", "stream.upstream", "mail", …
 */
export interface DirectiveInfo {
  readonly name: string;
  readonly module: string;
  readonly origin: Origin;
  readonly contexts: readonly string[];
  readonly min: number;
  /** Infinity when unbounded. */
  readonly max: number;
  /** The exact numbers of arguments, where not all from `min` to `max` are allowed. */
  readonly counts?: readonly number[];
  /** Takes `on` or `off`. */
  readonly flag: boolean;
  readonly block: boolean;
  readonly valueKind: string;
  readonly duplicate: string;
  readonly inheritance: Inheritance;
  readonly default?: string;
  readonly since?: string;
}

const ORIGINS: Readonly<Record<string, Origin>> = { o: 'official', p: 'plus', t: 'third-party' };
const NONE: readonly DirectiveInfo[] = [];
// The lines of each name; a line is taken apart when its name is first asked for.
let lines: Map<string, string[]> | undefined;
const known = new Map<string, readonly DirectiveInfo[]>();
const inherited = new Map<string, Inheritance>();

/** All that is known of a name, a row for each module that has it; empty for an unknown directive. */
export function lookup(name: string): readonly DirectiveInfo[] {
  let rows = known.get(name);
  if (!rows) known.set(name, (rows = index().get(name)?.map(read) ?? NONE));
  return rows;
}

/** Every known name. */
export function allNames(): string[] {
  return [...index().keys()];
}

/** How a directive is inherited in `http`, `stream` or `mail` (a directive of the same name in `upstream` is another one). */
export function inheritance(name: string): Inheritance {
  let kind = inherited.get(name);
  if (kind === undefined) {
    const rows = lookup(name);
    const row = rows.find((info) => info.inheritance !== 'n/a' && info.inheritance !== 'unknown') ?? rows[0];
    inherited.set(name, (kind = row?.inheritance ?? 'unknown'));
  }
  return kind;
}

function index(): Map<string, string[]> {
  if (lines) return lines;
  lines = new Map();
  for (const line of ROWS.split('\n')) {
    const name = line.slice(0, line.indexOf('\t'));
    const same = lines.get(name);
    if (same) same.push(line);
    else lines.set(name, [line]);
  }
  return lines;
}

const modules = MODULES.split(' ');
const contexts = CONTEXTS.split(';').map((set) => set.split(','));

function read(line: string): DirectiveInfo {
  const [name, origin, module, context, min, max, counts, marks = '', kind, duplicate, inherits, byDefault, since] =
    line.split('\t');
  return {
    name: name!,
    origin: ORIGINS[origin!]!,
    module: modules[Number.parseInt(module!, 36)]!,
    contexts: contexts[Number.parseInt(context!, 36)]!,
    min: Number(min),
    max: max ? Number(max) : Infinity,
    ...(counts ? { counts: counts.split(',').map(Number) } : {}),
    flag: marks.includes('f'),
    block: marks.includes('b'),
    valueKind: kind || 'custom',
    duplicate: duplicate || 'unknown',
    inheritance: (inherits || 'unknown') as Inheritance,
    ...(byDefault ? { default: byDefault } : {}),
    ...(since ? { since } : {}),
  };
}
