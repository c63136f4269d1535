import type { Directive } from '../config/directive.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import { isIp } from './peers.ts';
import { flag } from './settings.ts';

/** The TLS settings towards a backend, as they are in effect at a pass. */
export interface UpstreamTls {
  readonly verify: Directive | undefined;
  readonly trusted: Directive | undefined;
  readonly name: Directive | undefined;
  readonly serverName: boolean;
}

/** The `*_ssl_*` settings at a pass; `verify` only when it is on. */
export function upstreamTls(config: Model, { prefix, directive }: Pass): UpstreamTls {
  const verify = flag(config, `${prefix}_ssl_verify`, directive);
  return {
    verify: verify.value ? verify.directive : undefined,
    trusted: config.setting(`${prefix}_ssl_trusted_certificate`, directive),
    name: config.setting(`${prefix}_ssl_name`, directive),
    serverName: flag(config, `${prefix}_ssl_server_name`, directive).value,
  };
}

/** The host names behind a pass: the one it names, or those of its upstream's servers; none for addresses and sockets. */
export function backendNames(pass: Pass): string[] {
  if (pass.upstream) {
    return pass.upstream.servers.flatMap(({ address }) => ('host' in address && address.kind === 'name' ? [address.host] : []));
  }
  const { host } = pass.target;
  return host === undefined || host === '' || isIp(host) ? [] : [host];
}
