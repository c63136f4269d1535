import type { Level } from '../../src/diagnostic.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { isOn } from '../../src/model/certificates.ts';
import { outcome } from '../../src/model/outcome.ts';
import { connectionsOf, hasTls, listenerAt } from '../../src/model/own-listener.ts';
import type { Listener } from '../../src/model/listeners.ts';
import type { Model } from '../../src/model/model.ts';
import type { Pass } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import { flag } from '../../src/model/settings.ts';
import { backendsOf } from '../../src/model/tls.ts';
import { before } from '../../src/values/version.ts';

/** What a pass sends and one of our own listeners does not understand, with what comes of it and what to write. */
function mismatch(config: Model, pass: Pass, tls: boolean | 'unknown', own: Listener): string | undefined {
  const header = pass.family === 'stream' && flag(config, 'proxy_protocol', pass.directive).value;
  if (own.proxyProtocol && !header) {
    const cure =
      pass.family === 'stream' ? 'set "proxy_protocol on" beside the pass' : 'give the pass a listener without';
    return `broken header while reading PROXY protocol: this nginx expects the PROXY protocol there, and the pass sends none: every ${outcome(pass).one}; ${cure}`;
  }
  // What a stream listener hands on unread is for its backend to understand.
  if (header && !own.proxyProtocol && own.family === 'http')
    return '400 Bad Request: the PROXY protocol is sent to a listener of this nginx without "proxy_protocol"; add "proxy_protocol" to that "listen"';
  if (tls === true && !hasTls(config, own) && own.family === 'http')
    return `SSL_do_handshake() failed (wrong version number): TLS is spoken to a listener of this nginx without "ssl": every ${outcome(pass).one}; use plain HTTP, or another port`;
  // The clients of a stream server may speak TLS themselves.
  if (tls === false && own.ssl && pass.family === 'http')
    return 'client sent plain HTTP request to HTTPS port: the listener of this nginx there has "ssl": 400, or 502; use "https://", or a port without "ssl"';
  if (pass.prefix === 'grpc' && own.family === 'http' && !mayHttp2(config, own))
    return `upstream sent too large http2 frame: gRPC is passed to a listener of this nginx without HTTP/2: every ${outcome(pass).one}; add "http2" there, or pass to the backend itself`;
  return undefined;
}

/** Whether some server of a listener speaks HTTP/2. */
function mayHttp2(config: Model, { http2, servers }: Listener): boolean {
  return http2 || servers.some(({ server }) => isOn(config, server, 'http2'));
}

/** What HTTP/1 meets at a listener with `http2` and without TLS: before nginx 1.25.1 that speaks HTTP/2 alone. */
function onlyHttp2(config: Model, pass: Pass, tls: boolean | 'unknown', own: Listener): string | undefined {
  if (tls !== false || pass.prefix !== 'proxy' || pass.family !== 'http' || own.family !== 'http') return undefined;
  if (!own.http2 || hasTls(config, own) || before(config.target, '1.25.1') === 'none') return undefined;
  return 'upstream sent no valid HTTP/1.0 header: before nginx 1.25.1 the listener of this nginx there, with "http2" and without "ssl", speaks HTTP/2 alone, and clients get bytes of it as the answer; take "http2" away from that "listen"';
}

export default defineRule({
  id: 'proxy-self-listener-mismatch',
  severity: 'error',
  summary: 'A pass to a listener of the same nginx must speak what that "listen" says.',
  why: `When a pass leads back to a \`listen\` of the same configuration, both sides are known. Plain HTTP to one with \`ssl\` is answered with **400** ("The plain HTTP
request was sent to HTTPS port"), TLS to one without with **502** (\`SSL_do_handshake() failed (SSL: error:…:wrong version number)\`). A listener with
\`proxy_protocol\` closes a connection without that header: **502** (\`broken header: "GET / HTTP/1.0…" while reading PROXY protocol\`); a \`proxy_pass\` of http can
never send it. The PROXY protocol to a listener that does not expect it gets **400**. \`grpc_pass\` to a listener without HTTP/2 gets **502**, and before nginx 1.25.1 HTTP/1 does
not work with a plain \`listen … http2\`.`,
  not: 'Listeners that are not in what was read. TLS through a `stream` listener without `ssl`, and from a `stream` server: they hand on what they get.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#listen',
  examples: [
    {
      in: ['http'],
      around:
        'server { listen 127.0.0.1:8080 proxy_protocol; return 204; }\nserver { listen 127.0.0.1:8081; return 204; }',
      bad: 'server { listen 8000; location / { proxy_pass «http://127.0.0.1:8080»; } }',
      good: 'server { listen 8000; location / { proxy_pass http://127.0.0.1:8081; } }',
    },
    {
      in: ['http'],
      around: 'upstream inner { server 127.0.0.1:8081; }\nserver { listen 8081; return 204; }',
      bad: 'server { listen 8000; location / { proxy_pass «https://inner»; } }',
      good: 'server { listen 8000; location / { proxy_pass http://inner; } }',
    },
    {
      bad: 'stream { server { listen 8443; proxy_protocol on; proxy_pass «127.0.0.1:8081»; } }\nhttp { server { listen 8081; return 204; } }',
      good: 'stream { server { listen 8443; proxy_protocol on; proxy_pass 127.0.0.1:8081; } }\nhttp { server { listen 8081 proxy_protocol; return 204; } }',
      untested: 'needs the stream module',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      if (pass.family === 'http' && pass.prefix !== 'proxy' && pass.prefix !== 'grpc') continue;
      for (const backend of backendsOf(config, pass)) {
        const found = firstMismatch(config, pass, backend);
        if (!found) continue;
        const { listen, level, message } = found;
        const related = listen ? [relatedTo(listen, 'this listens there')] : [];
        yield { at: pass.directive, mark: pass.argument, level, message, related };
        break;
      }
    }
  },
});

function firstMismatch(config: Model, pass: Pass, backend: ReturnType<typeof backendsOf>[number]) {
  for (const connection of connectionsOf(backend)) {
    const own = listenerAt(config, connection, 'http', 'stream');
    if (!own) continue;
    const always = mismatch(config, pass, backend.tls, own);
    const message = always ?? onlyHttp2(config, pass, backend.tls, own);
    if (message === undefined) continue;
    const certain = own.complete && config.listenerTable.complete && config.complete(pass.directive);
    const sure = always !== undefined || before(config.target, '1.25.1') === 'all' ? 'error' : 'warning';
    const level: Level = certain ? sure : 'info';
    return { message, level, listen: own.servers.find(({ listen }) => listen)?.listen };
  }
  return undefined;
}
