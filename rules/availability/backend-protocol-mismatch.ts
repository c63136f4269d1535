import { defineRule } from '../../src/lint/rule.ts';
import type { Model } from '../../src/model/model.ts';
import type { Pass } from '../../src/model/passes.ts';
import { isIp } from '../../src/model/peers.ts';
import { relatedTo } from '../../src/model/related.ts';

const PROTOCOL = { proxy: 'HTTP', fastcgi: 'FastCGI', uwsgi: 'uwsgi', scgi: 'SCGI', grpc: 'gRPC', memcached: 'memcached' } as const;
const WEB_PORTS = new Set([80, 443, 8080, 3000]);

/** What a pass connects to, for comparing; `undefined` where only run time knows. */
function backendOf({ upstream, target }: Pass): string | undefined {
  if (upstream) return `upstream ${upstream.name.toLowerCase()}`;
  if (target.hasVariables || target.error !== undefined) return undefined;
  if (target.unix !== undefined) return `unix:${target.unix}`;
  const port = target.port ?? target.defaultPort;
  return target.host && port !== undefined ? `${target.host.toLowerCase()}:${port}` : undefined;
}

/** What a backend's name or port says of its protocol, when the pass speaks another. */
function telltale({ prefix, target, upstream, family }: Pass): string | undefined {
  if (family !== 'http' || target.hasVariables) return undefined;
  const servers = upstream?.servers.map(({ address }) => address) ?? [];
  const sockets = [target.unix, ...servers.map((address) => ('path' in address ? address.path : undefined))].filter((path) => path !== undefined);
  const ports = upstream ? servers.flatMap((address) => ('port' in address ? [address.port] : [])) : [target.port];
  if (prefix === 'proxy') {
    const php = sockets.find((path) => /(?:fpm|php)[^/]*\.sock$/.test(path));
    if (php) return `"${php}" looks like the socket of PHP-FPM, which speaks FastCGI; use "fastcgi_pass"`;
    const uwsgi = sockets.find((path) => /uwsgi[^/]*\.sock$/.test(path));
    if (uwsgi) return `"${uwsgi}" looks like a uwsgi socket; use "uwsgi_pass"`;
    if (target.scheme === 'http' && ports.includes(50_051)) return 'port 50051 is the port of gRPC; use "grpc_pass"';
  }
  if (prefix === 'uwsgi' && sockets.some((path) => /gunicorn/.test(path))) return 'gunicorn speaks HTTP; use "proxy_pass http://unix:...:"';
  const web = prefix === 'fastcgi' ? ports.find((port) => port !== undefined && WEB_PORTS.has(port)) : undefined;
  return web === undefined ? undefined : `port ${web} is a port of HTTP; use "proxy_pass", or the port of the FastCGI server`;
}

export default defineRule({
  id: 'backend-protocol-mismatch',
  severity: 'error',
  summary: 'A backend speaks one protocol: the pass must speak the same.',
  why: `HTTP to a FastCGI server gets **502** (\`upstream prematurely closed connection\` or \`recv() failed (104: Connection reset by peer)\`), FastCGI to an HTTP
server **502** (\`upstream sent unsupported FastCGI protocol version: 72\`, the "H" of HTTP) or **504**, gRPC to an HTTP/1 server **502**
(\`upstream sent too large http2 frame: 4740180\`). uwsgi and SCGI to an HTTP server pass its 400 page on to the client.`,
  not: 'Ports that several protocols use, such as 9000.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_pass',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'location / { proxy_pass http://10.0.0.10:9000; }\nlocation ~ \\.php$ { fastcgi_pass «10.0.0.10:9000»; }',
      good: 'location / { proxy_pass http://10.0.0.10:8080; }\nlocation ~ \\.php$ { fastcgi_pass 10.0.0.10:9000; }',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_pass «http://unix:/run/php/php8.2-fpm.sock»;',
      good: 'fastcgi_pass unix:/run/php/php8.2-fpm.sock;',
      level: 'warning',
    },
  ],
  *check(config) {
    const first = new Map<string, Pass>();
    for (const pass of config.passes) {
      const { directive, argument, prefix, family } = pass;
      const backend = backendOf(pass);
      if (family !== 'http' || backend === undefined) continue;
      const other = first.get(backend);
      const at = { at: directive, mark: argument };
      if (!other) first.set(backend, pass);
      if (other && other.prefix !== prefix) {
        const pair = new Set([other.prefix, prefix]);
        // A server may tell HTTP/1 and HTTP/2 apart by itself.
        const level = pair.has('proxy') && pair.has('grpc') ? 'warning' : 'error';
        const message = `${PROTOCOL[prefix]} is spoken here to a backend that "${other.directive.name}" speaks ${PROTOCOL[other.prefix]} to: one of the two gets 502, or hangs until 504; give each protocol its own port or socket`;
        yield { ...at, level, message, related: [relatedTo(other.directive, `${PROTOCOL[other.prefix]} here`)] };
        continue;
      }
      const own = prefix === 'proxy' || prefix === 'grpc' ? undefined : ownListener(config, pass);
      if (own) {
        const message = `${PROTOCOL[prefix]} is spoken to port ${pass.target.port}, where this nginx itself listens for HTTP: requests get 502 or 400; use "proxy_pass" or the port of the ${PROTOCOL[prefix]} server`;
        yield { ...at, message, related: [relatedTo(own, 'this listens for HTTP')] };
        continue;
      }
      const hint = telltale(pass);
      if (hint) yield { ...at, level: 'warning', message: `${PROTOCOL[prefix]} is spoken to a backend of another protocol: requests get 502, or hang until 504; ${hint}` };
    }
  },
});

/** The \`listen\` of an http server of this configuration that a pass to this machine reaches. */
function ownListener(config: Model, { target, upstream }: Pass): Model['top'][number] | undefined {
  const { host, port } = target;
  if (upstream || port === undefined || host === undefined) return undefined;
  const local = host === 'localhost' || host === '::1' || (isIp(host) && host.startsWith('127.'));
  return config.all('listen').find((listen) => {
    if (config.family(listen) !== 'http') return false;
    const match = /^(?:(.*):)?(\d+)$/.exec(listen.value() ?? '');
    if (!match || Number(match[2]) !== port) return false;
    const address = match[1];
    return address === host || (local && (address === undefined || address === '*' || address === '0.0.0.0' || address === '[::]'));
  });
}
