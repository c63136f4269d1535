import { Config } from '../config/config.ts';
import type { Family } from '../config/config.ts';
import type { Loaded } from '../config/load.ts';
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
import { findPatterns } from './patterns.ts';
import type { Pattern } from './patterns.ts';
import { buildServers } from './servers.ts';
import type { Server } from './servers.ts';
import { buildUpstreams } from './upstreams.ts';
import type { Upstream } from './upstreams.ts';

/** Does what it is given, and may look on. */
export type Work = <T>(make: () => T) => T;

/** What a configuration means to the nginx versions it is for. Each piece is made when the first rule asks for it. */
export class Model extends Config {
  /** The nginx versions and flavor the configuration is for. */
  readonly target: Target;
  private readonly pieces = new Map<(model: Model) => unknown, unknown>();
  private readonly constantValues: Constants;

  private readonly loadAsRead: (() => Loaded) | undefined;
  private modelAsRead: Model | undefined;

  private readonly work: Work;

  /** `work` does what it is given, each time that a piece is made. */
  constructor(loaded: Loaded, target: Target, work: Work = (make) => make()) {
    super(loaded);
    this.loadAsRead = loaded.asRead;
    this.target = target;
    this.work = work;
    this.constantValues = new Constants(this);
  }

  /** What a function makes of this model: made once, for whoever asks. */
  once<T>(make: (model: Model) => T): T {
    if (!this.pieces.has(make))
      this.pieces.set(
        make,
        this.work(() => make(this)),
      );
    return this.pieces.get(make) as T; // what this very function made
  }

  /** The `upstream` blocks, in nginx's order; those of `http` and `stream` are apart by `family`. */
  get upstreams(): readonly Upstream[] {
    return this.once(buildUpstreams).all;
  }

  /** The upstream a name means in `http` or `stream`: names are compared without case, and order in the file does not matter. */
  upstream(name: string, family: Family): Upstream | undefined {
    return this.once(buildUpstreams).byName(name, family);
  }

  /** Every `*_pass` to a backend, in `http` and `stream`, with its target taken apart. */
  get passes(): readonly Pass[] {
    return this.once(buildPasses);
  }

  /** Every directive with what nginx makes of its name at its place. */
  get dispatched(): Dispatch {
    return this.once(dispatch);
  }

  /** What nginx refuses in arguments. */
  get argumentProblems(): readonly RefusedArguments[] {
    return this.once(argumentProblems);
  }

  /** Every `server` of `http`, `stream` and `mail`. */
  get servers(): readonly Server[] {
    return this.once(buildServers);
  }

  /** The addresses nginx listens on, and what it says of servers that cannot listen there together. */
  get listenerTable(): ListenerTable {
    return this.once(buildListeners);
  }

  /** The addresses nginx listens on, with the servers on each. */
  get listeners(): readonly Listener[] {
    return this.listenerTable.listeners;
  }

  /** The regular expressions that nginx compiles when it starts. */
  get patterns(): readonly Pattern[] {
    return this.once(findPatterns);
  }

  /** The same configuration as nginx reads it; `undefined` where no `;`, brace or quote is missing, so that nothing was guessed. */
  get asRead(): Model | undefined {
    if (!this.loadAsRead || this.modelAsRead) return this.modelAsRead;
    const loaded = this.loadAsRead();
    // What a missing quote swallows does not change what the file is for.
    const entry = { ...loaded.entry, contexts: this.contexts };
    return (this.modelAsRead = new Model({ ...loaded, entry }, this.target, this.work));
  }

  /** The modules that `load_module` lines load. */
  get modules(): LoadedModules {
    return this.once(loadedModules);
  }

  /** The values that a text with variables can have at a place, as far as `set`, `map`, `geo` and `split_clients` tell. */
  values(text: string, at: Directive): Values {
    return this.constantValues.of(text, at);
  }
}
