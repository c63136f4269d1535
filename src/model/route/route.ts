import { byteString } from '../../values/regex-js.ts';
import type { Listener } from '../listeners.ts';
import type { Model } from '../model.ts';
import { likelyServer, normalizeHost, selectServer } from '../server-selection.ts';
import { findListener, firstServer, serverStep } from './arrive.ts';
import { backendOf } from './backend.ts';
import { isOn, serverLevel } from './levels.ts';
import { inServer, run } from './phases.ts';
import { readable } from './readable.ts';
import { matches } from './regex.ts';
import { settingsOf } from './settings.ts';
import type { BackendRequest, Outcome, Route, RouteRequest } from './types.ts';
import { parseUri } from './uri.ts';
import { step, unknown } from './visit.ts';
import type { Next, Visit } from './visit.ts';

/** The way that a request takes through a configuration, as nginx would decide it (src/http/ngx_http_core_module.c). */
export function routeOf(config: Model, request: RouteRequest): Route {
  const arrival = findListener(config, request);
  if (!arrival.listener) return refused(request, arrival.step, config);
  const visit = begin(config, request, arrival.listener);
  visit.steps.push(arrival.step);
  const { outcome, backend } = finish(visit, run(visit, enterServer(visit)));
  return whole(visit, outcome, backend);
}

function refused(request: RouteRequest, first: Route['steps'][number], config: Model): Route {
  const why = config.listenerTable.complete ? [] : ['all the addresses that nginx listens on'];
  return {
    request,
    listener: undefined,
    server: undefined,
    serverName: undefined,
    location: undefined,
    level: undefined,
    uri: request.target,
    outcome: { kind: 'refused' },
    backend: undefined,
    status: undefined,
    steps: [first],
    settings: [],
    unknown: why,
  };
}

function begin(config: Model, request: RouteRequest, listener: Listener): Visit {
  const server = firstServer(listener, request);
  return {
    config,
    request,
    listener,
    server,
    serverName: undefined,
    host: '',
    hasHeaders: false,
    method: request.method,
    uri: '',
    args: '',
    quoted: false,
    plus: false,
    internal: false,
    validUnparsed: true,
    validLocation: true,
    uriChanged: false,
    changes: 11,
    captures: [],
    variables: new Map(),
    level: serverLevel(server.server),
    handler: undefined,
    errStatus: 0,
    errorPage: false,
    steps: [],
    unknown: new Set(),
  };
}

/** From the request line to the phases: the URI, the server of the `Host`, TLS. */
function enterServer(visit: Visit): Next {
  const { request, listener, config } = visit;
  if (listener.proxyProtocol) step(visit, 'note', 'the PROXY protocol must come before the request');
  if (request.scheme === 'https' && !listener.ssl && !listener.quic) {
    step(visit, 'listener', 'TLS comes in where nginx speaks plain HTTP: it answers 400, and the client sees no TLS');
    return { kind: 'end', outcome: { kind: 'status', status: 400, text: undefined } };
  }
  // nginx reads the URI before it knows the server: "merge_slashes" of the first server at the address holds.
  const parsed = parseUri(byteString(request.target), isOn(config, visit.level, 'merge_slashes', true));
  if (!parsed) {
    step(visit, 'uri', `"${request.target}" is no URI that nginx takes`);
    return { kind: 'special', status: 400 };
  }
  Object.assign(visit, parsed);
  if (parsed.uri !== request.target.split('?')[0]) step(visit, 'uri', `the path is "${parsed.uri}" to nginx`);
  return selected(visit);
}

function selected(visit: Visit): Next {
  const { request, listener } = visit;
  visit.hasHeaders = true;
  const found = likelyServer(listener, request.host);
  if (found.kind === 'invalid') {
    step(visit, 'server', `"${request.host}" is no host name: nginx answers 400`);
    return { kind: 'special', status: 400 };
  }
  if (found.kind === 'unknown')
    return unknown(visit, `which server at ${listener.address.text} has the name "${request.host}"`);
  if (listener.servers.length > 1 && selectServer(listener, request.host).kind === 'unknown')
    visit.unknown.add(`whether another server at ${listener.address.text} has the name "${request.host}"`);
  visit.host = normalizeHost(request.host) ?? '';
  visit.server = found.server;
  visit.serverName = found.name;
  visit.level = serverLevel(found.server.server);
  visit.steps.push(serverStep(listener, found, request.host));
  if (found.name?.kind === 'regex')
    matches(visit, found.name.text, byteString(visit.host), /[A-Z]/.test(found.name.text));
  if (request.scheme === 'http' && listener.ssl) {
    step(
      visit,
      'listener',
      'plain HTTP comes in where nginx speaks TLS: 400, or the error page of 497',
      found.server.listen,
    );
    return { kind: 'special', status: 497 };
  }
  return inServer(visit);
}

/** What a backend is asked; nginx answers 500 where the target makes no sense. */
function finish(
  visit: Visit,
  outcome: Outcome,
): { readonly outcome: Outcome; readonly backend: BackendRequest | undefined } {
  if (outcome.kind !== 'pass') return { outcome, backend: undefined };
  const backend = backendOf(visit, outcome.directive);
  if (backend !== 'invalid') return { outcome, backend };
  step(visit, 'handler', 'the target is no URL', outcome.directive);
  return finish(visit, run(visit, { kind: 'special', status: 500, directive: outcome.directive }));
}

function whole(visit: Visit, outcome: Outcome, backend: BackendRequest | undefined): Route {
  const { request, listener, server, serverName, level, errStatus } = visit;
  const own = outcome.kind === 'status' ? outcome.status : outcome.kind === 'file' ? 200 : undefined;
  const decided =
    outcome.kind === 'status' || outcome.kind === 'file' || outcome.kind === 'pass' || outcome.kind === 'module';
  const status = decided && errStatus > 0 ? errStatus : own;
  return {
    request,
    listener,
    server,
    serverName,
    location: level.location,
    level,
    uri: readable(visit.uri),
    outcome:
      outcome.kind === 'status'
        ? { ...outcome, text: outcome.text === undefined ? undefined : readable(outcome.text) }
        : outcome,
    backend,
    status,
    steps: visit.steps,
    settings: settingsOf(visit, outcome.kind === 'pass' ? outcome.directive : undefined),
    unknown: [...visit.unknown],
  };
}
