import type { Directive } from '../config/directive.ts';
import type { Model } from './model.ts';
import { nextUpstream } from './next-upstream.ts';
import type { Pass } from './passes.ts';
import { upstreamPeers, widestUpstream } from './peers.ts';
import { msec } from './settings.ts';
import { settingName } from './setting-name.ts';
import type { Upstream } from './upstreams.ts';

/** The default of connect and read timeouts. */
const DEFAULT = 60_000;

/** How long a request may be tried, in milliseconds. */
export interface RetryBudget {
  readonly upstream: Upstream;
  readonly tries: number;
  /** How long one of them may take. */
  readonly each: number;
  readonly worst: number;
  /** What the timeouts that are written make of it; those that have the default's value are left out. */
  readonly explicit: number;
  /** The longest timeout that is written. */
  readonly longest: Directive | undefined;
  readonly longestTime: number;
}

/**
 * The tries of a request at a pass to an upstream block, and their time: each may take the connect and the read timeout; the limit for all
 * is looked at between tries only (ngx_http_upstream_next). `undefined` when a timeout cannot be read, or timeouts are not tried again.
 */
export function retryBudget(config: Model, pass: Pass): RetryBudget | undefined {
  const { conditions, tries: limit } = nextUpstream(config, pass);
  const upstream = widestUpstream(config, pass);
  if (!upstream || !conditions.includes('timeout')) return undefined;
  const connect = msec(config, settingName(pass.prefix, 'connect_timeout'), pass.directive, DEFAULT);
  const read = msec(config, settingName(pass.prefix, 'read_timeout'), pass.directive, DEFAULT);
  const total = msec(config, settingName(pass.prefix, 'next_upstream_timeout'), pass.directive, 0);
  if (!connect || !read || !total) return undefined;
  const { least } = upstreamPeers(upstream);
  const tries = limit.value > 0 ? Math.min(limit.value, least) : least;
  const all = (each: number) => (total.value > 0 ? Math.min(tries * each, total.value + each) : tries * each);
  const written = [connect, read]
    .filter(({ directive, value }) => directive && value !== DEFAULT)
    .sort((a, b) => b.value - a.value);
  return {
    upstream,
    tries,
    each: connect.value + read.value,
    worst: all(connect.value + read.value),
    explicit: all(written.reduce((sum, { value }) => sum + value, 0)),
    longest: written[0]?.directive,
    longestTime: written[0]?.value ?? 0,
  };
}
