import type { Argument } from '../../grammar/nodes.ts';
import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import { parseLocation } from '../values/location.ts';
import { readRegex } from '../values/regex.ts';
import type { RegexInfo } from '../values/regex.ts';
import type { Model } from './model.ts';

/** A regular expression that nginx compiles when it starts. */
export interface Pattern {
  /** The directive, or the entry of a `map`. */
  readonly directive: Directive;
  /** The argument it stands in; of an entry of a `map` its name. */
  readonly argument: Argument;
  /** Where in the argument's value the pattern begins: after `~`. */
  readonly offset: number;
  readonly text: string;
  readonly caseless: boolean;
  /** Whether its named captures become variables (ngx_http_regex_compile, ngx_stream_regex_compile). */
  readonly variables: boolean;
  readonly info: RegexInfo;
}

/** Where a pattern stands in the values of a directive. */
interface Found {
  readonly index: number;
  readonly offset: number;
  readonly text: string;
  readonly caseless: boolean;
  readonly variables: boolean;
}

type Finder = (values: readonly string[]) => readonly Found[];

/** The directives that compile patterns: all that call ngx_regex_compile, ngx_http_regex_compile or ngx_stream_regex_compile. */
const FINDERS: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ['location', inLocation],
  ['if', inCondition],
  ['rewrite', (values) => [found(values, 0, 0, false)]],
  ['server_name', (values) => values.flatMap((value, i) => afterTilde(values, i, /[A-Z]/.test(value)))],
  ['valid_referers', (values) => values.flatMap((_, i) => afterTilde(values, i, true, false))],
  ['proxy_redirect', inRewrite],
  ['proxy_cookie_path', inRewrite],
  ['proxy_cookie_domain', (values) => (values.length > 1 ? afterTilde(values, 0, true) : [])],
  ['proxy_cookie_flags', (values) => (values.length > 1 ? afterTilde(values, 0, true) : [])],
  ['fastcgi_split_path_info', (values) => [found(values, 0, 0, false, false)]],
  ['gzip_disable', inGzipDisable],
]);

function found(values: readonly string[], index: number, offset: number, caseless: boolean, variables = true): Found {
  return { index, offset, text: values[index]!.slice(offset), caseless, variables };
}

/** `~` and a pattern; nginx has words of its own for one that is empty. */
function afterTilde(values: readonly string[], index: number, caseless: boolean, variables = true): readonly Found[] {
  const value = values[index]!;
  return value.startsWith('~') && value.length > 1 ? [found(values, index, 1, caseless, variables)] : [];
}

function inLocation(values: readonly string[]): readonly Found[] {
  const { kind, pattern, error } = parseLocation(values);
  if (error !== undefined || (kind !== 'regex' && kind !== 'regex-icase')) return [];
  const index = values.length - 1;
  return [found(values, index, values[index]!.length - pattern.length, kind === 'regex-icase')];
}

/** `~pattern replacement` and `~*pattern replacement` */
function inRewrite(values: readonly string[]): readonly Found[] {
  const [first = ''] = values;
  if (values.length < 2 || !first.startsWith('~')) return [];
  const caseless = first[1] === '*';
  return [found(values, 0, caseless ? 2 : 1, caseless)];
}

function inGzipDisable(values: readonly string[]): readonly Found[] {
  return values.flatMap((value, i) =>
    value === 'msie6' || value === 'degradation' ? [] : [found(values, i, 0, true, false)],
  );
}

/** `($variable ~ pattern)`; the parentheses may be words of their own (ngx_http_rewrite_if_condition). */
function inCondition(values: readonly string[]): readonly Found[] {
  const first = values[0] ?? '';
  const last = values.at(-1) ?? '';
  if (!first.startsWith('(') || !last.endsWith(')')) return [];
  const start = first === '(' ? 1 : 0;
  const end = last === ')' ? values.length - 2 : values.length - 1;
  const variable = start === 0 ? first.slice(1) : (values[start] ?? '');
  const operator = values[start + 1] ?? '';
  if (end !== start + 2 || !/^\$./.test(variable) || !/^!?~\*?$/.test(operator)) return [];
  const whole = found(values, end, 0, operator.endsWith('*'));
  return [last === ')' ? whole : { ...whole, text: whole.text.slice(0, -1) }];
}

/** Every pattern of a configuration that is known: not those that a template fills in. */
export function findPatterns(config: Model): readonly Pattern[] {
  const known = new Map<string, RegexInfo>();
  const readPattern = (text: string): RegexInfo => {
    let info = known.get(text);
    if (!info) known.set(text, (info = readRegex(text)));
    return info;
  };
  const patterns: Pattern[] = [];
  const add = (directive: Directive, argument: Argument, { offset, text, caseless, variables }: Found) => {
    if (isUnknown(text) || (directive.file.template && text.includes('${'))) return;
    patterns.push({ directive, argument, offset, text, caseless, variables, info: readPattern(text) });
  };
  for (const { name, forms } of config.dispatched.groups) {
    const find = FINDERS.get(name);
    // The names of servers in "mail" are plain text.
    const read = find || name === 'map' ? forms.filter(({ row }) => row.module !== 'ngx_mail_core_module') : [];
    for (const directive of read.flatMap(({ directives }) => directives)) {
      for (const place of find?.(directive.values) ?? []) add(directive, directive.args[place.index]!, place);
      if (name !== 'map') continue;
      for (const entry of directive.children) {
        const [place] = inRewrite([entry.name, ...entry.values]);
        if (place) add(entry, entry.node.name, place);
      }
    }
  }
  return patterns;
}
