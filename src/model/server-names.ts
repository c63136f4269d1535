import { trimmed } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';

/** How a server name is compared with a host. */
export type ServerNameKind =
  | 'exact'
  /** `*.example.com`. */
  | 'suffix'
  /** `.example.com`: the name itself and all below it. */
  | 'dot'
  /** `www.example.*`. */
  | 'prefix'
  | 'regex'
  /** Only known where nginx runs: `$hostname`, a template's placeholder. */
  | 'unknown';

/** One name of a server. */
export interface ServerName {
  readonly kind: ServerNameKind;
  /** In lower case, as nginx compares it; of a regular expression the pattern without `~`, as written. */
  readonly text: string;
  /** The `server_name` that has it; `undefined` for the empty name of a server that has none. */
  readonly directive: Directive | undefined;
}

const NO_NAMES: readonly ServerName[] = [{ kind: 'exact', text: '', directive: undefined }];

/** The names that the `server_name` lines of a server give it (ngx_http_core_server_name in ngx_http_core_module.c). */
export function serverNames(children: readonly Directive[]): readonly ServerName[] {
  const names = children.flatMap((directive) =>
    directive.name === 'server_name' ? directive.values.map((value) => serverName(value, directive)) : [],
  );
  return names.length > 0 ? trimmed(names) : NO_NAMES;
}

function serverName(value: string, directive: Directive): ServerName {
  const text = value.startsWith('~') ? value.slice(1) : value.toLowerCase();
  return { kind: kindOf(value), text, directive };
}

function kindOf(value: string): ServerNameKind {
  if (isUnknown(value) || value.toLowerCase() === '$hostname') return 'unknown';
  if (value.startsWith('~')) return 'regex';
  if (value.length > 1 && value.startsWith('.')) return 'dot';
  if (value.length > 2 && value.startsWith('*.')) return 'suffix';
  return value.length > 2 && value.endsWith('.*') ? 'prefix' : 'exact';
}

/** A name as it is written: with the `~` of a regular expression; the empty one as "". */
export function nameOf({ kind, text }: ServerName): string {
  return kind === 'regex' ? `~${text}` : text;
}
