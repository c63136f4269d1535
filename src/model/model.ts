import { Config } from '../config/config.ts';
import type { Family, Loaded } from '../config/config.ts';
import type { Directive } from '../config/directive.ts';
import type { Target } from '../values/version.ts';
import { argumentProblems } from './argument-problems.ts';
import type { RefusedArguments } from './argument-problems.ts';
import { Constants } from './constants.ts';
import type { Values } from './constants.ts';
import { dispatch } from './dispatch.ts';
import type { Dispatch } from './dispatch.ts';
import { buildListeners } from './listeners.ts';
import type { Listener, ListenerTable } from './listeners.ts';
import { loadedModules } from './modules.ts';
import type { LoadedModules } from './modules.ts';
import { buildPasses } from './passes.ts';
import type { Pass } from './passes.ts';
import { buildServers } from './servers.ts';
import type { Server } from './servers.ts';
import { buildUpstreams } from './upstreams.ts';
import type { Upstream, UpstreamTable } from './upstreams.ts';

/** What a configuration means to the nginx versions it is for. Each piece is made when the first rule asks for it. */
export class Model extends Config {
  /** The nginx versions and flavor the configuration is for. */
  readonly target: Target;
  private upstreamTable: UpstreamTable | undefined;
  private passList: readonly Pass[] | undefined;
  private dispatchTable: Dispatch | undefined;
  private refusedArguments: readonly RefusedArguments[] | undefined;
  private loadedModules: LoadedModules | undefined;
  private serverList: readonly Server[] | undefined;
  private listenersByAddress: ListenerTable | undefined;
  private readonly constantValues: Constants;

  constructor(loaded: Loaded, target: Target) {
    super(loaded);
    this.target = target;
    this.constantValues = new Constants(this);
  }

  /** The `upstream` blocks, in nginx's order; those of `http` and `stream` are apart by `family`. */
  get upstreams(): readonly Upstream[] {
    return this.table.all;
  }

  /** The upstream a name means in `http` or `stream`: names are compared without case, and order in the file does not matter. */
  upstream(name: string, family: Family): Upstream | undefined {
    return this.table.byName(name, family);
  }

  /** Every `*_pass` to a backend, in `http` and `stream`, with its target taken apart. */
  get passes(): readonly Pass[] {
    return (this.passList ??= buildPasses(this));
  }

  /** Every directive with what nginx makes of its name at its place. */
  get dispatched(): Dispatch {
    return (this.dispatchTable ??= dispatch(this));
  }

  /** What nginx refuses in arguments. */
  get argumentProblems(): readonly RefusedArguments[] {
    return (this.refusedArguments ??= argumentProblems(this));
  }

  /** Every `server` of `http`, `stream` and `mail`. */
  get servers(): readonly Server[] {
    return (this.serverList ??= buildServers(this));
  }

  /** The addresses nginx listens on, and what it says of servers that cannot listen there together. */
  get listenerTable(): ListenerTable {
    return (this.listenersByAddress ??= buildListeners(this));
  }

  /** The addresses nginx listens on, with the servers on each. */
  get listeners(): readonly Listener[] {
    return this.listenerTable.listeners;
  }

  /** The modules that `load_module` lines load. */
  get modules(): LoadedModules {
    return (this.loadedModules ??= loadedModules(this));
  }

  /** The values that a text with variables can have at a place, as far as `set`, `map`, `geo` and `split_clients` tell. */
  values(text: string, at: Directive): Values {
    return this.constantValues.of(text, at);
  }

  private get table(): UpstreamTable {
    return (this.upstreamTable ??= buildUpstreams(this));
  }
}
