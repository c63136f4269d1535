import { distance } from 'fastest-levenshtein';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import { isIp } from './peers.ts';
import type { Upstream } from './upstreams.ts';

/** A pass to a name that looks like an upstream's and is none. */
export interface UndefinedUpstream {
  readonly host: string;
  /** The upstream that may have been meant. */
  readonly near: Upstream | undefined;
  /** True when that upstream is in the other of `http` and `stream`, where this pass cannot see it. */
  readonly elsewhere: boolean;
}

const fold = (name: string) => name.toLowerCase().replaceAll(/[-_]/g, '');

/**
 * What a static pass to an unknown name most likely is: an upstream of `stream` named in `http`, a misspelled upstream, or, when it is a
 * single word without a port, an upstream that is missing. `undefined` for what looks like a host name.
 */
export function undefinedUpstream(config: Model, pass: Pass, maxDistance = 2): UndefinedUpstream | undefined {
  const { host, hasVariables, portText, error } = pass.target;
  if (hasVariables || !host || error !== undefined || pass.upstream || isIp(host) || host === 'localhost')
    return undefined;
  const other = config.upstream(host, pass.family === 'http' ? 'stream' : 'http');
  if (other) return { host, near: other, elsewhere: true };
  const near =
    config.once(byFoldedName).get(`${pass.family} ${fold(host)}`) ??
    (host.includes('.') ? undefined : nearest(host, pass.family, config, maxDistance));
  if (near) return { host, near, elsewhere: false };
  return host.includes('.') || portText !== undefined ? undefined : { host, near: undefined, elsewhere: false };
}

/** The first upstream of each name, without regard to capitals and hyphens. */
function byFoldedName({ upstreams }: Model): ReadonlyMap<string, Upstream> {
  return new Map(
    upstreams.map((upstream) => [`${upstream.family} ${fold(upstream.name)}`, upstream] as const).reverse(),
  );
}

/** Among more upstreams than this nothing is guessed: each of many wrong names would be held against all of them. */
const MOST = 2000;

function nearest(host: string, family: string, { upstreams }: Model, most: number): Upstream | undefined {
  const limit = Math.min(most, Math.floor(host.length / 3));
  if (upstreams.length > MOST) return undefined;
  return upstreams.find(
    ({ name, family: own }) =>
      own === family &&
      Math.abs(name.length - host.length) <= limit &&
      /[a-z]/i.test(name) &&
      differsInLetters(name, host) &&
      distance(name.toLowerCase(), host.toLowerCase()) <= limit,
  );
}

/** "api1" and "api2" are two hosts, not a slip of the pen. */
function differsInLetters(a: string, b: string): boolean {
  return a.replaceAll(/\d/g, '') !== b.replaceAll(/\d/g, '');
}
