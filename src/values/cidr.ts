import { isIpv4, isIpv6 } from './address.ts';

/** An address with the length of its prefix. `meaningless`: bits below the prefix are set, of which nginx warns. */
export interface Cidr {
  readonly family: 'ipv4' | 'ipv6';
  readonly meaningless: boolean;
}

/** Reads `10.0.0.0/8`, `10.0.0.1`, `2001:db8::/32` (ngx_ptocidr in src/core/ngx_inet.c); `undefined` for what nginx does not take. */
export function parseCidr(text: string): Cidr | undefined {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  // All bits set is what nginx has for "no address".
  const family = isIpv4(address) && !isBroadcast(address) ? 'ipv4' : isIpv6(address) ? 'ipv6' : undefined;
  if (!family) return undefined;
  const bits = bitsOf(address, family);
  if (slash < 0) return { family, meaningless: false };
  const length = text.slice(slash + 1);
  if (!/^\d+$/.test(length) || Number(length) > bits.length) return undefined;
  return { family, meaningless: bits.slice(Number(length)).includes('1') };
}

function isBroadcast(address: string): boolean {
  return address.split('.').every((part) => Number(part) === 255);
}

/** The bits of an address, as zeros and ones. */
function bitsOf(address: string, family: Cidr['family']): string {
  if (family === 'ipv4')
    return address
      .split('.')
      .map((part) => binary(Number(part), 8))
      .join('');
  const [head = '', tail] = wordsOnly(address).split('::');
  const words = (text: string) =>
    text
      .split(':')
      .filter(Boolean)
      .map((word) => binary(Number.parseInt(word, 16), 16));
  const [first, last] = [words(head), words(tail ?? '')];
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => binary(0, 16));
  return [...first, ...zeros, ...last].join('');
}

/** An IPv6 address whose last part is no IPv4 address. */
function wordsOnly(address: string): string {
  return address.replace(/[\d.]*\.[\d.]*$/, (ipv4) => {
    const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
}

function binary(value: number, length: number): string {
  return value.toString(2).padStart(length, '0');
}
