import { trimmed } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { isUnread } from '../config/include.ts';
import type { Model } from './model.ts';
import { serverNames } from './server-names.ts';
import type { ServerName } from './server-names.ts';

/** Where servers are. */
export type ServerFamily = 'http' | 'stream' | 'mail';

/** A `server` of `http`, `stream` or `mail`. */
export interface Server {
  /** Its block; `undefined` for a part that is what stands in one. */
  readonly block: Directive | undefined;
  readonly family: ServerFamily;
  /** What stands in it. */
  readonly children: readonly Directive[];
  /** Its `listen` lines, in order. */
  readonly listens: readonly Directive[];
  /** Its names, in order; without `server_name` the empty one. */
  readonly names: readonly ServerName[];
  /** False where a file that it includes was not read, or a template decides what stands in it. */
  readonly complete: boolean;
}

const FAMILIES: readonly ServerFamily[] = ['http', 'stream', 'mail'];

/** Every server of a configuration, in nginx's reading order; a part that stands in a server is one. */
export function buildServers(config: Model): readonly Server[] {
  const blocks = config.all('server').flatMap((block) => {
    const family = block.block ? familyOf(config, block) : undefined;
    return family ? [server(config, family, block, block.children)] : [];
  });
  if (!config.fragment) return blocks;
  const [context, ...others] = config.contexts;
  const inside = context === 'server' ? 'http' : context === 'stream.server' ? 'stream' : undefined;
  const family = inside ?? (context === 'mail.server' ? 'mail' : undefined);
  return family && others.length === 0 ? [server(config, family, undefined, config.top), ...blocks] : blocks;
}

/** The server that a directive stands in. */
export function serverAround(config: Model, directive: Directive): Server | undefined {
  const block = directive.closest('server');
  return block && config.once(byBlock).get(block);
}

function byBlock({ servers }: Model): ReadonlyMap<Directive | undefined, Server> {
  return new Map(servers.map((one) => [one.block, one]));
}

function familyOf(config: Model, { parent }: Directive): ServerFamily | undefined {
  if (parent) return FAMILIES.find((family) => parent.name === family);
  return config.fragment ? FAMILIES.find((family) => config.contexts.includes(family)) : undefined;
}

function server(
  config: Model,
  family: ServerFamily,
  block: Directive | undefined,
  children: readonly Directive[],
): Server {
  return {
    block,
    family,
    children,
    listens: trimmed(children.filter(({ name, values }) => name === 'listen' && values.length > 0)),
    names: serverNames(children),
    complete: !config.lackingIn(block).some(isUnread) && !(block ?? children[0])?.file.template?.control,
  };
}
