import { table } from '../collections.ts';
/** How a location's pattern is compared with a URI. */
export type LocationKind = 'exact' | 'prefix' | 'prefix-noregex' | 'regex' | 'regex-icase' | 'named';

/** A location's modifier and pattern. */
export interface LocationPattern {
  readonly kind: LocationKind;
  readonly pattern: string;
  /** nginx's message when it refuses the modifier. */
  readonly error?: string;
}

const MODIFIERS: Readonly<Record<string, LocationKind>> = table({
  '=': 'exact',
  '^~': 'prefix-noregex',
  '~': 'regex',
  '~*': 'regex-icase',
});

/** Reads the arguments of `location`; a modifier may be glued to its pattern (ngx_http_core_location in ngx_http_core_module.c). */
export function parseLocation(values: readonly string[]): LocationPattern {
  const [first = '', second] = values;
  if (second !== undefined) {
    const kind = MODIFIERS[first];
    return kind
      ? { kind, pattern: second }
      : { kind: 'prefix', pattern: second, error: `invalid location modifier "${first}"` };
  }
  if (first.startsWith('=')) return { kind: 'exact', pattern: first.slice(1) };
  if (first.startsWith('^~')) return { kind: 'prefix-noregex', pattern: first.slice(2) };
  if (first.startsWith('~*')) return { kind: 'regex-icase', pattern: first.slice(2) };
  if (first.startsWith('~')) return { kind: 'regex', pattern: first.slice(1) };
  return { kind: first.startsWith('@') ? 'named' : 'prefix', pattern: first };
}

/** Whether a location is found by how a URI begins. */
export function isPrefix({ kind }: Pick<LocationPattern, 'kind'>): boolean {
  return kind === 'prefix' || kind === 'prefix-noregex';
}

/** Whether a location is a regular expression. */
export function isRegex({ kind }: Pick<LocationPattern, 'kind'>): boolean {
  return kind === 'regex' || kind === 'regex-icase';
}
