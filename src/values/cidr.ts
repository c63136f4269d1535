import { isNumber } from './kinds.ts';

/** A network as nginx reads it: numbers of 32 or 128 bits, the bits below the mask cleared. */
export interface Network {
  readonly family: 4 | 6;
  readonly address: bigint;
  /** How many bits of the address are the network's. */
  readonly bits: number;
  /** True when the text has bits below the mask: nginx warns and drops them. */
  readonly lowBits: boolean;
}

/** An IPv4 address as a number; `undefined` for what ngx_inet_addr (src/core/ngx_inet.c) refuses, "255.255.255.255" among it. */
export function inetAddress(text: string): number | undefined {
  const parts = text.split('.');
  // An empty part is 0 to nginx.
  if (parts.length !== 4 || !parts.every((part) => /^\d*$/.test(part) && Number(part) <= 255)) return undefined;
  const address = parts.reduce((sum, part) => sum * 256 + Number(part), 0);
  return address === 0xffff_ffff ? undefined : address;
}

/** An IPv6 address as a number; `undefined` for what ngx_inet6_addr (src/core/ngx_inet.c) refuses. */
export function inet6Address(text: string): bigint | undefined {
  // One colon more at the start is dropped.
  const parts = text.replace(/^:/, '').split(':');
  const last = parts.pop()!;
  const words: number[] = [];
  let gap: number | undefined;
  for (const part of parts) {
    if (part !== '') {
      if (!isWord(part)) return undefined;
      words.push(Number.parseInt(part, 16));
    } else if (gap === undefined) gap = words.length;
    else return undefined;
  }
  const inet = last.includes('.') && parts.length > 0 ? inetAddress(last) : undefined;
  if (inet !== undefined) words.push(Math.floor(inet / 65_536), inet % 65_536);
  else if (isWord(last)) words.push(Number.parseInt(last, 16));
  else if (last === '' && gap !== undefined) words.push(0);
  else return undefined;
  const missing = 8 - words.length;
  if (gap === undefined ? missing !== 0 : missing < 1) return undefined;
  words.splice(gap ?? 0, 0, ...Array.from({ length: missing }, () => 0));
  return words.reduce((sum, word) => (sum << 16n) | BigInt(word), 0n);
}

function isWord(text: string): boolean {
  return /^[0-9a-f]{1,4}$/i.test(text);
}

/** Reads an address or a network, "10.0.0.0/8" or "2001:db8::/32" (ngx_ptocidr in src/core/ngx_inet.c); `undefined` when nginx refuses it. */
export function parseNetwork(text: string): Network | undefined {
  const slash = text.indexOf('/');
  const host = slash < 0 ? text : text.slice(0, slash);
  const inet = inetAddress(host);
  const address = inet === undefined ? inet6Address(host) : BigInt(inet);
  if (address === undefined) return undefined;
  const family = inet === undefined ? 6 : 4;
  const width = family === 4 ? 32 : 128;
  const mask = slash < 0 ? String(width) : text.slice(slash + 1);
  if (!isNumber(mask) || Number(mask) > width) return undefined;
  const bits = Number(mask);
  const low = BigInt(width - bits);
  const base = (address >> low) << low;
  return { family, address: base, bits, lowBits: base !== address };
}
