import type { RouteRequest } from '../model/route/types.ts';
import { didYouMean } from '../values/nearest.ts';
import type { Args } from './args.ts';
import { list, text } from './environment.ts';

const METHODS = [
  'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'MKCOL', 'COPY', 'MOVE', 'PROPFIND', 'PROPPATCH', 'LOCK', 'UNLOCK', 'TRACE', 'CONNECT',
]; // prettier-ignore
const PORTS = { http: 80, https: 443 } as const;

interface Wrong {
  readonly error: string;
}

/** The request that a URL and the options of the command line describe. */
export function readRequest(args: Args, url: string): RouteRequest | Wrong {
  const read = readUrl(url);
  if ('error' in read) return read;
  const method = (text(args, 'method') ?? 'GET').toUpperCase();
  if (!METHODS.includes(method))
    return { error: `option "--method": nginx knows no method "${method}"${didYouMean(method, METHODS)}` };
  const headers = readHeaders(list(args, 'header'));
  if ('error' in headers) return headers;
  const port = Number(text(args, 'port') ?? read.port);
  if (port < 1 || port > 65_535) return { error: `option "--port" takes a port from 1 to 65535, not "${port}"` };
  const isHost = ([name]: readonly [string, string]) => name.toLowerCase() === 'host';
  const host = text(args, 'host') ?? headers.find(isHost)?.[1] ?? read.authority;
  return {
    scheme: read.scheme,
    address: read.address,
    port,
    method,
    host,
    target: read.target,
    headers: headers.filter((one) => !isHost(one)),
    files: list(args, 'file-exists'),
  };
}

interface Url extends Pick<RouteRequest, 'scheme' | 'address' | 'port' | 'target'> {
  /** Host, and port where it is not the usual one. */
  readonly authority: string;
}

function readUrl(url: string): Url | Wrong {
  const match = /^(\w+):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::([^/?#]*))?([^#]*)/.exec(url);
  const [, scheme = '', host = '', portText, rest = ''] = match ?? [];
  if (!match || host === '') {
    const path = url.replace(/^\w+:\/*/, '');
    return { error: `"${url}" is no URL: write ${path.startsWith('/') ? `http://HOST${path}` : `http://${path}`}` };
  }
  const name = scheme.toLowerCase();
  if (name !== 'http' && name !== 'https') {
    const near = didYouMean(name, ['http', 'https']) || ', only http and https';
    return { error: `nginx-lint knows no "${scheme}://" requests${near}` };
  }
  const port = portText === undefined || portText === '' ? PORTS[name] : Number(portText);
  if (!/^\d*$/.test(portText ?? '') || port < 1 || port > 65_535)
    return { error: `"${portText}" in the URL is no port` };
  const shown = port === PORTS[name] ? host : `${host}:${port}`;
  const target = escaped(rest.startsWith('/') ? rest : `/${rest}`);
  return { scheme: name, address: host.replace(/^\[(.*)\]$/, '$1'), port, authority: shown, target };
}

/** As clients escape what may not stand in a request line. */
function escaped(target: string): string {
  return target.replace(/[^\x21-\x7e]/gu, (char) => (/\p{Cs}/u.test(char) ? '%EF%BF%BD' : encodeURIComponent(char)));
}

function readHeaders(lines: readonly string[]): readonly (readonly [string, string])[] | Wrong {
  const wrong = lines.find((line) => !/^[\w!#$%&'*+.^`|~-]+:/.test(line));
  if (wrong !== undefined) return { error: `option "--header" takes 'Name: value', not "${wrong}"` };
  return lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
  });
}
