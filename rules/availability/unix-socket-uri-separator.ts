import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Directive } from '../../src/config/directive.ts';
import type { Argument } from '../../grammar/nodes.ts';

/** The path of the socket when a URI, or a slash, is glued to it. */
function glued(path: string): { socket: string; rest: string } | undefined {
  const at = path.indexOf('.sock/');
  if (at >= 0) return { socket: path.slice(0, at + 5), rest: path.slice(at + 5) };
  if (path.endsWith('/') && path.length > 1) return { socket: path.slice(0, -1), rest: '/' };
  return undefined;
}

export default defineRule({
  id: 'unix-socket-uri-separator',
  severity: 'error',
  summary: 'The URI after a unix socket is set off by a second ":".',
  why: `nginx takes everything up to the second colon for the path of the socket: \`http://unix:/run/app.sock/api/\` looks for a socket named
"api" in a directory "app.sock". Every request gets **502**; in the error log, at level crit:
\`connect() to unix:/run/app.sock/api/ failed (20: Not a directory)\`. A \`server\` of an upstream and \`fastcgi_pass\` take no URI at all.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  examples: [
    {
      in: ['http', 'server', 'location /api/'],
      bad: 'proxy_pass «http://unix:/run/app.sock/api/»;',
      good: 'proxy_pass http://unix:/run/app.sock:/api/;',
    },
    {
      in: ['http', 'upstream app'],
      bad: 'server «unix:/run/app.sock/»;',
      good: 'server unix:/run/app.sock;',
    },
  ],
  *check(config) {
    const sockets: { directive: Directive; argument: Argument; path: string; uri: boolean }[] = [];
    for (const { directive, argument, target } of config.passes) {
      if (target.unix === undefined) continue;
      sockets.push({ directive, argument, path: target.unix, uri: directive.name === 'proxy_pass' });
    }
    for (const { directive, address } of config.upstreams.flatMap(({ servers }) => servers)) {
      if (!('path' in address)) continue;
      sockets.push({ directive, argument: directive.args[0]!, path: address.path, uri: false });
    }
    for (const { directive, argument, path, uri } of sockets) {
      const found = glued(path);
      if (!found) continue;
      const mend = argument.value.replace(path, uri ? `${found.socket}:${found.rest}` : found.socket);
      yield {
        at: directive,
        mark: argument,
        message: `"${path}" is taken for the path of the socket: connecting fails with (20: Not a directory) and every request gets 502; write "${mend}"`,
        suggestions: [{ title: `Write "${mend}"`, edits: [replace(directive, argument, mend)] }],
      };
    }
  },
});
