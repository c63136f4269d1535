import { lookup } from '../catalog/directives.ts';
import type { Config, Family } from '../config/config.ts';
import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import { parseServer } from '../values/upstream-server.ts';
import type { ServerParameters, UpstreamServer } from '../values/upstream-server.ts';
import { isKnown } from './below.ts';

/** A `server` line of an upstream: its values, and where it stands. */
export type Server = Pick<UpstreamServer, 'address'> & ServerParameters & { readonly directive: Directive };

/** The balancing methods: the last one in a block wins (nginx source: each sets uscf->peer.init_upstream). */
export const METHODS: readonly string[] = ['ip_hash', 'hash', 'least_conn', 'least_time', 'random', 'sticky'];

/** An `upstream` block. */
export interface Upstream {
  readonly directive: Directive;
  readonly name: string;
  readonly family: Family;
  readonly servers: readonly Server[];
  /** False when part of the block comes from a file that could not be read, or servers from elsewhere (`state`, Lua). */
  readonly complete: boolean;
}

export interface UpstreamTable {
  readonly all: readonly Upstream[];
  byName(name: string, family: Family): Upstream | undefined;
}

/** Code that chooses a server for each request, and needs those of the block for nothing (lua-nginx-module). */
const BALANCERS = ['balancer_by_lua_block', 'balancer_by_lua_file'];

// Where servers come from a file or from code, the block does not tell which there are.
const DYNAMIC: ReadonlySet<string> = new Set(['state', ...BALANCERS, 'consul', 'upsync', 'dyups_interface']);

/** The table of upstream blocks; of two with one name the first counts (nginx refuses the second). */
export function buildUpstreams(config: Config): UpstreamTable {
  const all: Upstream[] = [];
  const index = new Map<Family, Map<string, Upstream>>();
  for (const directive of config.all('upstream')) {
    const name = directive.value();
    if (name === undefined || !directive.block) continue;
    const upstream: Upstream = {
      directive,
      name,
      family: config.family(directive),
      servers: readServers(directive),
      complete: readWhole(config, directive),
    };
    all.push(upstream);
    let ofFamily = index.get(upstream.family);
    if (!ofFamily) index.set(upstream.family, (ofFamily = new Map()));
    const key = name.toLowerCase();
    if (!ofFamily.has(key)) ofFamily.set(key, upstream);
  }
  return { all, byName: (name, family) => index.get(family)?.get(name.toLowerCase()) };
}

/** The servers of a block: none where code chooses others, for which those that are written stand in. */
function readServers(block: Directive): readonly Server[] {
  if (block.children.some(({ name }) => BALANCERS.includes(name))) return [];
  return block
    .childrenNamed('server')
    .filter((server) => !server.values.some(isUnknown))
    .map((directive) => {
      const { address, parameters } = parseServer(directive.values);
      return { address, ...parameters, directive };
    });
}

/** Whether every server of a block is in its text. */
function readWhole(config: Config, block: Directive): boolean {
  if (!isKnown(config, block)) return false;
  return !block.children.some(
    ({ name, values }) =>
      // What nobody knows, such as "jdomain", may bring servers, too.
      DYNAMIC.has(name) || name.endsWith('_server') || lookup(name).length === 0 || values.some(isUnknown),
  );
}
