import { isIpv6, parseAddress } from './address.ts';

/** One address that nginx listens on. */
export interface SocketAddress {
  /** What the kernel tells apart; `name` is a host name, whose addresses only DNS knows. */
  readonly family: 'ipv4' | 'ipv6' | 'unix' | 'name';
  /** As nginx prints it: `0.0.0.0:80`, `[::1]:80`, `unix:/run/a.sock`; a host name as written. Equal texts are equal addresses. */
  readonly text: string;
  /** The address alone, in the same form: `0.0.0.0`, `::1`; of a unix socket its path. */
  readonly host: string;
  /** 0 for unix sockets. */
  readonly port: number;
  /** Every address of its family: `0.0.0.0`, `::`. */
  readonly wildcard: boolean;
}

/** What a server without `listen` listens on, as root (ngx_http_core_server in ngx_http_core_module.c). */
export const DEFAULT_SOCKET: SocketAddress = socket('ipv4', '0.0.0.0', 80);

/** The addresses that the first argument of `listen` means, one for each port of a range; `undefined` where it cannot be read. */
export function socketAddresses(text: string, defaultPort?: number): readonly SocketAddress[] | undefined {
  const address = parseAddress(text, { listen: true, ...(defaultPort === undefined ? {} : { defaultPort }) });
  if ('error' in address) return undefined;
  if (address.kind === 'unix') return [socket('unix', address.path, 0)];
  const { kind, host, port, lastPort = port } = address;
  if (port === undefined || lastPort === undefined) return undefined;
  const name = printed(kind, host);
  return Array.from({ length: lastPort - port + 1 }, (_, i) => socket(kind, name, port + i));
}

function socket(family: SocketAddress['family'], host: string, port: number): SocketAddress {
  const text = family === 'unix' ? `unix:${host}` : family === 'ipv6' ? `[${host}]:${port}` : `${host}:${port}`;
  return { family, text, host, port, wildcard: family === 'ipv4' ? host === '0.0.0.0' : host === '::' };
}

/** The host of a connection in that form: an IPv6 address as it is printed, a name in lower case. */
export function printedHost(host: string): string {
  return isIpv6(host) ? printed('ipv6', host) : host.toLowerCase();
}

function printed(kind: 'ipv4' | 'ipv6' | 'name', host: string): string {
  if (host === '*') return '0.0.0.0';
  if (kind === 'ipv4') return host.split('.').map(Number).join('.');
  return kind === 'ipv6' ? printIpv6(words(host)) : host.toLowerCase();
}

/** The eight 16-bit words of an IPv6 address that is right. */
function words(host: string): readonly number[] {
  const [head = [], tail] = host.split('::').map((half) => (half === '' ? [] : half.split(':').flatMap(word)));
  if (tail === undefined) return head;
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

function word(text: string): number[] {
  if (!text.includes('.')) return [Number.parseInt(text, 16)];
  const [a = 0, b = 0, c = 0, d = 0] = text.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
}

/** Writes an IPv6 address as nginx does: the longest run of zeros left out, IPv4 at the end where it is one (ngx_inet6_ntop). */
function printIpv6(all: readonly number[]): string {
  const { start, length } = longestZeros(all);
  const last = all[7]!;
  const mapped = length === 5 && all[5] === 0xffff;
  const inet = start === 0 && (mapped || length === 6 || (length === 7 && last >> 8 !== 0 && (last & 255) !== 1));
  const shown = inet ? all.slice(0, 6) : all;
  const hex = (part: readonly number[]) => part.map((one) => one.toString(16)).join(':');
  const end = inet ? `${all[6]! >> 8}.${all[6]! & 255}.${last >> 8}.${last & 255}` : '';
  if (start < 0) return hex(shown);
  const after = hex(shown.slice(start + length));
  return `${hex(shown.slice(0, start))}::${after}${after !== '' && end !== '' ? ':' : ''}${end}`;
}

/** The first of the longest runs of at least two zeros; `start` is -1 without any. */
function longestZeros(all: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: -1, length: 1 };
  for (let start = 0; start < all.length;) {
    let end = start;
    while (all[end] === 0) end++;
    if (end - start > best.length) best = { start, length: end - start };
    start = Math.max(end, start + 1);
  }
  return best;
}
