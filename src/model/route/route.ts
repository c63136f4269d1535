import type { Listener } from '../listeners.ts';
import type { Model } from '../model.ts';
import { findListener, firstServer } from './arrive.ts';
import { enterServer } from './enter-server.ts';
import { serverLevel } from './levels.ts';
import { run } from './phases.ts';
import { finish } from './finish.ts';
import type { Route, RouteRequest } from './types.ts';
import type { Visit } from './visit.ts';

/** The way that a request takes through a configuration, as nginx would decide it (src/http/ngx_http_core_module.c). */
export function routeOf(config: Model, request: RouteRequest): Route {
  const arrival = findListener(config, request);
  if (!arrival.listener) return refused(request, arrival.step, config);
  const visit = begin(config, request, arrival.listener);
  visit.steps.push(arrival.step);
  return finish(visit, run(visit, enterServer(visit)));
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
    afterFailure: () => undefined,
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
    asked: new Set(),
    level: serverLevel(server.server),
    handler: undefined,
    errStatus: 0,
    errorPage: false,
    steps: [],
    unknown: new Set(),
  };
}
