import { table } from '../../collections.ts';
import { variableInfo } from '../../catalog/variables.ts';
import { byteString } from '../../values/regex-js.ts';
import { fastcgiPath } from './fastcgi.ts';
import { filePath, rootOf } from './root.ts';
import { argument } from './uri.ts';
import type { Evaluate, Text, Visit } from './visit.ts';

/** A variable of nginx's own; `value` is `undefined` where only run time knows it. */
export type Builtin = { readonly known: true; readonly value: Text } | { readonly known: false };

const VALUES: Readonly<Record<string, (visit: Visit, evaluate: Evaluate) => Text>> = table({
  args: ({ args }) => args,
  query_string: ({ args }) => args,
  is_args: ({ args }) => (args === '' ? '' : '?'),
  uri: ({ uri }) => uri,
  document_uri: ({ uri }) => uri,
  // Empty where the URI was refused.
  request_uri: ({ request, read }) => (read === 'nothing' ? '' : byteString(request.target)),
  request: ({ request }) => byteString(`${request.method} ${request.target} HTTP/1.1`),
  request_method: ({ method }) => method,
  scheme: ({ request }) => request.scheme,
  https: ({ request }) => (request.scheme === 'https' ? 'on' : ''),
  host: (visit) => (visit.host === '' ? serverName(visit) : visit.host),
  server_name: (visit) => serverName(visit),
  server_port: ({ listener }) => (listener.address.family === 'unix' ? '' : String(listener.address.port)),
  server_protocol: () => 'HTTP/1.1',
  document_root: rootOf,
  request_filename: filePath,
  fastcgi_script_name: (visit) => fastcgiPath(visit).script,
  fastcgi_path_info: (visit) => fastcgiPath(visit).info,
  proxy_protocol_addr: ({ listener }) => (listener.proxyProtocol ? undefined : ''),
  content_length: (visit) => header(visit, 'content_length'),
  content_type: (visit) => header(visit, 'content_type'),
});

/** The value of one of nginx's own variables for a request (ngx_http_variables.c). */
export function builtinValue(visit: Visit, name: string, evaluate: Evaluate): Builtin {
  const value = Object.hasOwn(VALUES, name) ? VALUES[name] : undefined;
  if (value) return { known: true, value: value(visit, evaluate) };
  const [, prefix, rest = ''] = /^(http|arg|cookie)_(.+)$/.exec(name) ?? [];
  if (prefix === 'http') return { known: true, value: header(visit, rest) };
  if (prefix === 'arg') return { known: true, value: argument(visit.args, rest) ?? '' };
  if (prefix === 'cookie') return { known: true, value: cookie(header(visit, 'cookie'), rest) };
  return variableInfo(name, 'http') ? { known: true, value: undefined } : { known: false };
}

/** The first name of the server. */
function serverName({ server }: Visit): Text {
  const { text = '', kind } = server.server.names[0] ?? {};
  if (kind === 'unknown') return undefined;
  if (kind === 'regex') return byteString(`~${text}`);
  return byteString(text.replace(/^\./, ''));
}

/** A header by its variable's name. */
function header({ request, read }: Visit, name: string): string {
  if (name === 'host') return read === 'nothing' ? '' : byteString(request.host);
  if (read !== 'headers') return '';
  const values = request.headers.filter(([one]) => one.toLowerCase().replaceAll('-', '_') === name);
  return values.map(([, value]) => byteString(value)).join(name === 'cookie' ? '; ' : ', ');
}

function cookie(all: string, name: string): string {
  for (const one of all.split(/[;,]/)) {
    const [key = '', ...value] = one.trim().split('=');
    if (key.toLowerCase() === name) return value.join('=').trim();
  }
  return '';
}
