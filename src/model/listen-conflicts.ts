import { atLeast, before } from '../values/version.ts';
import type { Target } from '../values/version.ts';
import type { ListenOptions } from './listen-options.ts';
import type { ListeningServer, OpenListener } from './listeners.ts';

/** A server that listens where another one does, or the same one, in a way nginx refuses or warns of. */
export interface ListenConflict {
  /** nginx's words. */
  readonly message: string;
  readonly kind: 'listen' | 'pair' | 'options' | 'default' | 'protocols' | 'bind';
  /** Who cannot listen there. */
  readonly server: ListeningServer;
  /** Whom it collides with. */
  readonly earlier: ListeningServer;
  /** The versions that say so, where that is not every one of the target: "before 1.25.5". */
  readonly versions?: string;
  /** nginx says so and goes on; of `bind`, `nginx -t` does. */
  readonly warning?: true;
}

/** Servers of `stream` share addresses since this version; before it each address was one server's, as in `mail`. */
const STREAM_SHARES = '1.25.5';
/** Since when nginx warns of options that are redefined. */
const WARNS = { http: '1.23.4', stream: STREAM_SHARES } as const;

/** Collects what nginx says when it meets an address again. */
export class Conflicts {
  readonly all: ListenConflict[] = [];
  private readonly target: Target;

  constructor(target: Target) {
    this.target = target;
  }

  /** Whether a further server may share a listener in some version of the target. */
  admits(known: OpenListener, one: ListeningServer, options: ListenOptions): boolean {
    // Both sides of a branch are in the text; a parameter that is not known may tell the two apart.
    if (one.listen?.file.template?.control || options.unknown || !known.complete)
      return known.servers.at(-1)!.server !== one.server;
    const apart = this.apart(known);
    const refused = this.refusal(known, one, options);
    if (apart !== 'none') {
      const partly = apart === 'some' && !refused;
      const message = `duplicate "${known.address.text}" address and port pair`;
      const versions = partly ? { versions: `before ${STREAM_SHARES}` } : {};
      this.add({ kind: 'pair', message, server: one, earlier: known.servers[0]!, ...versions });
      return partly;
    }
    if (refused) this.add(refused);
    else this.protocols(known, one, options);
    return !refused;
  }

  /** How much of the target has an address for one server alone. */
  private apart({ family }: OpenListener): 'all' | 'some' | 'none' {
    if (family === 'http') return 'none';
    return family === 'mail' ? 'all' : before(this.target, STREAM_SHARES);
  }

  private refusal(known: OpenListener, one: ListeningServer, options: ListenOptions): ListenConflict | undefined {
    const { text } = known.address;
    const last = known.servers.at(-1)!;
    if (last.server === one.server)
      return { kind: 'listen', message: `a duplicate listen ${text}`, server: one, earlier: last };
    if (options.socket && known.socketOptions)
      return {
        kind: 'options',
        message: `duplicate listen options for ${text}`,
        server: one,
        earlier: known.socketOptions,
      };
    if (!options.defaultServer || !known.explicitDefault) return undefined;
    const message = `a duplicate default server for ${text}`;
    return { kind: 'default', message, server: one, earlier: known.defaultServer };
  }

  private protocols(known: OpenListener, one: ListeningServer, options: ListenOptions): void {
    if (known.family === 'mail') return;
    if (!known.protocols.redefinedBy(options)) return;
    const since = WARNS[known.family];
    const warns = atLeast(this.target, since);
    if (warns === 'none') return;
    const message = `protocol options redefined for ${known.address.text}`;
    const versions = warns === 'some' ? { versions: `since ${since}` } : {};
    this.add({ kind: 'protocols', message, server: one, earlier: known.servers[0]!, warning: true, ...versions });
  }

  /** A range of ports is one mistake. */
  private add(conflict: ListenConflict): void {
    const last = this.all.at(-1);
    if (last?.server.listen && last.server.listen === conflict.server.listen && last.kind === conflict.kind) return;
    this.all.push(conflict);
  }
}

/** What follows from a conflict, and what to write instead. */
export function consequence(conflict: ListenConflict): string {
  return `${outcome(conflict)}; ${ADVICE[conflict.kind]}`;
}

function outcome({ kind, versions, warning }: ListenConflict): string {
  if (kind === 'bind') return 'nginx -t passes, but nginx does not start (on Linux)';
  const nginx = versions === undefined ? 'nginx' : `nginx ${versions}`;
  return warning ? `${nginx} warns and uses the options of all servers there` : `${nginx} refuses to start`;
}

const ADVICE: Readonly<Record<ListenConflict['kind'], string>> = {
  listen: 'remove one of the two lines',
  pair: 'an address is for one server: give this one another address or port',
  options: 'write options of the socket in one server only',
  default: 'leave "default_server" to one of the servers on this address',
  protocols: 'write the same ones in every server on this address',
  bind: 'another socket takes connections to this address; remove one of the two',
};
