import { isIpv4, isIpv6 } from '../values/address.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import type { Server, Upstream } from './upstreams.ts';
import { upstreamsOf } from './use.ts';

/** How many peers a server line or a pass stands for: a name is as many as it has addresses, which only DNS knows. */
export interface PeerCount {
  /** At least this many. */
  readonly least: number;
  /** False when a host name, or servers from elsewhere, may make it more. */
  readonly exact: boolean;
}

/** Whether a text is an address rather than a name. */
export function isIp(host: string): boolean {
  return isIpv4(host) || isIpv6(host.replace(/^\[|\]$/g, ''));
}

/** The peers of an upstream: its servers, those marked `down` left out, `backup` ones counted. */
export function upstreamPeers(upstream: Upstream): PeerCount {
  const live = upstream.servers.filter((server) => !server.down);
  return { least: live.length, exact: upstream.complete && live.every((server) => !isNamed(server)) };
}

/** The upstream block with the most peers that a pass can reach. */
export function widestUpstream(config: Model, pass: Pass): Upstream | undefined {
  const live = ({ servers }: Upstream) => servers.filter(({ down }) => !down).length;
  return upstreamsOf(config, pass).reduce<Upstream | undefined>(
    (most, one) => (most && live(most) >= live(one) ? most : one),
    undefined,
  );
}

/** The peers of a pass: those of the widest upstream block it can reach, or the one address it names. */
export function passPeers(config: Model, pass: Pass): PeerCount {
  const upstream = widestUpstream(config, pass);
  if (upstream) {
    const { least, exact } = upstreamPeers(upstream);
    return { least, exact: exact && !pass.target.hasVariables };
  }
  const { host, unix } = pass.target;
  return { least: 1, exact: unix !== undefined || (host !== undefined && isIp(host)) };
}

/** Whether a server is given by name: it may stand for several addresses. */
export function isNamed(server: Server): boolean {
  return 'kind' in server.address && server.address.kind === 'name';
}

/** Whether a pass connects to unix sockets alone. */
export function isLocal({ target, upstream }: Pass): boolean {
  return target.unix !== undefined || (upstream?.servers.every(({ address }) => 'path' in address) ?? false);
}

/** Whether a name is that of a host below a domain. */
export function isHostName(name: string): boolean {
  return /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(name);
}

const INTERNAL = ['.local', '.internal', '.lan', '.svc', '.cluster.local', '.consul', '.test', '.corp', '.home.arpa'];

/** Whether a host name is one of an own network: a single word, or below a domain that no public DNS serves. */
export function isInternalName(host: string): boolean {
  return !host.includes('.') || INTERNAL.some((domain) => host.toLowerCase().endsWith(domain));
}
