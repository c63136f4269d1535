import type { ArgumentCheck, ArgumentProblem } from '../argument-problem.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { at } from './words.ts';

/** Names of a server (ngx_http_core_server_name): exact, `*.x`, `.x`, `x.*`, `~regex`. */
const serverName: ArgumentCheck = (args) => {
  let warning: ArgumentProblem | undefined;
  for (const [index, name] of args.entries()) {
    if (isUnknown(name)) continue;
    const problem = refused(name, index);
    if (problem) return problem;
    // nginx says so of patterns too, where a slash may be meant: "[^/]+".
    if (name.includes('/') && !name.startsWith('~')) warning ??= suspicious(name, index);
  }
  return warning;
};

function refused(name: string, index: number): ArgumentProblem | undefined {
  if (/^\*(?!\..)|^\.$/s.test(name))
    return at(index, `server name "${name}" is invalid`, {
      advice: 'a wildcard is "*.example.com", and "_" a name that no request has',
    });
  if (name === '~') return at(index, 'empty regex in server name "~"', { advice: 'write the pattern after "~"' });
  return undefined;
}

function suspicious(name: string, index: number): ArgumentProblem {
  const meant = /^https?:\/\/([\w.-]+)\/?$/.exec(name)?.[1];
  return at(index, `server name "${name}" has suspicious symbols`, {
    warning: true,
    advice: 'a name has no scheme and no path',
    ...(meant === undefined ? {} : { replacement: meant }),
  });
}

/** Setters of `server_name`; that of `mail` takes anything. */
export const SERVER_NAME: Setters = {
  'ngx_http_core_module/server_name': serverName,
  'ngx_stream_core_module/server_name': serverName,
};
