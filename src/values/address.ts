import { inet6Address } from './cidr.ts';

/** Where to connect or listen, as nginx reads it (ngx_parse_url in src/core/ngx_inet.c). */
export type Address =
  | { readonly kind: 'unix'; readonly path: string; readonly uri: string }
  | {
      readonly kind: 'ipv4' | 'ipv6' | 'name';
      /** Without brackets; `*` for every address where one listens. */
      readonly host: string;
      /** As written, else the default. */
      readonly port?: number;
      readonly lastPort?: number;
      readonly hasPort: boolean;
      readonly uri: string;
    };

/** nginx's own words for what is wrong with an address. */
export interface AddressError {
  readonly error: string;
}

export interface AddressOptions {
  readonly defaultPort?: number;
  /** A URI may follow the address. */
  readonly uriPart?: boolean;
  /** For `listen`: `*`, a port alone and ranges of ports. */
  readonly listen?: boolean;
}

/** sockaddr_un.sun_path holds 108 bytes, the last of them NUL. */
const UNIX_PATH = 107;

/** Reads an address: `host`, `host:port`, `[ipv6]:port`, `unix:path`, with `:uri` or `/uri` after it where one may follow. */
export function parseAddress(text: string, options: AddressOptions = {}): Address | AddressError {
  if (text.slice(0, 5).toLowerCase() === 'unix:') return parseUnix(text.slice(5), options);
  if (text.startsWith('[')) return parseInet6(text, options);
  return parseInet(text, options);
}

function parseUnix(rest: string, { uriPart }: AddressOptions): Address | AddressError {
  const colon = uriPart ? rest.indexOf(':') : -1;
  const path = colon < 0 ? rest : rest.slice(0, colon);
  const uri = colon < 0 ? '' : rest.slice(colon + 1);
  if (path === '') return { error: 'no path in the unix domain socket' };
  if (new TextEncoder().encode(path).length > UNIX_PATH) return { error: 'too long path in the unix domain socket' };
  return { kind: 'unix', path, uri };
}

function parseInet6(text: string, options: AddressOptions): Address | AddressError {
  const close = text.indexOf(']');
  if (close < 0) return { error: 'invalid host' };
  const host = text.slice(1, close);
  const { rest, uri } = splitUri(text.slice(close + 1), '/');
  if (uri !== '' && !options.uriPart) return { error: 'invalid host' };
  if (rest !== '' && !rest.startsWith(':')) return { error: 'invalid host' };
  const ports = readPorts(rest === '' ? undefined : rest.slice(1), options);
  if ('error' in ports) return ports;
  if (host === '') return { error: 'no host' };
  if (!isIpv6(host)) return { error: 'invalid IPv6 address' };
  return { kind: 'ipv6', host, ...ports, uri };
}

function parseInet(text: string, options: AddressOptions): Address | AddressError {
  const { rest, uri } = splitUri(text, /[/?]/);
  if (uri !== '' && !options.uriPart) return { error: 'invalid host' };
  const colon = rest.indexOf(':');
  if (colon < 0 && options.listen && /^\d+(-\d+)?$/.test(rest)) {
    const ports = readPorts(rest, options);
    return 'error' in ports ? ports : { kind: 'ipv4', host: '*', ...ports, uri };
  }
  const host = colon < 0 ? rest : rest.slice(0, colon);
  const ports = readPorts(colon < 0 ? undefined : rest.slice(colon + 1), options);
  if ('error' in ports) return ports;
  if (host === '') return { error: 'no host' };
  if (host === '*') return options.listen ? { kind: 'ipv4', host, ...ports, uri } : { error: 'host not found' };
  return { kind: isIpv4(host) ? 'ipv4' : 'name', host, ...ports, uri };
}

function splitUri(text: string, before: string | RegExp): { rest: string; uri: string } {
  const at = text.search(before);
  return at < 0 ? { rest: text, uri: '' } : { rest: text.slice(0, at), uri: text.slice(at) };
}

type Ports = { readonly port?: number; readonly lastPort?: number; readonly hasPort: boolean };

function readPorts(text: string | undefined, { defaultPort, listen }: AddressOptions): Ports | AddressError {
  if (text === undefined) return defaultPort === undefined ? { hasPort: false } : { port: defaultPort, hasPort: false };
  const match = (listen ? /^(\d+)(?:-(\d+))?$/ : /^(\d+)$/).exec(text);
  const port = Number(match?.[1]);
  const last = match?.[2] === undefined ? undefined : Number(match[2]);
  if (!match || port < 1 || port > 65_535) return { error: 'invalid port' };
  if (last === undefined) return { port, hasPort: true };
  if (last < 1 || last > 65_535) return { error: 'invalid port' };
  return last < port ? { error: 'invalid port range' } : { port, lastPort: last, hasPort: true };
}

/** Whether a text is an IPv4 address as nginx takes it: four decimal numbers up to 255, of which any may be left out (ngx_inet_addr). */
export function isIpv4(text: string): boolean {
  return /^\d*(?:\.\d*){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);
}

/** Whether a text, without brackets, is an IPv6 address as nginx takes it: no zone; the last part may be IPv4. */
export function isIpv6(text: string): boolean {
  return inet6Address(text) !== undefined;
}
