import { backendOf } from './backend.ts';
import { run } from './phases.ts';
import { readable } from './readable.ts';
import { settingsOf } from './settings.ts';
import type { BackendRequest, Outcome, Route } from './types.ts';
import { step } from './visit.ts';
import type { Visit } from './visit.ts';

/** The way of a request that came to an outcome: with what a backend is asked, or 500 where its target makes no sense. */
export function finish(visit: Visit, outcome: Outcome): Route {
  const backend = outcome.kind === 'pass' ? backendOf(visit, outcome.directive) : undefined;
  if (backend !== 'invalid') return whole(visit, readably(outcome), backend);
  step(visit, 'handler', 'the target is no URL');
  return finish(visit, run(visit, { kind: 'special', status: 500 }));
}

function readably(outcome: Outcome): Outcome {
  return outcome.kind === 'status' && outcome.text !== undefined
    ? { ...outcome, text: readable(outcome.text) }
    : outcome;
}

function whole(visit: Visit, outcome: Outcome, backend: BackendRequest | undefined): Route {
  const { request, listener, server, serverName, level } = visit;
  const pass = outcome.kind === 'pass' ? outcome.directive : undefined;
  return {
    request,
    listener,
    server,
    serverName,
    location: level.location,
    level,
    uri: readable(visit.uri),
    outcome,
    backend,
    status: statusOf(visit, outcome),
    steps: visit.steps,
    settings: settingsOf(visit, pass),
    unknown: [...visit.unknown],
    afterFailure: (status) => (pass ? failed(visit, status) : undefined),
  };
}

function statusOf({ errStatus }: Visit, outcome: Outcome): number | undefined {
  const decided = ['status', 'file', 'pass', 'module'].includes(outcome.kind);
  if (decided && errStatus > 0) return errStatus;
  return outcome.kind === 'status' ? outcome.status : outcome.kind === 'file' ? 200 : undefined;
}

/** The way on from where a backend failed: its steps alone. */
function failed(before: Visit, status: number): Route {
  const visit = { ...before, variables: new Map(before.variables), steps: [], unknown: new Set<string>() };
  return finish(visit, run(visit, { kind: 'special', status }));
}
