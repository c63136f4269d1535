import type { Level, Suggestion } from '../../src/diagnostic.ts';
import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Finding } from '../../src/lint/rule.ts';
import type { Model } from '../../src/model/model.ts';
import { connectionsOf, isListenedOn, ownListener } from '../../src/model/own-listener.ts';
import type { Pass } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import { backendsOf } from '../../src/model/tls.ts';
import type { Backend } from '../../src/model/tls.ts';
import type { Server } from '../../src/model/upstreams.ts';

/** Ports that plain HTTP is usual on; TLS may be meant, the more so where scheme and port are written side by side. */
const PLAIN = new Set([8080, 3000, 5000, 8000]);

/** How surely a port does not speak what the scheme says; `undefined` where nothing is wrong with it. */
function gravity({ prefix }: Pass, { tls, upstream }: Backend, port: number): Level | undefined {
  const highest = prefix === 'proxy' ? 'error' : 'warning';
  if (tls === true && port === 80) return upstream ? highest : 'warning';
  if (tls === true) return PLAIN.has(port) && prefix === 'proxy' ? (upstream ? 'warning' : 'info') : undefined;
  return port === 443 ? highest : port === 8443 ? 'warning' : undefined;
}

export default defineRule({
  id: 'proxy-scheme-port-mismatch',
  severity: 'error',
  summary: 'The scheme of a pass and the port of the backend should belong together.',
  why: `TLS to a port that speaks plain HTTP gets **502** (\`SSL_do_handshake() failed (SSL: error:…:wrong version number)\`), or **504** when the
backend waits for more. Plain HTTP to a TLS port gets **502** (\`upstream prematurely closed connection\`) or a **400** "plain HTTP request was
sent to HTTPS port" that is passed on to the client. A \`server\` without a port is port 80, whatever the scheme of the pass.`,
  not: 'A port that a `listen` of this configuration serves as the pass says. `https://` with 8080, 3000, 5000 or 8000 in the pass itself is info: both were chosen together.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#server',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      around: 'upstream app { server 10.0.0.10; }\nupstream secure { server 10.0.0.10:443; }',
      bad: 'proxy_pass «https://app»;',
      good: 'proxy_pass https://secure;',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_pass «http://10.0.0.10:443»;',
      good: 'proxy_pass https://10.0.0.10:443;',
    },
    {
      in: ['http', 'server'],
      bad: 'listen 8080 http2;\nlocation / { grpc_pass «grpc://10.0.0.10:443»; }',
      good: 'listen 8080 http2;\nlocation / { grpc_pass grpcs://10.0.0.10:443; }',
      level: 'warning',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      if (pass.family !== 'http' || (pass.prefix !== 'proxy' && pass.prefix !== 'grpc')) continue;
      for (const backend of backendsOf(config, pass)) {
        const wrong = wrongPort(config, pass, backend);
        if (!wrong) continue;
        yield mismatch(pass, backend, wrong);
        break;
      }
    }
  },
});

/** A port that does not speak what the scheme says, and the line of the upstream that has it. */
interface WrongPort {
  readonly level: Level;
  readonly port: number;
  readonly server?: Server;
}

/** The port of a backend that its scheme does not fit: the one in the pass, or that of the first such server. */
function wrongPort(config: Model, pass: Pass, backend: Backend): WrongPort | undefined {
  for (const { host, port, unix, server: line } of connectionsOf(backend)) {
    const level = port === undefined || unix !== undefined ? undefined : gravity(pass, backend, port);
    if (!level || port === undefined || isListenedOn(config, port, backend.tls === true)) continue;
    // What a listener of our own speaks is no guess: that is the business of proxy-self-listener-mismatch.
    if (ownListener(config, { host, port })) continue;
    const server = backend.upstream?.servers.find(({ directive }) => directive === line);
    return { level, port, ...(server ? { server } : {}) };
  }
  return undefined;
}

function mismatch(pass: Pass, backend: Backend, { level, port, server }: WrongPort): Finding {
  const { directive, argument, prefix } = pass;
  const { target, upstream, tls } = backend;
  const implicit = server !== undefined && hasNoPort(server);
  const [is, other] = tls ? ['TLS', 'plain HTTP'] : ['plain HTTP', 'TLS'];
  const own = target.scheme ?? 'grpc';
  const scheme = tls ? own.replace(/s$/, '') : `${own}s`;
  const outcome = tls ? '502 (wrong version number) or 504' : '502 or 400';
  const address = server?.directive.value();
  // Some of the servers fit the scheme: another scheme would not fit those.
  const mixed = upstream?.servers.some((one) => !one.down && fits(pass, backend, one));
  const what = implicit
    ? `"server ${address}" has no port, which is port 80 whatever the scheme of the pass: requests end in ${outcome}; write "server ${address}:443;"`
    : `${is} is spoken to port ${port}, a port of ${other}: requests end in ${outcome}; write the port that goes with "${own}://"`;
  return {
    at: directive,
    mark: argument,
    level,
    message: mixed ? what : `${what}, or "${scheme}://" in the pass`,
    related: server ? [relatedTo(server.directive, implicit ? 'without a port it is 80' : 'this server')] : [],
    suggestions: [
      ...(implicit && tls && upstream ? [addPort(upstream.servers)] : []),
      ...(!mixed && (pass.target.scheme || prefix === 'grpc') ? [writeScheme(pass, scheme)] : []),
    ],
  };
}

function fits(pass: Pass, backend: Backend, { address }: Server): boolean {
  return 'host' in address && address.port !== undefined && !gravity(pass, backend, address.port);
}

function hasNoPort({ address }: Server): boolean {
  return 'hasPort' in address && !address.hasPort;
}

function writeScheme({ directive, argument, target }: Pass, scheme: string): Suggestion {
  const start = argument.start + Number(argument.quoted);
  const edit = replace(
    directive,
    { start, end: start + (target.scheme ? target.scheme.length + 3 : 0) },
    `${scheme}://`,
  );
  return { title: `Write "${scheme}://"`, edits: [edit] };
}

function addPort(servers: readonly Server[]): Suggestion {
  const without = servers.filter(hasNoPort);
  const edits = without.map(({ directive }) => {
    const { end, quoted } = directive.args[0]!;
    return replace(directive, { start: end - Number(quoted), end: end - Number(quoted) }, ':443');
  });
  return { title: 'Write ":443" after the address of the servers', edits };
}
