import type { Directive } from '../../config/directive.ts';
import { isUnknown } from '../../values/unknown.ts';
import { byteString } from '../../values/regex-js.ts';
import { matches } from './regex.ts';
import type { Evaluate, Text, Visit } from './visit.ts';

/** What a `map` makes of a request (ngx_http_map_variable and ngx_http_map_find); `undefined` where that is not known. */
export function lookUpMap(visit: Visit, block: Directive, evaluate: Evaluate): Text {
  const whole = visit.config.lackingIn(block).every(({ missing }) => missing.length === 0);
  if (!whole || block.children.some(({ name }) => isUnknown(name))) return undefined;
  const source = evaluate(visit, block.value() ?? '');
  if (source === undefined) return onlyValue(block);
  const hostnames = block.children.some(({ name, values }) => name === 'hostnames' && values.length === 0);
  const key = hostnames && source.endsWith('.') ? source.slice(0, -1) : source;
  const entries = block.children.filter(({ values }) => values.length === 1);
  const lower = key.toLowerCase();
  const exact = entries.filter(({ name }) => !name.startsWith('~') && name !== 'default');
  const entry =
    exact.find((one) => keyOf(one) === lower) ??
    (hostnames ? byWildcard(exact, lower) : undefined) ??
    byRegex(visit, entries, key);
  if (entry === 'unknown') return undefined;
  const value = (entry ?? entries.find(({ name }) => name === 'default'))?.value();
  return value === undefined ? '' : evaluate(visit, value);
}

/** Whatever comes in, the same comes out. */
function onlyValue(block: Directive): Text {
  const values = new Set(block.children.filter(({ values }) => values.length === 1).map((one) => one.value() ?? ''));
  const [value = '', ...others] = values;
  const covered = block.childrenNamed('default').length > 0;
  return covered && others.length === 0 && !value.includes('$') ? byteString(value) : undefined;
}

function keyOf({ name }: Directive): string {
  return byteString(name.startsWith('\\') ? name.slice(1) : name).toLowerCase();
}

/** The longest `*.x`, then the longest `x.*`; `.x` is also `x` itself. */
function byWildcard(entries: readonly Directive[], host: string): Directive | undefined {
  const keys = new Map(entries.map((one) => [keyOf(one), one]));
  const dots = [...host.matchAll(/\./g)].map(({ index }) => index);
  const itself = keys.get(`.${host}`);
  if (itself) return itself;
  for (const dot of dots) {
    const found = keys.get(`*${host.slice(dot)}`) ?? keys.get(host.slice(dot));
    if (found) return found;
  }
  for (const dot of dots.reverse()) {
    const found = keys.get(`${host.slice(0, dot)}.*`);
    if (found) return found;
  }
  return undefined;
}

function byRegex(visit: Visit, entries: readonly Directive[], key: string): Directive | 'unknown' | undefined {
  if (key === '') return undefined;
  for (const entry of entries) {
    if (!entry.name.startsWith('~')) continue;
    const caseless = entry.name.startsWith('~*');
    const matched = matches(visit, entry.name.slice(caseless ? 2 : 1), key, caseless);
    if (matched === undefined) return 'unknown';
    if (matched) return entry;
  }
  return undefined;
}
