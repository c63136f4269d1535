import type { Directive } from '../config/directive.ts';
import { plainJson } from '../formatters/escape.ts';
import { nameOf } from '../model/server-names.ts';
import type { BackendRequest, Route, RouteSetting, RouteStep, SetHeader } from '../model/route/types.ts';

/** A way as JSON. Paths are as they were named; `null` stands for what there is not. */
export function routeJson(route: Route, gaps: readonly string[]): string {
  const { request, outcome, status, steps, settings, unknown } = route;
  const { method, scheme, host, port, target } = request;
  const value = {
    request: { method, scheme, host, port, uri: target },
    listen: route.listener?.address.text ?? null,
    server: serverOf(route),
    location: locationOf(route),
    outcome: outcome.kind,
    status: status ?? null,
    text: outcome.kind === 'status' ? (outcome.text ?? null) : null,
    path: outcome.kind === 'file' ? outcome.path : null,
    handler: 'directive' in outcome ? { ...placeOf(outcome.directive), directive: written(outcome.directive) } : null,
    internalUri: route.uri,
    ...backendOf(route.backend),
    settings: settings.map(settingOf),
    steps: steps.map(stepOf),
    failures: [502, 504].flatMap((failure) => failureOf(route, failure)),
    unknown: [...unknown, ...gaps],
  };
  return `${plainJson(JSON.stringify(value, null, 2))}\n`;
}

/** What the client gets when the backend fails with a status. */
function failureOf(route: Route, failure: number) {
  const on = route.afterFailure(failure);
  if (!on) return [];
  const { outcome, status, steps } = on;
  return [
    {
      failure,
      location: locationOf(on),
      outcome: outcome.kind,
      status: status ?? null,
      ...backendOf(on.backend),
      steps: steps.map(stepOf),
    },
  ];
}

function stepOf({ what, directive, text }: RouteStep) {
  return { what, text, ...placeOf(directive) };
}

function backendOf(backend: BackendRequest | undefined) {
  return {
    method: backend?.method ?? null,
    uri: backend?.uri ?? null,
    target: backend?.target ?? null,
    upstream: backend?.upstream ?? null,
    upstreamBlock: backend?.upstreamBlock ? placeOf(backend.upstreamBlock) : null,
    httpVersion: backend?.httpVersion ?? null,
    peers: (backend?.peers ?? []).map(({ address, parameters }) => ({ address, parameters })),
    headers: (backend?.headers ?? []).map(headerOf),
  };
}

function placeOf(directive: Directive | undefined) {
  if (!directive) return { file: null, line: null };
  const { file, node } = directive;
  return { file: file.path, line: file.text.position(node.start).line };
}

function written({ name, values }: Directive): string {
  return [name, ...values].join(' ');
}

function serverOf({ server, serverName }: Route) {
  if (!server) return null;
  const names = server.server.names.map(nameOf);
  const name = serverName ? nameOf(serverName) : (names[0] ?? '');
  return { ...placeOf(server.server.block ?? server.listen), name, names, default: serverName === undefined };
}

function locationOf({ location }: Route) {
  if (!location) return null;
  const { directive, pattern } = location;
  const modifier =
    directive.args.length > 1 ? directive.value() : (directive.value() ?? '').slice(0, -pattern.length || undefined);
  return { ...placeOf(directive), modifier: modifier ?? '', pattern };
}

function headerOf({ name, value, source, directive }: SetHeader) {
  return { name, value: value ?? null, source, ...placeOf(directive) };
}

function settingOf({ name, value, directive }: RouteSetting) {
  return { name, value, default: directive === undefined, ...placeOf(directive) };
}
