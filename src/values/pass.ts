import { table } from '../collections.ts';
import { isUnknown } from './unknown.ts';
import { parseAddress } from './address.ts';
import { splitVariables } from './variables.ts';
import type { Part, Split } from './variables.ts';

/** The target of a `*_pass`, as far as the text tells. */
export interface PassTarget {
  /** As written: "http", "https", "grpc", "grpcs", "uwsgi", "suwsgi"; none where the directive has none, or a variable hides it. */
  readonly scheme?: string;
  readonly tls: boolean | 'unknown';
  readonly hasVariables: boolean;
  /** The host's pieces, its port not among them; empty for a unix socket. */
  readonly hostParts: readonly Part[];
  /** The host when no variable is in it, without brackets. */
  readonly host?: string;
  /** The port as written. */
  readonly port?: number;
  readonly portText?: string;
  /** The port used when none is written; none where nginx refuses that. */
  readonly defaultPort?: number;
  /** The path of a unix socket. */
  readonly unix?: string;
  /** What was written after the address: "/", "/api/$x"; `undefined` when nothing was. */
  readonly uri?: string;
  /** nginx's message when it refuses the target, without file and line. */
  readonly error?: string;
}

interface Form {
  /** The schemes, each with its default port; empty: a scheme is refused. */
  readonly schemes: Readonly<Record<string, number>>;
  /** A scheme must be written. */
  readonly required: boolean;
  /** A URI may follow. */
  readonly uri: boolean;
  /** What looks like a variable is none. */
  readonly literal?: true;
}

const PROXY: Form = { schemes: { http: 80, https: 443 }, required: true, uri: true };
const FORMS: Readonly<Record<string, Form>> = table({
  proxy_pass: PROXY,
  grpc_pass: { schemes: { grpc: 0, grpcs: 0 }, required: false, uri: false },
  uwsgi_pass: { schemes: { uwsgi: 0, suwsgi: 0 }, required: false, uri: false },
  fastcgi_pass: { schemes: {}, required: false, uri: false },
  scgi_pass: { schemes: {}, required: false, uri: false },
  memcached_pass: { schemes: {}, required: false, uri: false, literal: true },
});
const STREAM: Form = { schemes: {}, required: false, uri: false };
const TLS: ReadonlySet<string> = new Set(['https', 'grpcs', 'suwsgi']);

/**
 * Takes the target of a `*_pass` apart (ngx_http_proxy_pass and its kin in src/http/modules, ngx_stream_proxy_pass). Without variables,
 * `error` says what nginx refuses; with variables it checks nothing while loading, and the same pieces are read at run time.
 */
export function parsePass(directive: string, value: string, family: 'http' | 'stream'): PassTarget {
  const form = family === 'stream' ? STREAM : (FORMS[directive] ?? STREAM);
  const split = partsOf(value, form);
  const hasVariables = !form.literal && value.includes('$');
  const scheme = readScheme(value, form);
  const base = { hasVariables, hostParts: [], tls: tlsOf(scheme, form, hasVariables) };
  if (isUnknown(value)) return scheme === undefined ? base : { ...base, scheme };
  if (split.error !== undefined) return { ...base, error: split.error };
  const variableScheme = form.required && scheme === undefined ? /^\$\{?\w+\}?:\/\//.exec(value)?.[0] : undefined;
  if (variableScheme !== undefined) return { ...base, ...readHost(value.slice(variableScheme.length), value, form) };
  if (scheme === undefined && form.required) {
    const opaque = split.parts[0]?.kind === 'variable';
    if (hasVariables && !opaque && beginsScheme(value.slice(0, value.indexOf('$')), form)) return base;
    if (!hasVariables) return { ...base, error: 'invalid URL prefix' };
    if (opaque)
      return { ...base, ...(split.parts.length === 1 ? { hostParts: split.parts } : readHost(value, value, form)) };
  }
  const rest = scheme === undefined ? value : value.slice(scheme.length + 3);
  const target: PassTarget = { ...base, ...(scheme === undefined ? {} : { scheme }), ...readHost(rest, value, form) };
  const defaultPort = scheme === undefined ? undefined : form.schemes[scheme] || undefined;
  const whole = defaultPort === undefined ? target : { ...target, defaultPort };
  const error = hasVariables ? undefined : refusal(rest, form, defaultPort);
  return error === undefined ? whole : { ...whole, error };
}

function partsOf(text: string, { literal }: Form): Split {
  return literal ? { parts: [{ kind: 'text', text, start: 0, end: text.length }] } : splitVariables(text);
}

function tlsOf(scheme: string | undefined, form: Form, hasVariables: boolean): boolean | 'unknown' {
  if (scheme !== undefined) return TLS.has(scheme);
  return hasVariables && Object.keys(form.schemes).some((name) => TLS.has(name)) ? 'unknown' : false;
}

function readScheme(value: string, { schemes }: Form): string | undefined {
  const lower = value.slice(0, 9).toLowerCase();
  return Object.keys(schemes).find((scheme) => lower.startsWith(`${scheme}://`));
}

/** Whether a variable may bring the rest of a scheme: "http:/$uri". */
function beginsScheme(head: string, { schemes }: Form): boolean {
  return Object.keys(schemes).some((scheme) => `${scheme}://`.startsWith(head.toLowerCase()));
}

/** Host, port and URI of what follows the scheme; what a variable hides is left out. */
function readHost(rest: string, value: string, form: Form): Partial<PassTarget> {
  const offset = value.length - rest.length;
  if (rest.toLowerCase().startsWith('unix:')) {
    const colon = rest.indexOf(':', 5);
    const unix = colon < 0 || !form.uri ? rest.slice(5) : rest.slice(5, colon);
    return colon < 0 || !form.uri ? { unix } : { unix, uri: rest.slice(colon + 1) };
  }
  const slash = form.uri ? rest.search(/[/?]|\$\{?(?:request_uri|uri|document_uri)\b/) : -1;
  const authority = slash < 0 ? rest : rest.slice(0, slash);
  const port = /:([^:\]]*)$/.exec(authority);
  const host = port ? authority.slice(0, port.index) : authority;
  const parts = partsOf(host, form).parts.map((part) => ({
    ...part,
    start: part.start + offset,
    end: part.end + offset,
  }));
  const number = port && /^\d+$/.test(port[1]!) ? Number(port[1]) : undefined;
  return {
    hostParts: parts,
    ...(!form.literal && host.includes('$') ? {} : { host: host.replace(/^\[(.*)\]$/, '$1') }),
    ...(port ? { portText: port[1]! } : {}),
    ...(number === undefined ? {} : { port: number }),
    ...(slash < 0 ? {} : { uri: rest.slice(slash) }),
  };
}

function refusal(rest: string, form: Form, defaultPort: number | undefined): string | undefined {
  const options = { uriPart: form.uri, ...(defaultPort === undefined ? {} : { defaultPort }) };
  const address = parseAddress(rest, options);
  if ('error' in address) return `${address.error} in upstream "${rest}"`;
  return undefined;
}
