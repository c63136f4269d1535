import { allNames } from '../catalog/directives.ts';
import { addTo } from '../collections.ts';
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
  const server = at.closest('server');
  const isHere = (one: Directive) => (one.closest('server') ?? server) === server;
  return (
    (config.once(definers).get(name) ?? []).some(isHere) ||
    config.once(code).some((one) => isHere(one) && mayWrite(one, name))
  );
}

/** The directives that are not followed, by the variables that they define, in lower case. */
function definers(config: Model): ReadonlyMap<string, readonly Directive[]> {
  const found = new Map<string, Directive[]>();
  for (const { name, directive } of variableDefinitions(config))
    if (!FOLLOWED.has(directive.name)) addTo(found, name.toLowerCase(), directive);
  return found;
}

function code(config: Model): readonly Directive[] {
  return config.all(...allNames().filter((name) => CODE.test(name)));
}

/** Whether Lua code names the variable, or calls what may; of a file nothing is known. */
function mayWrite({ name, block, values }: Directive, variable: string): boolean {
  const text = block?.raw ?? (name.endsWith('_by_lua') ? values.join(' ') : undefined);
  if (text === undefined || [...text.matchAll(CALLS)].some(([, called]) => !HARMLESS.has(called!))) return true;
  return new RegExp(`\\bngx\\.var\\s*(?:\\.\\s*${variable}\\b|\\[)`, 'i').test(text);
}
