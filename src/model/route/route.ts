import type { Listener } from '../listeners.ts';
import type { Model } from '../model.ts';
import { findListener, firstServer } from './arrive.ts';
import { backendOf } from './backend.ts';
import { enterServer } from './enter-server.ts';
import { serverLevel } from './levels.ts';
import { run } from './phases.ts';
import { readable } from './readable.ts';
import { settingsOf } from './settings.ts';
import type { BackendRequest, Outcome, Route, RouteRequest } from './types.ts';
import { step } from './visit.ts';
import type { Visit } from './visit.ts';

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
    read: 'nothing',
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
