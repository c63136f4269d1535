import { defineRule } from '../../src/lint/rule.ts';
import { hostChoices } from '../../src/model/hosts.ts';
import type { Model } from '../../src/model/model.ts';
import { ownListener } from '../../src/model/own-listener.ts';
import type { Pass } from '../../src/model/passes.ts';
import { otherProtocol } from '../../src/model/protocol-hints.ts';
import { relatedTo } from '../../src/model/related.ts';
import { mayShare, sharedBackends } from '../../src/model/shared-backends.ts';

const PROTOCOL = {
  proxy: 'HTTP',
  fastcgi: 'FastCGI',
  uwsgi: 'uwsgi',
  scgi: 'SCGI',
  grpc: 'gRPC',
  memcached: 'memcached',
} as const;
const HTTP: ReadonlySet<string> = new Set(['proxy', 'grpc']);

export default defineRule({
  id: 'backend-protocol-mismatch',
  severity: 'error',
  summary: 'A backend speaks one protocol: the pass must speak the same.',
  why: `HTTP to a FastCGI server gets **502** (\`upstream prematurely closed connection\` or \`recv() failed (104: Connection reset by peer)\`), FastCGI to an HTTP
server **502** (\`upstream sent unsupported FastCGI protocol version: 72\`, the "H" of HTTP) or **504**, gRPC to an HTTP/1 server **502**
(\`upstream sent too large http2 frame: 4740180\`). uwsgi and SCGI to an HTTP server pass its 400 page on to the client.`,
  not: 'Ports that several protocols use, such as 9000, unless the host is named for PHP. HTTP and gRPC over TLS to one backend: TLS negotiates the protocol.',
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
    {
      in: ['http', 'server'],
      bad: 'listen 8080;\nlocation ~ \\.php$ { fastcgi_pass «127.0.0.1:8080»; }',
      good: 'listen 8080;\nlocation ~ \\.php$ { fastcgi_pass 127.0.0.1:9000; }',
    },
  ],
  *check(config) {
    const told = new Set<Pass>();
    for (const sides of sharedBackends(config)) {
      const wrong =
        sides.find(([pass]) => otherProtocol(pass!)) ??
        sides.findLast(({ length }) => sides.every((side) => length <= side.length))!;
      const other = sides.find((side) => side !== wrong)![0]!;
      for (const pass of wrong) {
        if (told.has(pass) || told.has(other) || mayShare(config, pass, other)) continue;
        told.add(pass);
        const theirs = PROTOCOL[other.prefix];
        // A server may tell HTTP/1 and HTTP/2 apart by itself.
        const level = HTTP.has(pass.prefix) && HTTP.has(other.prefix) ? 'warning' : 'error';
        const advice = otherProtocol(pass) ?? 'give each protocol its own port or socket';
        const message = `${PROTOCOL[pass.prefix]} is spoken here to a backend that "${other.directive.name}" speaks ${theirs} to: one of the two gets 502, or hangs until 504; ${advice}`;
        yield {
          at: pass.directive,
          mark: pass.argument,
          level,
          message,
          related: [relatedTo(other.directive, `${theirs} here`)],
        };
      }
    }
    for (const pass of config.passes) {
      const { directive, argument, prefix, target, upstream } = pass;
      if (pass.family !== 'http' || told.has(pass)) continue;
      const at = { at: directive, mark: argument };
      const hint = hintOf(config, pass);
      const own = HTTP.has(prefix) || upstream ? undefined : ownListener(config, target);
      if (own) {
        const message = `${PROTOCOL[prefix]} is spoken to ${target.unix ?? `port ${target.port}`}, where this nginx itself listens for HTTP: requests get 502 or 400; use "proxy_pass", or the address of the ${PROTOCOL[prefix]} server`;
        yield { ...at, message, related: [relatedTo(own, 'this listens for HTTP')] };
      } else if (hint) {
        const message = `${PROTOCOL[prefix]} is spoken to a backend that looks like one of another protocol: requests get 502, or hang until 504; ${hint}`;
        yield { ...at, level: 'warning', message };
      }
    }
  },
});

/** What is known of a target that a pass has, or can have at run time. */
function hintOf(config: Model, pass: Pass): string | undefined {
  for (const { target, upstream } of hostChoices(config, pass).choices) {
    const hint = otherProtocol({ ...pass, target, upstream });
    if (hint !== undefined) return hint;
  }
  return undefined;
}
