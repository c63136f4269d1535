import type { Directive } from '../../config/directive.ts';
import type { Location } from '../locations.ts';
import type { Listener, ListeningServer } from '../listeners.ts';
import type { Model } from '../model.ts';
import { readable } from './readable.ts';
import type { ServerName } from '../server-names.ts';
import type { Level, Outcome, RouteRequest, RouteStep, StepKind } from './types.ts';

/** A text; `undefined` where it is not known. */
export type Text = string | undefined;

/** A request on its way: what nginx keeps of it in `ngx_http_request_t`. Texts are strings of bytes. */
export interface Visit {
  readonly config: Model;
  readonly request: RouteRequest;
  readonly listener: Listener;
  server: ListeningServer;
  serverName: ServerName | undefined;
  /** `Host` as nginx compares it; empty before it is read. */
  host: string;
  /** How far the request was read before it was refused: not even the URI, the URI and `Host`, or all headers. */
  read: 'nothing' | 'host' | 'headers';
  method: string;
  uri: string;
  args: string;
  quoted: boolean;
  plus: boolean;
  internal: boolean;
  /** Whether the URI of the request line still is the one to pass on. */
  validUnparsed: boolean;
  /** Whether the URI still is one that the location was found by. */
  validLocation: boolean;
  uriChanged: boolean;
  /** How often the URI may still change. */
  changes: number;
  /** `$1` to `$9` from index 1; `undefined` where they are not known. */
  captures: readonly string[] | undefined;
  /** What `set` and named captures gave, and maps that were looked up; names in lower case. */
  readonly variables: Map<string, Text>;
  /** The variables whose values are being found out: one that needs itself has none. */
  readonly asked: Set<string>;
  level: Level;
  /** The name of the directive that answers, taken from levels as they are entered. */
  handler: string | undefined;
  /** The status that replaces the answer's. */
  errStatus: number;
  /** An error page was looked for, and no second one is. */
  errorPage: boolean;
  readonly steps: RouteStep[];
  readonly unknown: Set<string>;
}

/** Gives a text with variables its value. */
export type Evaluate = (visit: Visit, text: string) => Text;

/** What happens next. */
export type Next =
  | { readonly kind: 'end'; readonly outcome: Outcome }
  /** Ends with a status that may have an error page; with a `text` for a redirect. */
  | { readonly kind: 'special'; readonly status: number; readonly text?: Text; readonly directive?: Directive }
  | { readonly kind: 'internal'; readonly uri: string; readonly args: string }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'find' }
  | { readonly kind: 'enter'; readonly location: Location | undefined };

/** Notes a step. */
export function step(visit: Visit, what: StepKind, text: string, directive?: Directive): void {
  visit.steps.push({ what, directive, text: readable(text) });
}

/** Ends where nothing more can be told. */
export function unknown(visit: Visit, why: string, directive?: Directive): Next {
  step(visit, 'unknown', why, directive);
  visit.unknown.add(readable(why));
  return { kind: 'end', outcome: { kind: 'unknown', why: readable(why) } };
}
