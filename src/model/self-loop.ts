import { kept, table } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { splitVariables } from '../values/variables.ts';
import { passesBelow } from './below.ts';
import { requestHeader } from './headers.ts';
import { hostChoices } from './hosts.ts';
import type { Listener } from './listeners.ts';
import { findLocation, locationsIn } from './locations.ts';
import { isRegex } from '../values/location.ts';
import type { Location } from './locations.ts';
import type { Model } from './model.ts';
import { connectionsOf, hasTls, listenerAt } from './own-listener.ts';
import { uriOf } from './passes.ts';
import type { Pass } from './passes.ts';
import { isInternalName, isIp } from './peers.ts';
import { selectServer } from './server-selection.ts';
import { hostsOf } from './server-hosts.ts';
import { serverAround } from './servers.ts';
import type { Server } from './servers.ts';
import { backendsOf } from './tls.ts';

/** A pass whose requests come back to it. */
export interface Loop {
  readonly pass: Pass;
  /** The listener that they come back through first. */
  readonly listener: Listener;
  /** The other passes on the way. */
  readonly others: readonly Pass[];
  /** False where servers elsewhere may get what comes back. */
  readonly certain: boolean;
  /** Whether it is by a name of its server that a pass comes back: DNS may lead elsewhere from here. */
  readonly byName: boolean;
}

/** A request on its way: the server and location that have it, its path and its `Host`. */
interface Visit {
  readonly server: Server;
  readonly location: Location;
  readonly pass: Pass;
  readonly uri: string;
  readonly host: string;
}

/** More ways through this nginx than a request takes by intention. */
const MOST = 10;
/** What may end a request, or send it elsewhere, before it is passed on, or bound how many there are. */
const ENDS = /^(?:return|rewrite|if|try_files|internal|limit_except)$|_by_lua|^js_/;
const INHERITED = ['deny', 'limit_req', 'limit_conn', 'js_access', 'access_by_lua_block', 'access_by_lua_file'];

/** The passes whose requests come back to them, each circle once. */
export function selfLoops(config: Model): readonly Loop[] {
  const loops: Loop[] = [];
  const told = new Set<Pass>();
  if (config.listeners.length === 0) return loops;
  for (const pass of config.passes) {
    const through = told.has(pass) ? undefined : ownTarget(config, pass);
    const server = through && serverAround(config, pass.directive);
    const location = server && locationAt(server, pass);
    if (!through || !location) continue;
    const uri = isRegex(location) ? '' : location.pattern;
    const circle = circleOf(config, { server, location, pass, uri });
    if (!circle) continue;
    for (const one of circle) told.add(one);
    const certain = config.listenerTable.complete && [...circle].every(({ directive }) => config.complete(directive));
    const byName = [...circle].some((one) => isOwnName(config, one));
    loops.push({ pass, listener: through, others: [...circle].filter((one) => one !== pass), certain, byName });
  }
  return loops;
}

function circleOf(config: Model, start: Omit<Visit, 'host'>): ReadonlySet<Pass> | undefined {
  for (const host of hostsOf(config, start.server)) {
    const circle = circleFrom(config, { ...start, host });
    if (circle) return circle;
  }
  return undefined;
}

/** The passes that a request meets until it is back at the first; `undefined` where it ends, or that is not sure. */
function circleFrom(config: Model, start: Visit): ReadonlySet<Pass> | undefined {
  const met = new Set<Pass>();
  let visit: Visit | undefined = start;
  for (let hops = 0; hops < MOST; hops++) {
    met.add(visit.pass);
    visit = next(config, visit);
    if (!visit) return undefined;
    if (visit.location === start.location && visit.uri === start.uri) return met;
  }
  return met;
}

function next(config: Model, { server, location, pass, uri, host }: Visit): Visit | undefined {
  const listener = isOpen(config, server, location) ? ownTarget(config, pass) : undefined;
  const sent = listener && hostSent(config, pass, server, host);
  if (sent === undefined) return undefined;
  const selected = selectServer(listener!, sent);
  if (selected.kind !== 'server' || !selected.server.server.complete) return undefined;
  const there = selected.server.server;
  const put = uriOf(pass);
  // What a regular expression matches comes back to it, when it is the same server that gets the same path.
  if (isRegex(location))
    return there === server && put === undefined ? { server, location, pass, uri, host: sent } : undefined;
  if (put === null) return undefined;
  const path = put === undefined ? uri : put + uri.slice(location.pattern.length);
  if (/[?%]/.test(path)) return undefined;
  const found = findLocation(locationsIn(there.children), path);
  if (found.kind !== 'location') return undefined;
  const further = passesBelow(config, found.location.directive).find(
    ({ directive: { parent } }) => parent === found.location.directive,
  );
  return further && { server: there, location: found.location, pass: further, uri: path, host: sent };
}

