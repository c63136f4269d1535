import { allNames } from '../catalog/directives.ts';
import { addTo } from '../collections.ts';
import type { Family } from '../config/config.ts';
import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import { isReadWhole } from './below.ts';
import { hostChoices, needsDns } from './hosts.ts';
import type { HostChoice } from './hosts.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import { isIp, isNamed } from './peers.ts';

/** A `resolver` line taken apart: its addresses and its parameters (`valid=`, `ipv6=`). */
export interface ResolverLine {
  readonly addresses: Directive['args'];
  readonly parameters: Directive['args'];
}

/** Takes a `resolver` line apart. */
export function readResolver(resolver: Directive): ResolverLine {
  const isParameter = ({ value }: { readonly value: string }) => /^[a-z_0-9]+=/.test(value);
  return {
    addresses: resolver.args.filter((argument) => !isParameter(argument)),
    parameters: resolver.args.filter(isParameter),
  };
}

/** An address of a `resolver` line without its port and brackets. */
export function hostOfServer(address: string): string {
  return address.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
}

const PUBLIC =
  /^(?:1\.[01]\.[01]\.[1-3]|8\.8\.(?:8\.8|4\.4)|9\.9\.9\.(?:9|1[0-2])|149\.112\.112\.\d+|208\.67\.22[02]\.22[02]|4\.2\.2\.\d|64\.6\.6[45]\.6|2606:4700:4700::.*|2001:4860:4860::.*|2620:fe::.*)$/i;

/** Whether an address is that of a DNS server for everybody (Cloudflare, Google, Quad9, OpenDNS …), which knows no internal names. */
export function isPublicResolver(address: string): boolean {
  return PUBLIC.test(hostOfServer(address));
}

/** A pass that asks a resolver while nginx runs, with the names it may ask for. */
export interface ResolverUse {
  readonly pass: Pass;
  readonly names: readonly HostChoice[];
}

/** The passes that ask each `resolver` while nginx runs: those with a variable that is no address and no upstream. */
export function resolverUses(config: Model): ReadonlyMap<Directive, readonly ResolverUse[]> {
  return config.once(findUses);
}

function findUses(config: Model): ReadonlyMap<Directive, readonly ResolverUse[]> {
  const found = new Map<Directive, ResolverUse[]>();
  for (const pass of config.passes) {
    const resolver = pass.target.hasVariables ? config.setting('resolver', pass.directive) : undefined;
    if (!resolver) continue;
    const { choices, complete } = hostChoices(config, pass);
    const names = choices.filter((choice) => choice.target.error === undefined && needsDns(config, pass, choice));
    if (complete && names.length === 0) continue;
    addTo(found, resolver, { pass, names });
  }
  return found;
}

/** A `server` line that is resolved while nginx runs, with its host. */
export interface ResolvedServer {
  readonly server: Directive;
  readonly host: string;
  readonly family: Family;
}

/** The `server … resolve` lines that ask each `resolver`. */
export function resolvedServers(config: Model): ReadonlyMap<Directive, readonly ResolvedServer[]> {
  return config.once(findResolved);
}

function findResolved(config: Model): ReadonlyMap<Directive, readonly ResolvedServer[]> {
  const found = new Map<Directive, ResolvedServer[]>();
  for (const { directive, family, servers } of config.upstreams) {
    const resolver = config.setting('resolver', directive);
    for (const { directive: server, address, resolve } of resolver ? servers : [])
      if (resolve && 'host' in address && address.kind === 'name')
        addTo(found, resolver!, { server, host: address.host, family });
  }
  return found;
}

/** What else asks the resolver: stapling, Lua, njs, ACME, OpenID, tunnels. */
const OTHERS = [
  'ssl_stapling',
  'ssl_ocsp',
  'acme_issuer',
  'auth_jwt',
  'oidc_provider',
  'auth_oidc',
  'otel_exporter',
  'proxy_connect',
  'jdomain',
  'pagespeed',
  'consul',
  'pass',
];
let askers: readonly string[] | undefined;

/** What is done with each `resolver` of a configuration. */
interface Consumption {
  /** Asked at run time by a pass or by `resolve`, or perhaps. */
  readonly asked: ReadonlySet<Directive>;
  /** The static passes below it that name a host. */
  readonly names: ReadonlyMap<Directive, readonly Pass[]>;
  /** `http` and `stream`, where something else may ask. */
  readonly others: ReadonlySet<Family>;
}

function consumption(config: Model): Consumption {
  const asked = new Set<Directive>();
  const names = new Map<Directive, Pass[]>();
  for (const pass of config.passes) {
    const resolver = config.setting('resolver', pass.directive);
    if (!resolver) continue;
    if (pass.target.hasVariables || isUnknown(pass.argument.value)) asked.add(resolver);
    else if (namesHost(pass)) addTo(names, resolver, pass);
  }
  for (const { directive, servers, complete } of config.upstreams) {
    const resolver =
      !complete || servers.some(({ resolve }) => resolve) ? config.setting('resolver', directive) : undefined;
    if (resolver) asked.add(resolver);
  }
  askers ??= [...OTHERS, ...allNames().filter((name) => /_by_lua|^js_/.test(name))];
  const others = new Set(config.all(...askers).map((other) => config.family(other)));
  return { asked, names, others };
}

/** Whether a static pass goes to a host that is resolved while nginx loads. */
function namesHost({ target: { host }, upstream }: Pass): boolean {
  if (host === undefined || host === '' || host === 'localhost') return false;
  if (!upstream) return !isIp(host);
  return upstream.servers.some(
    (server) => isNamed(server) && !('host' in server.address && server.address.host === 'localhost'),
  );
}

/** Whether a `resolver` has some use that this text shows or cannot rule out: passes with variables, `resolve`, code, stapling. */
export function isConsumed(config: Model, resolver: Directive): boolean {
  const { asked, others } = config.once(consumption);
  if (config.modules.unknown || asked.has(resolver) || others.has(config.family(resolver))) return true;
  return !isReadWhole(config, resolver.parent);
}

/** The static passes below a `resolver` that name a host: nginx resolves those while loading, without it. */
export function staticNames(config: Model, resolver: Directive): readonly Pass[] {
  return config.once(consumption).names.get(resolver) ?? [];
}
