import type { Directive } from '../../src/config/directive.ts';
import type { Suggestion } from '../../src/diagnostic.ts';
import { insertAfter, insertAfterArguments, replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Listener, ListeningServer } from '../../src/model/listeners.ts';
import type { Model } from '../../src/model/model.ts';
import { listenersOf, speaksHttp2 } from '../../src/model/own-listener.ts';
import { relatedTo } from '../../src/model/related.ts';
import { serverAround } from '../../src/model/servers.ts';
import type { Server } from '../../src/model/servers.ts';
import { atLeast } from '../../src/values/version.ts';

export default defineRule({
  id: 'grpc-listener-without-http2',
  severity: 'warning',
  summary: 'A server that passes gRPC on must speak HTTP/2.',
  why: `gRPC clients speak HTTP/2 from the first byte. A server whose listeners have neither \`http2\` nor \`quic\` does not: without TLS the connection is **closed** at once (curl:
"Empty reply from server"), with TLS ALPN has no "h2" to agree on. \`grpc_pass\` never sees a request; the error log has at most an [info]
\`client sent invalid request while reading client request line\`.`,
  not: 'Listeners that other files may complete: `http2` on an address holds for all its servers.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_v2_module.html#http2',
  examples: [
    {
      in: ['http'],
      bad: 'server { listen 8080; location / { «grpc_pass» grpc://10.0.0.10:9090; } }',
      good: 'server { listen 8080 http2; location / { grpc_pass grpc://10.0.0.10:9090; } }',
    },
  ],
  *check(config) {
    const told = new Set<Server>();
    for (const pass of config.passes) {
      if (pass.prefix !== 'grpc') continue;
      const server = serverAround(config, pass.directive);
      if (!server || told.has(server)) continue;
      told.add(server);
      const own = listenersOf(config, server);
      if (own.length === 0 || own.some((one) => speaksHttp2(config, one, server))) continue;
      const certain = server.complete && config.complete(server.block) && own.every(({ complete }) => complete);
      const where = placeOf(config, own[0]!, server);
      const words = newer(config) ? 'http2 on;' : 'http2';
      const line = where.listen ? 'the "listen"' : 'a "listen" of its own';
      const inServer = newer(config) ? 'the server' : line;
      const place = where.server === server ? inServer : 'the default server of its address';
      yield {
        at: pass.directive,
        mark: pass.directive.node.name,
        level: certain ? 'warning' : 'info',
        message: `"grpc_pass" in a server without HTTP/2: the connections of gRPC clients are closed, they never get here; add "${words}" to ${place}`,
        related: where.listen ? [relatedTo(where.listen, 'this speaks HTTP/1 alone')] : [],
        suggestions: where.listen ? [addHttp2(config, where.listen, where.server)] : [],
      };
    }
  },
});

/** Where HTTP/2 is switched on for a listener of a server: the `http2` directive of the default server counts for all where there is no TLS. */
function placeOf(config: Model, { ssl, defaultServer }: Listener, server: Server): ListeningServer {
  return newer(config) && !ssl ? defaultServer : { server, listen: server.listens[0] };
}

/** Whether every version meant has the `http2` directive; the parameter of `listen` is deprecated then. */
function newer({ target }: Model): boolean {
  return atLeast(target, '1.25.1') === 'all';
}

function addHttp2(config: Model, listen: Directive, { children }: Server): Suggestion {
  if (!newer(config)) return { title: 'Add "http2" to the "listen"', edits: [insertAfterArguments(listen, 'http2')] };
  const off = children.find(({ name, args }) => name === 'http2' && args.length === 1);
  return off
    ? { title: 'Write "http2 on"', edits: [replace(off, off.args[0]!, 'on')] }
    : { title: 'Add "http2 on;"', edits: [insertAfter(listen, 'http2 on;')] };
}
