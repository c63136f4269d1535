import { addTo } from '../collections.ts';
import type { Config } from '../config/config.ts';
import { printedHost } from '../values/sockets.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';

/** What an http pass connects to, as a text to compare; `undefined` where only run time knows. */
export function backendOf({ upstream, target, family }: Pass): string | undefined {
  if (family !== 'http') return undefined;
  if (upstream) return `upstream ${upstream.name.toLowerCase()}`;
  if (target.hasVariables || target.error !== undefined) return undefined;
  if (target.unix !== undefined) return `unix:${target.unix}`;
  const port = target.port ?? target.defaultPort;
  return target.host && port !== undefined ? hostAndPort(target.host, port) : undefined;
}

/** `localhost` is 127.0.0.1, whatever else it is. */
function hostAndPort(host: string, port: number): string {
  const name = printedHost(host);
  return `${name === 'localhost' ? '127.0.0.1' : name}:${port}`;
}

/** The same, and the servers of the upstream that it is. */
function backendsOf(pass: Pass): readonly string[] {
  const own = backendOf(pass);
  const servers = own === undefined ? [] : (pass.upstream?.servers ?? []);
  const texts = servers.flatMap(({ address, down }) => {
    if (down || 'error' in address) return [];
    if (address.kind === 'unix') return [`unix:${address.path}`];
    return address.port === undefined ? [] : [hostAndPort(address.host, address.port)];
  });
  return [...new Set(own === undefined ? [] : [own, ...texts])];
}

/** Whether two passes connect to the same servers. */
export function isSameBackend(a: Pass, b: Pass): boolean {
  const backend = backendOf(a);
  if (backend === undefined || backendOf(b) === undefined) return false;
  if (backend === backendOf(b)) return true;
  const [theirs, others] = [a, b].map((pass) =>
    backendsOf(pass)
      .slice(pass.upstream ? 1 : 0)
      .toSorted()
      .join(' '),
  );
  return theirs !== '' && theirs === others;
}

/** The backends that passes of several kinds connect to: for each its passes, by kind. */
export function sharedBackends(config: Model): Pass[][][] {
  const kinds = new Set(config.passes.map(({ prefix }) => prefix));
  if (kinds.size < 2) return [];
  const backends = new Map<string, Pass[]>();
  for (const pass of config.passes) for (const backend of backendsOf(pass)) addTo(backends, backend, pass);
  return [...backends.values()].flatMap((passes) => {
    const prefixes = [...new Set(passes.map(({ prefix }) => prefix))];
    return prefixes.length > 1 ? [prefixes.map((prefix) => passes.filter((pass) => pass.prefix === prefix))] : [];
  });
}

/**
 * Whether a backend may well be used so: HTTP and gRPC over TLS, which negotiates (ALPN), or where HTTP/2 is spoken by both; and in a
 * template with branches, where the two may never meet.
 */
export function mayShare(config: Config, a: Pass, b: Pass): boolean {
  if (a.directive.file === b.directive.file && a.directive.file.template?.control) return true;
  const proxy = [a, b].find(({ prefix }) => prefix === 'proxy');
  const grpc = [a, b].find(({ prefix }) => prefix === 'grpc');
  if (!proxy || !grpc) return false;
  return (
    (proxy.tls === true && grpc.tls === true) ||
    config.setting('proxy_http_version', proxy.directive)?.value()?.startsWith('2') === true
  );
}
