import { connectionsOf } from './own-listener.ts';
import type { Pass } from './passes.ts';

/** Ports of HTTP, which no other protocol is usual on. */
const WEB_PORTS = new Set([80, 443, 8080, 3000]);

/** The passes whose backends have no usual port: least of all 80. */
const BY_SOCKET: ReadonlySet<string> = new Set(['fastcgi', 'uwsgi', 'scgi']);

/** What a backend's name or port says of its protocol, when the pass speaks another: why it looks so, and what to use. */
export function otherProtocol({ prefix, target, upstream, family }: Pass): string | undefined {
  if (family !== 'http' || target.hasVariables) return undefined;
  const connections = connectionsOf({ target, upstream });
  const socket = (isOne: (path: string) => boolean) =>
    connections.find(({ unix }) => unix !== undefined && isOne(unix))?.unix;
  if (prefix === 'proxy') {
    const php = socket((path) => isSocketOf(path, /fpm|php/i));
    if (php) return `"${php}" looks like the socket of PHP-FPM, which speaks FastCGI; use "fastcgi_pass"`;
    if (connections.some(({ host, port }) => port === 9000 && /php|fpm/i.test(host ?? '')))
      return 'port 9000 of a host named for PHP is that of PHP-FPM, which speaks FastCGI; use "fastcgi_pass"';
    const uwsgi = socket((path) => isSocketOf(path, /uwsgi/i));
    if (uwsgi) return `"${uwsgi}" looks like a uwsgi socket; use "uwsgi_pass"`;
    if (target.scheme === 'http' && connections.some(({ port }) => port === 50_051))
      return 'port 50051 is the port of gRPC; use "grpc_pass"';
  }
  if (prefix === 'uwsgi' && socket((path) => /gunicorn/i.test(path)) !== undefined)
    return 'gunicorn speaks HTTP; use "proxy_pass http://unix:/path:"';
  const bare =
    BY_SOCKET.has(prefix) && upstream?.servers.find(({ address }) => 'hasPort' in address && !address.hasPort);
  if (bare)
    return `"server ${bare.directive.value()}" has no port, which is port 80, a port of HTTP; write "server ${bare.directive.value()}:PORT;"`;
  const web =
    prefix === 'fastcgi' ? connections.find(({ port }) => port !== undefined && WEB_PORTS.has(port))?.port : undefined;
  return web === undefined
    ? undefined
    : `port ${web} is a port of HTTP; use "proxy_pass", or the port of the FastCGI server`;
}

/** Whether a path ends in the name of a socket, and that name says what it is for. */
function isSocketOf(path: string, kind: RegExp): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.toLowerCase().endsWith('.sock') && kind.test(name.slice(0, -'.sock'.length));
}
