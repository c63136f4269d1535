import type { Directive } from '../../config/directive.ts';
import { byteString } from '../../values/regex-js.ts';
import { parseNetwork } from '../../values/cidr.ts';
import type { Network } from '../../values/cidr.ts';
import type { Text, Visit } from './visit.ts';

/**
 * What a `geo` makes of an address: the value of the narrowest network around it (ngx_http_geo_module). `undefined` where the address is
 * not known and the values differ, and for ranges.
 */
export function lookUpGeo(visit: Visit, block: Directive, variable: (visit: Visit, name: string) => Text): Text {
  if (block.children.some(({ name }) => SETTINGS.has(name))) return undefined;
  if (visit.config.lackingIn(block).some(({ missing }) => missing.length > 0)) return undefined;
  const values = new Set(['', ...block.children.map((one) => one.value() ?? '')]);
  const covered = block.childrenNamed('default').length > 0;
  if (covered) values.delete('');
  if (values.size === 1) return byteString([...values][0]!);
  const source = block.values.length > 1 ? block.value()!.slice(1) : 'remote_addr';
  const text = variable(visit, source);
  if (text === undefined) return undefined;
  // What is no address is none of any network but this one.
  const address = parseNetwork(text) ?? LAST;
  let best: { readonly bits: number; readonly value: string } | undefined;
  for (const entry of block.children) {
    const network = entry.name === 'default' ? { ...address, bits: 0 } : networkOf(entry.name);
    if (network && holds(network, address) && (!best || network.bits >= best.bits))
      best = { bits: network.bits, value: entry.value() ?? '' };
  }
  return byteString(best?.value ?? '');
}

const LAST: Network = { family: 4, address: 0xffff_ffffn, bits: 32, lowBits: false };
const SETTINGS: ReadonlySet<string> = new Set(['delete', 'proxy', 'ranges', 'proxy_recursive']);

function networkOf(text: string): Network | undefined {
  return text === '255.255.255.255' ? LAST : parseNetwork(text);
}

function holds(network: Network, { family, address }: Network): boolean {
  const low = BigInt((family === 4 ? 32 : 128) - network.bits);
  return network.family === family && network.address >> low === address >> low;
}