/** The listener of our own that a pass connects to, and that understands it. */
function ownTarget(config: Model, pass: Pass): Listener | undefined {
  if (pass.family !== 'http' || pass.prefix !== 'proxy' || !hostChoices(config, pass).complete) return undefined;
  const [backend, another] = backendsOf(config, pass);
  const [connection, second] = backend ? connectionsOf(backend) : [];
  if (!backend || another || !connection || second) return undefined;
  const here = isOwnName(config, pass) ? { host: '127.0.0.1', port: connection.port } : connection;
  const own = listenerAt(config, here, 'http');
  return own?.complete && hasTls(config, own) === backend.tls && !own.proxyProtocol ? own : undefined;
}

/** Whether a pass goes to a name of its own server: where DNS leads clients here, it leads nginx here, too. */
function isOwnName(config: Model, pass: Pass): boolean {
  const backend = backendsOf(config, pass)[0];
  const server = serverAround(config, pass.directive);
  const host = backend?.upstream ? undefined : backend?.target.host?.toLowerCase();
  // Single words and names of an own network are often those of another container or host, which DNS knows.
  if (host === undefined || isInternalName(host) || isIp(host)) return false;
  return server !== undefined && exactNames(server).has(host);
}

const exactNames = kept(
  ({ names }: Server) => new Set(names.flatMap(({ kind, text }) => (kind === 'exact' ? [text.toLowerCase()] : []))),
);

function locationAt(server: Server, { directive: { parent } }: Pass): Location | undefined {
  const found = parent && locationsOf(server).get(parent);
  return found && found.kind !== 'named' && !found.error ? found : undefined;
}

/** The locations of a server, by their directives. */
const locationsOf = kept(({ children }: Server): ReadonlyMap<Directive, Location> => {
  const all = new Map<Directive, Location>();
  const left = [...locationsIn(children)];
  for (let one = left.pop(); one; one = left.pop()) {
    all.set(one.directive, one);
    for (const child of one.children) left.push(child);
  }
  return all;
});

/** Whether every request that gets to a location is passed on. */
function isOpen(config: Model, server: Server, { directive }: Location): boolean {
  if (!server.complete || mayEnd(server.children)) return false;
  for (let up: Directive | undefined = directive; up?.name === 'location'; up = up.parent)
    if (mayEnd(up.children)) return false;
  return INHERITED.every((name) => config.effective(name, directive).length === 0);
}

const mayEnd = kept((level: readonly Directive[]) => level.some(({ name }) => ENDS.test(name)));

/** The `Host` that a pass sends, for a request with one; `undefined` where that is not known. */
function hostSent(config: Model, pass: Pass, { names }: Server, host: string): string | undefined {
  const { host: name = 'localhost', portText, unix } = backendsOf(config, pass)[0]!.target;
  const own = unix === undefined ? name + (portText === undefined ? '' : `:${portText}`) : 'localhost';
  const line = requestHeader(config, pass, 'Host').at(-1);
  if (!line) return own;
  const known: Readonly<Record<string, string | undefined>> = table({
    host,
    http_host: host,
    proxy_host: own,
    server_name: names[0]?.kind === 'exact' ? names[0].text : undefined,
    server_port: '80',
    proxy_port: '80',
  });
  const { parts, error } = splitVariables(line.value(1) ?? '');
  if (error !== undefined) return undefined;
  const values = parts.map((part) => (part.kind === 'text' ? part.text : known[part.name.toLowerCase()]));
  const text = values.includes(undefined) ? constant(config, line) : values.join('');
  // Without a Host it is the version of HTTP that decides what comes of it.
  return text === '' ? undefined : text;
}

function constant(config: Model, line: Directive): string | undefined {
  const { known, complete } = config.values(line.value(1) ?? '', line);
  return complete && known.length === 1 ? known[0]!.text : undefined;
}
