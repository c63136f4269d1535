import { kept } from '../collections.ts';
import { byteString, compileRegex } from '../values/regex-js.ts';
import type { Listener, ListeningServer } from './listeners.ts';
import type { ServerName } from './server-names.ts';

/** The server that answers for a host on an address. */
export type Selected =
  /** By one of its names, or without `name` because it is the default one there. */
  | { readonly kind: 'server'; readonly server: ListeningServer; readonly name?: ServerName }
  /** A name before it is not known: `$hostname`, a template's, a pattern that only PCRE can tell. */
  | { readonly kind: 'unknown' }
  /** nginx answers 400: it is no host name. */
  | { readonly kind: 'invalid' };

interface Named {
  readonly server: ListeningServer;
  readonly name: ServerName;
}

/** The names on an address as nginx's hashes hold them: of two that are the same the first counts. */
interface Names {
  readonly exact: ReadonlyMap<string, Named>;
  readonly suffix: ReadonlyMap<string, Named>;
  readonly prefix: ReadonlyMap<string, Named>;
  readonly regex: readonly Named[];
  readonly unknown: boolean;
}

/**
 * Selects the server for the `Host` of a request, or the name in a TLS greeting: an exact name, the longest `*.x`, the longest `x.*`, the
 * first regular expression, else the default server (ngx_http_find_virtual_server in src/http/ngx_http_request.c). `undefined` and the
 * empty host are the same.
 */
export function selectServer(listener: Listener, host: string | undefined): Selected {
  return select(listener, host, false);
}

/** The same as if names that are not known were none: those of files that were not read, `$hostname`, a template's. */
export function likelyServer(listener: Listener, host: string | undefined): Selected {
  if (listener.servers.length === 1 && selectServer(listener, host).kind === 'unknown')
    return { kind: 'server', server: listener.defaultServer };
  return select(listener, host, true);
}

function select(listener: Listener, host: string | undefined, likely: boolean): Selected {
  const wanted = host === undefined || host === '' ? '' : normalizeHost(host);
  if (wanted === undefined) return { kind: 'invalid' };
  const names = namesOf(listener);
  const found = names.exact.get(wanted) ?? bySuffix(names, wanted) ?? byPrefix(names, wanted);
  // An unknown name may be the same one, and stand first.
  if (!likely && (names.unknown || !listener.complete)) return { kind: 'unknown' };
  if (found) return { kind: 'server', ...found };
  return byRegex(names, wanted) ?? { kind: 'server', server: listener.defaultServer };
}

/** A host as nginx compares it: lower case, without port and last dot; `undefined` where nginx refuses it (ngx_http_validate_host). */
export function normalizeHost(host: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- these are what nginx refuses
  if (/[\0- /\x7f]|\.\./.test(host)) return undefined;
  const name = /^(?:\[[^\]]*\]|[^:[][^:]*|\[[^:]*)/.exec(host)?.[0] ?? '';
  const bare = name.endsWith('.') ? name.slice(0, -1) : name;
  return bare === '' ? undefined : bare.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Takes in the names in the order of the servers (ngx_hash_add_key in src/core/ngx_hash.c). */
const namesOf = kept((listener: Listener): Names => {
  const exact = new Map<string, Named>();
  const suffix = new Map<string, Named>();
  const prefix = new Map<string, Named>();
  const regex: Named[] = [];
  // ".x" keeps others from being "x", also where it is left out itself.
  const taken = new Set<string>();
  let unknown = false;
  const first = (names: Map<string, Named>, key: string, named: Named) => {
    if (!names.has(key)) names.set(key, named);
  };
  for (const server of listener.servers) {
    unknown ||= !server.server.complete;
    for (const name of server.server.names) {
      const named = { server, name };
      const { kind, text } = name;
      if (kind === 'unknown') unknown = true;
      else if (kind === 'regex') regex.push(named);
      else if (kind === 'prefix') first(prefix, text.slice(0, -2), named);
      else if (kind === 'suffix') first(suffix, text.slice(2), named);
      else {
        const key = kind === 'dot' ? text.slice(1) : text;
        if (taken.has(key)) continue;
        taken.add(key);
        if (kind === 'dot') first(suffix, key, named);
        else exact.set(key, named);
      }
    }
  }
  return { exact, suffix, prefix, regex, unknown };
});

/** The longest name below which the host is; `.x` is also the host itself. */
function bySuffix({ suffix }: Names, host: string): Named | undefined {
  const itself = suffix.get(host);
  if (itself?.name.kind === 'dot') return itself;
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    const found = suffix.get(host.slice(dot + 1));
    if (found) return found;
  }
  return undefined;
}

function byPrefix({ prefix }: Names, host: string): Named | undefined {
  for (let dot = host.lastIndexOf('.'); dot > 0; dot = host.lastIndexOf('.', dot - 1)) {
    const found = prefix.get(host.slice(0, dot));
    if (found) return found;
  }
  return undefined;
}

function byRegex({ regex }: Names, host: string): Selected | undefined {
  if (host === '') return undefined;
  for (const named of regex) {
    const { text } = named.name;
    const matches = compileRegex(text, /[A-Z]/.test(text))?.(byteString(host));
    if (matches === undefined) return { kind: 'unknown' };
    if (matches) return { kind: 'server', ...named };
  }
  return undefined;
}
