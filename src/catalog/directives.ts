import { addTo, table } from '../collections.ts';
import { CONTEXTS, ROWS, SHAPES } from './directives.data.ts';
import type { Context, Deprecation, DirectiveInfo, Duplicate, Inheritance, Origin } from './types.ts';

export type { Context, Deprecation, DirectiveInfo, Duplicate, Inheritance, Origin } from './types.ts';

const NONE: readonly DirectiveInfo[] = [];
const ORIGINS: Readonly<Record<string, Origin>> = table({ o: 'official', p: 'plus', t: 'third-party' });
const DUPLICATE: Readonly<Record<string, Duplicate>> = table({
  e: 'error',
  s: 'error-same',
  c: 'conditional',
  w: 'warn',
  a: 'accumulate',
  l: 'last-wins',
});
const INHERITANCE: Readonly<Record<string, Inheritance>> = table({
  s: 'scalar',
  a: 'replace-array',
  n: 'not-inherited',
  '-': 'n/a',
});

/** The lines of a name with their modules' lines; a line is taken apart when its name is first asked for. */
type Lines = readonly { readonly head: string; readonly line: string }[];
let index: ReadonlyMap<string, Lines> | undefined;
let contextSets: readonly (readonly Context[])[] | undefined;
let shapes: readonly string[] | undefined;
const known = new Map<string, readonly DirectiveInfo[]>();

/** All that is known of a name, a row for each module that has it; empty for an unknown directive. */
export function lookup(name: string): readonly DirectiveInfo[] {
  let rows = known.get(name);
  if (!rows)
    known.set(
      name,
      (rows =
        lines()
          .get(name)
          ?.map(({ head, line }) => info(head, line)) ?? NONE),
    );
  return rows;
}

/** Whether any module has a directive of this name (in its exact case, as nginx compares), removed ones included. */
export function isKnown(name: string): boolean {
  return lines().has(name);
}

let names: readonly string[] | undefined;

/** Every known name. */
export function allNames(): readonly string[] {
  return (names ??= [...lines().keys()]);
}

/** The rows of a name that may stand in a context; nginx's own first. */
export function lookupIn(name: string, context: Context): readonly DirectiveInfo[] {
  return lookup(name).filter((row) => row.contexts.includes(context));
}

/** How a directive is inherited; without a context as in `http`, `stream` or `mail`, where one of the same name in `upstream` is another. */
export function inheritance(name: string, context?: Context): Inheritance {
  const rows = context ? lookupIn(name, context) : lookup(name);
  const row = rows.find((info) => info.inheritance !== 'n/a' && info.inheritance !== 'unknown') ?? rows[0];
  return row?.inheritance ?? 'unknown';
}

/** The words of a directive's default in a context, in the newest version; `undefined` when there is none. */
export function defaultOf(name: string, context: Context): string | undefined {
  return lookupIn(name, context).find((row) => row.default !== undefined)?.default;
}

/** Every module that has directives. */
export function modulesWithDirectives(): readonly string[] {
  return [...new Set(heads().map(([module]) => module))];
}

/** The repositories that modules from elsewhere come from, with their modules. */
export function modulesOfRepos(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [module, repo] of heads()) {
    if (repo === undefined) continue;
    const same = found.get(repo);
    if (!same) found.set(repo, [module]);
    else if (!same.includes(module)) same.push(module);
  }
  return found;
}

function heads(): readonly (readonly [module: string, repo: string | undefined])[] {
  return ROWS.split('\n')
    .filter((line) => line.startsWith('#'))
    .map((line) => {
      const [, module = '', repo] = line.split('\t');
      return [module, repo || undefined];
    });
}

function lines(): ReadonlyMap<string, Lines> {
  if (index) return index;
  const found = new Map<string, { head: string; line: string }[]>();
  let head = '';
  for (const line of ROWS.trim().split('\n')) {
    if (line.startsWith('#')) {
      head = line;
      continue;
    }
    const tab = line.indexOf('\t');
    addTo(found, line.slice(0, tab), { head, line });
  }
  return (index = found);
}

function info(head: string, line: string): DirectiveInfo {
  const [mark = '', module = '', repo] = head.split('\t');
  const [name = '', shape = '', byDefault, since, moduleSince, removed, deprecated, values, bounds] = line.split('\t');
  const [low, high] = bounds?.split(',').map(Number) ?? [];
  return {
    name,
    module,
    origin: ORIGINS[mark[1] ?? ''] ?? 'third-party',
    ...(repo ? { repo } : {}),
    ...(mark[2] ? { dynamic: true } : {}),
    ...shapeOf(shape),
    ...(byDefault ? { default: byDefault } : {}),
    ...(since ? { since } : {}),
    ...(moduleSince ? { moduleSince } : {}),
    ...(removed ? { removed } : {}),
    ...(deprecated ? { deprecated: deprecation(deprecated) } : {}),
    ...(values ? { values: values.split(',') } : {}),
    ...(low !== undefined && high !== undefined ? { bounds: [low, high] } : {}),
  };
}

function shapeOf(at: string) {
  contextSets ??= CONTEXTS.trim()
    .split('\n')
    .map((line) => line.split(',') as Context[]);
  shapes ??= SHAPES.trim().split('\n');
  const [set = '', counts = '', valueKind = '', duplicate = '', inherits = '', marks = ''] = (
    shapes[Number.parseInt(at, 36)] ?? ''
  ).split(' ');
  const numbers = counts.split(/[-,+]/).filter(Boolean).map(Number);
  const min = numbers[0] ?? 0;
  return {
    contexts: contextSets[Number.parseInt(set, 36)] ?? [],
    min,
    max: counts.endsWith('+') ? Infinity : (numbers.at(-1) ?? min),
    ...(counts.includes(',') ? { counts: numbers } : {}),
    flag: marks.includes('f'),
    block: marks.includes('b'),
    raw: marks.includes('r'),
    valueKind,
    variables: marks.includes('v'),
    duplicate: DUPLICATE[duplicate] ?? 'unknown',
    inheritance: INHERITANCE[inherits] ?? 'unknown',
  };
}

function deprecation(text: string): Deprecation {
  const [kind, since, replacement, message] = text.split('~');
  return {
    ...(since ? { since } : {}),
    ...(replacement ? { replacement } : {}),
    ...(message ? { message } : {}),
    ignored: kind === 'i',
  };
}
