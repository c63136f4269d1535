import type { Directive } from '../../config/directive.ts';
import type { Location } from '../locations.ts';
import type { Listener, ListeningServer } from '../listeners.ts';
import type { ServerName } from '../server-names.ts';

/** A request as a client sends it. */
export interface RouteRequest {
  readonly scheme: 'http' | 'https';
  /** The host that the client connects to: a name or an address, without brackets. */
  readonly address: string;
  readonly port: number;
  /** In capitals. */
  readonly method: string;
  /** The `Host` header. */
  readonly host: string;
  /** What stands in the request line: path and arguments, escaped. */
  readonly target: string;
  /** The other headers. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Paths of files that exist; one that ends in "/" is a directory. All others do not. */
  readonly files: readonly string[];
}

/** What a step is about. */
export type StepKind =
  | 'listener'
  | 'server'
  | 'uri'
  | 'location'
  | 'set'
  | 'rewrite'
  | 'if'
  | 'break'
  | 'return'
  | 'access'
  | 'note'
  | 'try_files'
  | 'index'
  | 'error_page'
  | 'redirect'
  | 'handler'
  | 'unknown';

/** One decision on the way, and the directive that makes it. */
export interface RouteStep {
  readonly what: StepKind;
  readonly directive: Directive | undefined;
  readonly text: string;
}

/** The level whose settings hold: a server, a location, or an `if` or `limit_except` in one. */
export interface Level {
  /** Its block; `undefined` for a part that is what stands in a server. */
  readonly block: Directive | undefined;
  readonly children: readonly Directive[];
  readonly location: Location | undefined;
}

/** Where a request goes in the end. */
export type Outcome =
  /** To a backend. */
  | { readonly kind: 'pass'; readonly directive: Directive }
  /** The configuration answers: a status, with a text or the URL of a redirect where it has one. */
  | { readonly kind: 'status'; readonly status: number; readonly text: string | undefined }
  /** A file that is said to exist. */
  | { readonly kind: 'file'; readonly path: string }
  /** A module answers. */
  | { readonly kind: 'module'; readonly directive: Directive }
  /** nginx closes the connection without an answer; or nothing listens there. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'refused' }
  /** It depends on what only run time knows. */
  | { readonly kind: 'unknown'; readonly why: string };

/** What a backend is asked. */
export interface BackendRequest {
  readonly method: string;
  /** As it sees it; `undefined` where it depends on something that is not known, or the protocol has none. */
  readonly uri: string | undefined;
  /** "http://name:port" without the URI, or the address. */
  readonly target: string | undefined;
  /** The name of the `upstream` block, else the host, with its port; the path of a unix socket. */
  readonly upstream: string | undefined;
  readonly upstreamBlock: Directive | undefined;
  readonly peers: readonly Peer[];
  /** "1.0", "1.1"; where it depends on the version of nginx, both. */
  readonly httpVersion: string | undefined;
  /** `Host` and what else `proxy_set_header` or `fastcgi_param` set; the value is `undefined` where it is not known. */
  readonly headers: readonly SetHeader[];
}

/** One server of an upstream. */
export interface Peer {
  readonly address: string;
  readonly directive: Directive | undefined;
  /** Its parameters as written. */
  readonly parameters: readonly string[];
}

/** A header that is set; `source` is its value as written. */
export interface SetHeader {
  readonly name: string;
  readonly value: string | undefined;
  readonly source: string;
  readonly directive: Directive | undefined;
}

/** A setting in effect; without a directive nginx's default. */
export interface RouteSetting {
  readonly name: string;
  readonly value: string;
  readonly directive: Directive | undefined;
}

/** The way of a request through a configuration. */
export interface Route {
  readonly request: RouteRequest;
  readonly listener: Listener | undefined;
  readonly server: ListeningServer | undefined;
  /** The name that selected the server; none where it is the default one. */
  readonly serverName: ServerName | undefined;
  /** The location in the end; none where the server itself answers. */
  readonly location: Location | undefined;
  readonly level: Level | undefined;
  /** The URI inside nginx in the end. */
  readonly uri: string;
  readonly outcome: Outcome;
  readonly backend: BackendRequest | undefined;
  /** The status of the client's answer where the configuration decides it; also for what a backend answers, after an `error_page`. */
  readonly status: number | undefined;
  readonly steps: readonly RouteStep[];
  readonly settings: readonly RouteSetting[];
  /** What the answer depends on and is not known. */
  readonly unknown: readonly string[];
  /** The way on when the backend of a pass fails with a status: 502, or 504 when it takes too long. */
  readonly afterFailure: (status: number) => Route | undefined;
}
