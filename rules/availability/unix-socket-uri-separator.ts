import type { Argument } from '../../grammar/nodes.ts';
import type { Directive } from '../../src/config/directive.ts';
import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { hostChoices } from '../../src/model/hosts.ts';
import type { Model } from '../../src/model/model.ts';
import type { Pass } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';

/** A path that is meant for a socket, and what connecting to it fails with. */
interface Glued {
  readonly socket: string;
  readonly rest: string;
  readonly fails: string;
}

/** The path of the socket when a URI, a slash or a colon is glued to it. */
function glued(path: string): Glued | undefined {
  const [, socket, rest] = /^(.*?\.sock(?:et)?)([/:].*)$/.exec(path) ?? /^(.+)([/:])$/.exec(path) ?? [];
  if (socket === undefined || rest === undefined) return undefined;
  const fails = rest.startsWith('/') ? '(20: Not a directory)' : '(2: No such file or directory)';
  return { socket, rest: rest.replace(/^:/, ''), fails };
}

/** A path of a socket, where it is written, and where it is used. */
interface Written {
  readonly directive: Directive;
  readonly argument: Argument;
  readonly path: string;
  /** Whether a URI may follow it. */
  readonly uri: boolean;
  /** What sets it, where that is a variable. */
  readonly from?: Directive | undefined;
}

/** The sockets of a pass: the one that is written, or those among the constants of its variables. */
function socketsOf(config: Model, pass: Pass): Written[] {
  const { directive, argument, target, family } = pass;
  const uri = directive.name === 'proxy_pass' && family === 'http';
  if (target.unix !== undefined) return [{ directive, argument, path: target.unix, uri }];
  if (!target.hasVariables) return [];
  return hostChoices(config, pass).choices.flatMap(({ target: { unix }, value: { from } }) =>
    unix === undefined ? [] : [{ directive, argument, path: unix, uri, from }],
  );
}

export default defineRule({
  id: 'unix-socket-uri-separator',
  severity: 'error',
  summary: 'The URI after a unix socket is set off by a second ":".',
  why: `nginx takes everything up to the second colon for the path of the socket: \`http://unix:/run/app.sock/api/\` looks for a socket named
"api" in a directory "app.sock". Every request gets **502**; in the error log, at level crit:
\`connect() to unix:/run/app.sock/api/ failed (20: Not a directory)\`. A \`server\` of an upstream and \`fastcgi_pass\` take no URI at all, and a colon is part of the path.`,
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
    const sockets = config.passes.flatMap((pass) => socketsOf(config, pass));
    for (const { directive, address } of config.upstreams.flatMap(({ servers }) => servers)) {
      if ('path' in address) sockets.push({ directive, argument: directive.args[0]!, path: address.path, uri: false });
    }
    for (const { directive, argument, path, uri, from } of sockets) {
      const found = glued(path);
      if (!found) continue;
      const { socket, rest, fails } = found;
      const text = from ? `unix:${path}` : argument.value;
      const mend = text.replace(path, () => (uri && rest !== '' ? `${socket}:${rest}` : socket));
      yield {
        at: directive,
        mark: argument,
        message: `"${path}" is taken for the path of the socket: connecting fails with ${fails} and every request gets 502; write "${mend}"`,
        related: from ? [relatedTo(from, 'the path is set here')] : [],
        suggestions: from ? [] : [{ title: `Write "${mend}"`, edits: [replace(directive, argument, mend)] }],
      };
    }
  },
});
