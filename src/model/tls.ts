import { remembered } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import type { PassTarget } from '../values/pass.ts';
import { hostChoices, sharedTarget } from './hosts.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import { isIp } from './peers.ts';
import { flag } from './settings.ts';
import type { Upstream } from './upstreams.ts';
import { settingName } from './setting-name.ts';

/** The TLS settings towards a backend, as they are in effect at a pass. */
export interface UpstreamTls {
  readonly verify: Directive | undefined;
  /** An empty one is none. */
  readonly trusted: Directive | undefined;
  readonly name: Directive | undefined;
  /** Where the sending of the name is switched off in so many words. */
  readonly off: Directive | undefined;
  /** Whether the name is sent; true too where a template decides. */
  readonly serverName: boolean;
}

/** The `*_ssl_*` settings at a pass; `verify` only when it is on. */
export function upstreamTls(config: Model, { prefix, directive }: Pass): UpstreamTls {
  const verify = flag(config, settingName(prefix, 'ssl_verify'), directive);
  const serverName = flag(config, settingName(prefix, 'ssl_server_name'), directive);
  const trusted = config.setting(settingName(prefix, 'ssl_trusted_certificate'), directive);
  return {
    verify: verify.value ? verify.directive : undefined,
    trusted: trusted?.value() === '' ? undefined : trusted,
    name: config.setting(settingName(prefix, 'ssl_name'), directive),
    off: serverName.value ? undefined : serverName.directive,
    serverName: serverName.value || isUnknown(serverName.directive?.value() ?? ''),
  };
}

/** What a pass connects to: as written, or by one of the constants its variables can have. */
export interface Backend {
  readonly target: PassTarget;
  readonly upstream: Upstream | undefined;
  readonly tls: boolean | 'unknown';
}

/** The backends of a pass, as far as its text and the constants of its variables tell; those nginx refuses are left out. */
export function backendsOf(config: Model, pass: Pass): readonly Backend[] {
  return config.once(backends)(pass);
}

const backends = (config: Model) => remembered((pass: Pass) => findBackends(config, pass), sharedTarget);

function findBackends(config: Model, pass: Pass): readonly Backend[] {
  const usable = hostChoices(config, pass).choices.filter(
    ({ target, value }) => target.error === undefined && !value.implicit && !target.hasVariables,
  );
  return usable.map(({ target, upstream }) => {
    // At run time a name with a port is never that of an upstream block (ngx_http_upstream_init_request).
    const block = pass.target.hasVariables && target.portText !== undefined ? undefined : upstream;
    return { target, upstream: block, tls: pass.family === 'stream' ? pass.tls : target.tls };
  });
}

/** The host names behind a target: the one it names, or those of its upstream's servers, each once; none for addresses and sockets. */
export function backendNames({
  target,
  upstream,
}: {
  readonly target: { readonly host?: string };
  readonly upstream: Upstream | undefined;
}): string[] {
  if (upstream) {
    const names = upstream.servers.flatMap(({ address }) =>
      'host' in address && address.kind === 'name' ? [address.host] : [],
    );
    return [...new Set(names)];
  }
  const { host } = target;
  return host === undefined || host === '' || isIp(host) ? [] : [host];
}

/** The name that nginx looks for in the certificate where none is set, if no certificate is made out to it; and what it is. */
export function wrongName({
  target: { host, unix },
  upstream,
}: Backend): readonly [name: string, is: string] | undefined {
  if (unix !== undefined) return [unix, 'the path of a socket'];
  if (host === undefined || host === '') return undefined;
  if (isIp(host)) return [host, 'an address, and nginx compares host names only'];
  if (!upstream || host.includes('.')) return undefined;
  const real = backendNames({ target: {}, upstream }).some((name) => name.toLowerCase() === host.toLowerCase());
  return real ? undefined : [upstream.name, 'the name of an upstream block'];
}
