import { byteString } from '../../values/regex-js.ts';
import { splitVariables } from '../../values/variables.ts';
import { builtinValue } from './builtin-variables.ts';
import { definitionsOf } from './definitions.ts';
import { lookUpGeo } from './geo.ts';
import { lookUpMap } from './map.ts';
import { escapeArgs } from './uri.ts';
import type { Text, Visit } from './visit.ts';

/** The value of a text with variables (ngx_http_script_run); with `escape`, captures of an escaped URI are escaped again. */
export function evaluate(visit: Visit, text: string, escape = false): Text {
  const { parts, error } = splitVariables(text);
  if (error !== undefined) return undefined;
  let value = '';
  for (const part of parts) {
    const piece =
      part.kind === 'text'
        ? byteString(part.text)
        : !part.braced && /^[1-9]$/.test(part.name)
          ? capture(visit, Number(part.name), escape)
          : variable(visit, part.name);
    if (piece === undefined) return undefined;
    value += piece;
  }
  return value;
}

/** The same for a path of files: where none is said to exist, one that is not known does not, and stands as it is written. */
export function evaluatePath(visit: Visit, text: string): Text {
  return evaluate(visit, text) ?? (visit.request.files.length === 0 ? byteString(text) : undefined);
}

function capture(visit: Visit, n: number, escape: boolean): Text {
  if (!visit.captures) return undefined;
  const text = visit.captures[n] ?? '';
  return escape && (visit.quoted || visit.plus) ? escapeArgs(text) : text;
}

/** The value of a variable; `undefined` where only run time knows it, and where it needs itself ("cycle while evaluating variable"). */
export function variable(visit: Visit, named: string): Text {
  const name = named.toLowerCase();
  if (visit.variables.has(name)) return visit.variables.get(name);
  if (visit.asked.has(name)) return undefined;
  visit.asked.add(name);
  const value = valueOf(visit, name);
  visit.asked.delete(name);
  return value;
}

function valueOf(visit: Visit, name: string): Text {
  const definitions = definitionsOf(visit.config, name);
  const table = definitions.find((one) => TABLES.has(one.name));
  if (table) {
    const value =
      table.name === 'map'
        ? lookUpMap(visit, table, evaluate)
        : table.name === 'geo'
          ? lookUpGeo(visit, table, variable)
          : undefined;
    // nginx looks a map up once for a request.
    if (table.childrenNamed('volatile').length === 0) visit.variables.set(name, value);
    return value;
  }
  const builtin = builtinValue(visit, name, evaluate);
  if (builtin.known) return builtin.value;
  // What is set or captured somewhere, and was not on this way, is empty.
  return definitions.length > 0 && definitions.every((one) => EMPTY_BEFORE.has(one.name)) ? '' : undefined;
}

const TABLES: ReadonlySet<string> = new Set(['map', 'geo', 'split_clients']);
const EMPTY_BEFORE: ReadonlySet<string> = new Set(['set', 'location', 'server_name', 'rewrite', 'if']);
