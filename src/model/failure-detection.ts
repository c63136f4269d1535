import { addTo } from '../collections.ts';
import { formatMsec } from '../values/time.ts';
import { countsFailures, nextUpstream } from './next-upstream.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import { isNamed } from './peers.ts';
import type { Server, Upstream } from './upstreams.ts';
import { upstreamsOf } from './use.ts';

/** The weakness of an upstream's passive health checks; the first that holds is the only one. */
export type Weakness =
  | { readonly kind: 'off'; readonly servers: readonly Server[] }
  | { readonly kind: 'ignored'; readonly server: Server }
  | { readonly kind: 'single-live'; readonly server: Server }
  | { readonly kind: 'fragile'; readonly servers: readonly Server[]; readonly failTimeout: string }
  | { readonly kind: 'missing'; readonly servers: readonly Server[]; readonly failTimeout: string };

/** How sensitive an upstream may be: a `fail_timeout` above this many milliseconds makes `max_fails=1` fragile. */
const FAIL_TIMEOUT = 10_000;

/**
 * What is weak in how an upstream's servers are taken out after failures (nginx: max_fails, fail_timeout; not used for a single server).
 * Servers that are `down` do not count.
 */
export function weakness(config: Model, upstream: Upstream, failTimeout = FAIL_TIMEOUT): Weakness | undefined {
  if (!upstream.complete) return undefined;
  const live = upstream.servers.filter((server) => !server.down);
  const primary = live.filter((server) => !server.backup);
  if (live.length >= 2 && live.every((server) => server.maxFails === 0)) return { kind: 'off', servers: live };
  if (live.length === 1) return single(config, upstream, live[0]!);
  const judged = primary.filter((server) => !server.resolve);
  if (primary.length < 2 || judged.length < primary.length || !anyCounts(config, upstream)) return undefined;
  // Without a "fail_timeout" a failure is over with the second that it is in.
  const strict = primary.filter((server) => server.maxFails === 1 && server.failTimeout > 0);
  const long = strict.find((server) => server.explicit.has('fail_timeout') && server.failTimeout > failTimeout);
  if (strict.length === primary.length) {
    const explicit = strict.every((server) => server.explicit.has('max_fails'));
    const time = formatMsec(strict.reduce((most, server) => Math.max(most, server.failTimeout), 0));
    if (long || explicit) return { kind: 'fragile', servers: strict, failTimeout: time };
    if (!strict.some((server) => server.explicit.has('max_fails')))
      return { kind: 'missing', servers: strict, failTimeout: time };
  }
  return undefined;
}

function single(config: Model, upstream: Upstream, server: Server): Weakness | undefined {
  if (upstream.servers.length > 1) {
    return server.backup || server.maxFails === 0 || !anyCounts(config, upstream)
      ? undefined
      : { kind: 'single-live', server };
  }
  const set = server.explicit.has('max_fails') || server.explicit.has('fail_timeout');
  return set && !isNamed(server) && !server.resolve ? { kind: 'ignored', server } : undefined;
}

/** The passes that name an upstream, literally or by a constant of their variables. */
export function passesTo(config: Model, upstream: Upstream): readonly Pass[] {
  return config.once(passesByUpstream).get(upstream) ?? [];
}

function passesByUpstream(config: Model): ReadonlyMap<Upstream, readonly Pass[]> {
  const found = new Map<Upstream, Pass[]>();
  for (const pass of config.passes) for (const upstream of upstreamsOf(config, pass)) addTo(found, upstream, pass);
  return found;
}

/** Whether failures count at some pass to the upstream; where no pass is seen, nginx's default counts them. */
function anyCounts(config: Model, upstream: Upstream): boolean {
  const passes = passesTo(config, upstream);
  return passes.length === 0 || passes.some((pass) => countsFailures(nextUpstream(config, pass)));
}
