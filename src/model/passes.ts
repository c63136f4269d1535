import type { Argument } from '../../grammar/nodes.ts';
import type { Config } from '../config/config.ts';
import type { Directive } from '../config/directive.ts';
import { remembered } from '../collections.ts';
import { parsePass } from '../values/pass.ts';
import type { PassTarget } from '../values/pass.ts';
import type { Model } from './model.ts';
import type { Upstream } from './upstreams.ts';

/** The directives that hand a request to a backend, and the prefix of the settings that govern each (`proxy_read_timeout`). */
export const PASS_DIRECTIVES = {
  proxy_pass: 'proxy',
  fastcgi_pass: 'fastcgi',
  uwsgi_pass: 'uwsgi',
  scgi_pass: 'scgi',
  grpc_pass: 'grpc',
  memcached_pass: 'memcached',
} as const;

export type PassPrefix = (typeof PASS_DIRECTIVES)[keyof typeof PASS_DIRECTIVES];

/** A `*_pass` at its place. */
export interface Pass {
  readonly directive: Directive;
  readonly family: 'http' | 'stream';
  readonly prefix: PassPrefix;
  /** The argument that names the target. */
  readonly argument: Argument;
  readonly target: PassTarget;
  /** The `location` around it, seen through `if` and `limit_except`; none in `stream`. */
  readonly location: Directive | undefined;
  /** The upstream block that a literal host names; variables are not followed here. */
  readonly upstream: Upstream | undefined;
  /** Whether TLS is spoken to the backend; unknown when the scheme is in a variable. */
  readonly tls: boolean | 'unknown';
}

/** All passes of a configuration, in reading order by directive; one without an argument is left to the rules about arguments. */
export function buildPasses(config: Model): Pass[] {
  const passes: Pass[] = [];
  for (const [name, prefix] of Object.entries(PASS_DIRECTIVES)) {
    const ofFamily = (family: Pass['family']) => remembered((value: string) => parsePass(name, value, family));
    const targets = { http: ofFamily('http'), stream: ofFamily('stream') };
    for (const directive of config.all(name)) {
      const argument = directive.args[0];
      const family = config.family(directive);
      if (!argument || directive.block || (family !== 'http' && family !== 'stream')) continue;
      if (isMisplaced(directive, family)) continue;
      const target = targets[family](argument.value);
      const { host } = target;
      const upstream = host === undefined ? undefined : config.upstream(host, family);
      const tls = family === 'stream' ? streamTls(config, directive) : target.tls;
      const location = enclosingLocation(directive);
      passes.push({ directive, family, prefix, argument, target, location, upstream, tls });
    }
  }
  return passes;
}

/** Whether a pass stands where nginx does not allow it, and reads nothing of it. */
function isMisplaced({ name, parent }: Directive, family: 'http' | 'stream'): boolean {
  if (!parent) return false;
  if (family === 'stream') return parent.name !== 'server';
  return !(
    parent.name === 'location' ||
    parent.name === 'if' ||
    (parent.name === 'limit_except' && name === 'proxy_pass')
  );
}

/** The location a directive stands in, itself included. */
export function enclosingLocation(at: Directive): Directive | undefined {
  return at.name === 'location' && at.block ? at : at.closest('location');
}

/** Whether nginx refuses a target because it has no port, and is no upstream. */
export function lacksPort({ target, upstream }: Pass): boolean {
  const { hasVariables, host, portText, defaultPort, error } = target;
  if (hasVariables || upstream || error !== undefined) return false;
  return host !== undefined && portText === undefined && defaultPort === undefined;
}

/** What a pass puts in the place of the location's part of the path; `undefined`: nothing, `null`: only run time knows. */
export function uriOf({ target: { uri, hasVariables } }: Pass): string | undefined | null {
  if (!hasVariables || uri === undefined) return uri;
  return /^\$\{?(?:request_)?uri\}?(?:\$is_args\$args)?$/.test(uri) ? undefined : null;
}

function streamTls(config: Config, pass: Directive): boolean {
  return config.setting('proxy_ssl', pass)?.value()?.toLowerCase() === 'on';
}

/** The directive that settings for a pass may stand before: the pass, or the `if` or `limit_except` around it, where nginx allows none. */
export function settingsPlace({ directive }: Pass): Directive {
  let place = directive;
  while (place.parent && (place.parent.name === 'if' || place.parent.name === 'limit_except')) place = place.parent;
  return place;
}
