import { allNames } from '../catalog/directives.ts';
import type { Directive } from '../config/directive.ts';
import type { Model } from './model.ts';
import { variableDefinitions } from './variables.ts';

/** What gives variables values that can be followed. */
const FOLLOWED: ReadonlySet<string> = new Set(['set', 'map', 'geo', 'split_clients']);
/** Code that runs before a request is passed on, or passes it on itself. */
const CODE =
  /^(?:set|(?:server_)?rewrite|access|precontent|content)_by_lua(?:_block|_file)?$|^js_(?:content|access)$|^perl$/;
/** What is called in Lua code, by its first name. */
const CALLS = /(?<![\w.:])([A-Za-z_]\w*)(?:[.:]\w+)*(?:\s*\(|\s+["'])/g;
/** Of these it is known that they write no variables, but for those that are named. */
const HARMLESS: ReadonlySet<string> = new Set(
  'ngx string table math os tonumber tostring type pairs ipairs next select unpack error assert if elseif while until and or not in return local'.split(
    ' ',
  ),
);

/**
 * Whether something else than `set` and blocks such as `map` may give a variable its value for a request that is passed on at a place: code in
 * Lua or JavaScript, another module, a capture. A `set` is often there only to make the variable known to these.
 */
export function isWrittenElsewhere(config: Model, name: string, at: Directive): boolean {
  // What stands outside of servers counts in each.
  const servers = new Set([at.closest('server'), undefined]);
  const defined = config.once(definers).get(name);
  const written = config.once(writtenByCode);
  return [...servers].some((server) => {
    const here = written.get(server);
    return defined?.has(server) || here?.any || here?.names.has(name);
  });
}

/** Where directives that are not followed define a variable, by its name in lower case. */
function definers(config: Model): ReadonlyMap<string, ReadonlySet<Directive | undefined>> {
  const found = new Map<string, Set<Directive | undefined>>();
  for (const { name, directive } of variableDefinitions(config)) {
    if (FOLLOWED.has(directive.name)) continue;
    const key = name.toLowerCase();
    found.set(key, (found.get(key) ?? new Set()).add(directive.closest('server')));
  }
  return found;
}

/** What the code in a server may write: any variable, or those that it names. */
interface Written {
  any: boolean;
  readonly names: Set<string>;
}

function writtenByCode(config: Model): ReadonlyMap<Directive | undefined, Written> {
  const found = new Map<Directive | undefined, Written>();
  for (const directive of code(config)) {
    const server = directive.closest('server');
    const written = found.get(server) ?? { any: false, names: new Set<string>() };
    found.set(server, written);
    addWritten(directive, written);
  }
  return found;
}

function code(config: Model): readonly Directive[] {
  return config.all(...allNames().filter((name) => CODE.test(name)));
}

/** Lua code may write what it names, and all where it calls what may; of a file nothing is known. */
function addWritten({ name, block, values }: Directive, written: Written): void {
  const text = block?.raw ?? (name.endsWith('_by_lua') ? values.join(' ') : undefined);
  if (text === undefined || [...text.matchAll(CALLS)].some(([, called]) => !HARMLESS.has(called!))) written.any = true;
  for (const [, variable] of (text ?? '').matchAll(VARIABLES)) {
    if (variable === undefined) written.any = true;
    else written.names.add(variable.toLowerCase());
  }
}

const VARIABLES = /\bngx\.var\s*(?:\.\s*(\w+)|\[)/gi;
