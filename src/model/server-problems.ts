import { lookup } from '../catalog/directives.ts';
import type { ArgumentProblem } from '../values/argument-problem.ts';
import { socketAddresses } from '../values/sockets.ts';
import { before } from '../values/version.ts';
import type { RefusedArguments } from './argument-problems.ts';
import { isRead, settings } from './certificates.ts';
import type { Model } from './model.ts';
import { nameProblems } from './server-name-problems.ts';
import type { Server } from './servers.ts';
import { tlsProblems } from './tls-problems.ts';

/** What nginx refuses of servers when it has read them: what they lack, and what does not go together. */
export function serverProblems(config: Model): readonly RefusedArguments[] {
  const found = config.servers.flatMap((server) => {
    const problem = isRead(config, server) ? lacking(config, server) : undefined;
    return problem && server.block ? [{ directive: server.block, ...problem }] : [];
  });
  return [...found, ...tlsProblems(config), ...nameProblems(config)];
}

function lacking(config: Model, server: Server): ArgumentProblem | undefined {
  if (server.family === 'http') return undefined;
  if (server.listens.length === 0) {
    const advice = 'write "listen" with the port that it is for';
    return { message: 'no "listen" is defined for server', advice };
  }
  return server.family === 'mail' ? lackingInMail(config, server) : lackingInStream(config, server);
}

/** Since when a server of `stream` may have nothing that answers. */
const NO_HANDLER = '1.27.1';
const HANDLERS: ReadonlySet<string> = new Set(['proxy_pass', 'pass', 'return']);

function lackingInStream({ target }: Model, { children }: Server): ArgumentProblem | undefined {
  const refused = before(target, NO_HANDLER);
  // A module from elsewhere may have a handler of its own.
  if (refused === 'none' || children.some(({ name }) => HANDLERS.has(name) || !isOfficial(name))) return undefined;
  const write = 'write "proxy_pass" or "return" in it';
  const message = 'no handler for server';
  if (refused === 'all') return { message, advice: write };
  return { message, advice: `nginx before ${NO_HANDLER} refuses to start; ${write}`, warning: true };
}

function isOfficial(name: string): boolean {
  return lookup(name).some(({ origin, contexts }) => origin === 'official' && contexts.includes('stream.server'));
}

/** The ports that tell a protocol (ngx_mail_imap_module.c, ngx_mail_pop3_module.c, ngx_mail_smtp_module.c). */
const MAIL_PORTS: ReadonlySet<number> = new Set([143, 993, 110, 995, 25, 465, 587]);

function lackingInMail(config: Model, server: Server): ArgumentProblem | undefined {
  const ports = server.listens.map((listen) => socketAddresses(listen.value() ?? '')?.[0]?.port);
  const told = ports.some((port) => port === undefined || MAIL_PORTS.has(port));
  if (!told && !server.children.some(({ name }) => name === 'protocol')) {
    const advice = 'write "protocol" with imap, pop3 or smtp in it';
    return { message: 'unknown mail protocol for server', advice };
  }
  if (settings(config, server, 'auth_http').length > 0) return undefined;
  const advice = 'write "auth_http" with the server that checks names and passwords';
  return { message: 'no "auth_http" is defined for server', advice };
}
