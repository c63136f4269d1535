import { byteString } from '../../values/regex-js.ts';
import { likelyServer, normalizeHost, selectServer } from '../server-selection.ts';
import { serverStep } from './arrive.ts';
import { isOn, serverLevel } from './levels.ts';
import { inServer } from './phases.ts';
import { matches } from './regex.ts';
import { parseUri } from './uri.ts';
import { step, unknown } from './visit.ts';
import type { Next, Visit } from './visit.ts';

/** From the request line to the phases: the URI, the server of the `Host`, TLS. */
export function enterServer(visit: Visit): Next {
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
  visit.read = 'host';
  const found = likelyServer(listener, request.host);
  if (found.kind === 'invalid') {
    step(visit, 'server', `"${request.host}" is no host name: nginx answers 400`);
    return { kind: 'special', status: 400 };
  }
  if (found.kind === 'unknown')
    return unknown(visit, `which server at ${listener.address.text} has the name "${request.host}"`);
  noteOthers(visit);
  visit.read = 'headers';
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

/** Says where names that are not known may be the one. */
function noteOthers({ request, listener, unknown: notes }: Visit): void {
  if (listener.servers.length > 1 && selectServer(listener, request.host).kind === 'unknown')
    notes.add(`whether another server at ${listener.address.text} has the name "${request.host}"`);
}
