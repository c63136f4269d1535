import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Finding } from '../../src/lint/rule.ts';
import type { Model } from '../../src/model/model.ts';
import type { Pass } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import type { Level, Related } from '../../src/diagnostic.ts';

const PLAIN = new Set([8080, 3000, 5000, 8000]);

/** How likely a port does not speak what the scheme says; `undefined` where nothing is wrong with it. */
function gravity(pass: Pass, port: number, implicit: boolean): Level | undefined {
  if (pass.tls === true) return port === 80 ? (pass.prefix === 'proxy' ? 'error' : 'warning') : PLAIN.has(port) && !implicit ? 'info' : undefined;
  if (pass.tls !== false || (pass.prefix !== 'proxy' && pass.prefix !== 'grpc') || pass.family !== 'http') return undefined;
  return port === 443 ? (pass.prefix === 'proxy' ? 'error' : 'warning') : port === 8443 ? 'warning' : undefined;
}

export default defineRule({
  id: 'proxy-scheme-port-mismatch',
  severity: 'error',
  summary: 'The scheme of a pass and the port of the backend should belong together.',
  why: `TLS to a port that speaks plain HTTP gets **502** (\`SSL_do_handshake() failed (SSL: error:…:wrong version number)\`), or **504** when the
backend waits for more. Plain HTTP to a TLS port gets **502** (\`upstream prematurely closed connection\`) or a **400** "plain HTTP request was
sent to HTTPS port" that is passed on to the client. A \`server\` without a port is port 80, whatever the scheme of the pass.`,
  not: 'A port that a `listen` of this configuration serves as the pass says. TLS to ports such as 8080 or 3000 is info: containers do it.',
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
  ],
  *check(config) {
    for (const pass of config.passes) {
      const { target, upstream } = pass;
      if (target.hasVariables || target.scheme === undefined || target.error !== undefined) continue;
      if (!upstream) {
        if (target.port === undefined) continue;
        const level = gravity(pass, target.port, false);
        // Of an address nobody but the port speaks: what it answers is a guess, unless it is the other scheme's own.
        if (level) yield* finding(config, pass, target.port, target.port === 80 ? 'warning' : level);
        continue;
      }
      for (const server of upstream.servers) {
        if (!('port' in server.address) || server.address.port === undefined || server.down) continue;
        const { port, hasPort } = server.address;
        const level = gravity(pass, port, !hasPort);
        if (!level) continue;
        const why = hasPort ? 'this server' : 'without a port it is 80';
        yield* finding(config, pass, port, level, relatedTo(server.directive, why));
        break;
      }
    }
  },
});

function* finding(config: Model, pass: Pass, port: number, level: Level, server?: Related): Iterable<Finding> {
  if (servedHere(config, port, pass.tls === true)) return;
  const { directive, argument, target } = pass;
  const [is, other] = pass.tls ? ['TLS', 'plain HTTP'] : ['plain HTTP', 'TLS'];
  const scheme = pass.tls ? target.scheme!.replace(/s$/, '') : `${target.scheme}s`;
  const at = argument.start + Number(argument.quoted);
  const edits = [replace(directive, { start: at, end: at + target.scheme!.length }, scheme)];
  const outcome = pass.tls ? '502 (wrong version number) or 504' : '502 or 400';
  yield {
    at: directive,
    mark: argument,
    level,
    message: `${is} is spoken to port ${port}, which is the port of ${other}: requests end in ${outcome}; write "${scheme}://" or the port that goes with "${target.scheme}://"`,
    related: server ? [server] : [],
    suggestions: [{ title: `Write "${scheme}://"`, edits }],
  };
}

/** Whether this configuration itself listens on the port and speaks what the pass says. */
function servedHere(config: Model, port: number, tls: boolean): boolean {
  return config.all('listen').some(({ values }) => new RegExp(`(?:^|:)${port}$`).test(values[0] ?? '') && values.includes('ssl') === tls);
}
