import type { SourceFile } from '../../grammar/nodes.ts';
import { inheritance } from '../catalog/directives.ts';
import type { Context } from '../catalog/types.ts';
import { groupBy, remembered } from '../collections.ts';
import type { Failure, FileInfo, Host } from '../host.ts';
import { contextsOfComment, inferContexts } from './contexts.ts';
import type { Directive } from './directive.ts';
import type { Entry } from './entry.ts';
import { isUnread, lacks } from './include.ts';
import type { Include } from './include.ts';
import type { Level } from './level.ts';
import { Locator } from './locate.ts';
import { dirname, isBelow, isInstalled } from './paths.ts';
import { filesOf } from './load.ts';
import type { Loaded } from './load.ts';
import type { Placed } from './place.ts';

const NONE: readonly Directive[] = [];
/** What only a main file has at its top level. */
const MAIN_BLOCKS = ['http', 'events', 'stream', 'mail'];
const FAMILIES: readonly Family[] = ['stream', 'mail', 'events'];

/** Where a directive belongs: the top-level block around it. */
export type Family = 'main' | 'events' | 'http' | 'stream' | 'mail';

/** A whole configuration as nginx would read it: the placed tree, and the values in effect anywhere in it. */
export class Config {
  readonly entry: Entry;
  readonly main: SourceFile;
  /** The top level, includes resolved. */
  readonly top: readonly Directive[];
  /** Every `include`, with the files it brought in and what is missing. */
  readonly includes: readonly Include[];
  /** Directives whose `;` is missing, those among them that nginx reads as one with the next line's. */
  readonly unterminated: readonly Directive[];
  /** True when the main file is only a part of a configuration: it has no `http`, `events`, `stream` or `mail` of its own. */
  readonly fragment: boolean;
  /** Where something was left out for a limit. */
  readonly cuts: Placed['cuts'];
  /** The files of this configuration, the main file first. */
  readonly files: readonly SourceFile[];
  private readonly root: Level;
  private readonly byName: Placed['byName'];
  private readonly host: Host;
  private locator: Locator | undefined;
  private shared: ReadonlySet<SourceFile> | undefined;
  private open: boolean | undefined;
  private unread: Set<Directive | undefined> | undefined;
  private topContexts: readonly Context[] | undefined;
  private lacking: Map<Directive | undefined, Include[]> | undefined;

  constructor({ entry, main, placed, host }: Loaded) {
    this.entry = entry;
    this.host = host;
    this.main = main;
    this.root = placed.top;
    this.top = placed.top.children;
    this.includes = placed.includes;
    this.unterminated = placed.unterminated;
    this.byName = placed.byName;
    this.cuts = placed.cuts;
    this.files = [...filesOf({ main, placed })];
    this.fragment = !this.top.some(({ name, block }) => block && MAIN_BLOCKS.includes(name));
  }

  /** All directives of these names, in nginx's reading order (name by name); `include` is not among them. */
  all(...names: readonly string[]): readonly Directive[] {
    const lists = names.flatMap((name) => {
      const list = this.byName.get(name);
      return list ? [list] : [];
    });
    return lists.length < 2 ? (lists[0] ?? NONE) : NONE.concat(...lists);
  }

  /**
   * The directives of a name in effect at a place: inside `at` when it is a block, else beside it. One for a directive whose nearest
   * level wins; all of the nearest level that has any for lists such as `proxy_set_header`; those of the level alone for what is not
   * inherited (`*_pass` goes into `if` and `limit_except` only). An `upstream` block inherits nothing but the resolver.
   */
  effective(name: string, at: Directive): readonly Directive[] {
    return this.levelOf(name, at)?.childrenNamed(name) ?? NONE;
  }

  /** The last of `effective`: the value that counts for a directive that is set once. */
  setting(name: string, at: Directive): Directive | undefined {
    return this.levelOf(name, at)?.lastNamed(name);
  }

  /** Whether several directives of a name stand in one block, or at the top level. */
  repeats(name: string): boolean {
    return this.all(name).some((directive) => (directive.parent ?? this.root).lastNamed(name) !== directive);
  }

  /** The nearest level around a place whose directives of a name are in effect there. */
  private levelOf(name: string, at: Directive): Level | undefined {
    if (!this.byName.has(name)) return undefined;
    const reach = reachOf(name);
    let level = at.block ? at : at.parent;
    for (; level && !level.has(name); level = level.parent) if (!goesInto(level.name, name, reach)) return undefined;
    return level ?? this.root;
  }

  /**
   * Whether all that nginx would read around a place was read: false in a fragment, where a template has branches or takes in directives, and where an include in
   * scope is missing. A rule that says "nothing defines this" asks first.
   */
  complete(at: Directive | undefined): boolean {
    this.open ??= this.cuts.size > 0 || this.files.some(({ template }) => template?.open);
    if (this.fragment || this.open) return false;
    this.unread ??= new Set(this.includes.filter(isUnread).map(({ directive }) => directive.parent));
    if (this.unread.size === 0) return true;
    for (let level = at; level; level = level.parent) if (this.unread.has(level)) return false;
    return !this.unread.has(undefined);
  }

  /** Whether a file is included in several places: its directives are there several times. */
  isShared(file: SourceFile): boolean {
    this.shared ??= repeated([this.main, ...this.includes.flatMap(({ files }) => files)]);
    return this.shared.has(file);
  }

  /** The includes that stand in a block itself (`undefined`: at top level) and miss some of what they name. */
  lackingIn(block: Directive | undefined): readonly Include[] {
    this.lacking ??= groupBy(this.includes.filter(lacks), ({ directive }) => directive.parent);
    return this.lacking.get(block) ?? [];
  }

  /**
   * Looks for a file that a directive names, at its place in what is linted: relative names and mapped ones as those of `include`. `undefined`
   * where it lies elsewhere, so that nothing can be said of it.
   */
  find(name: string): { readonly path: string; readonly info: FileInfo | Failure } | undefined {
    const { entry } = this;
    if (entry.dump || this.fragment) return undefined;
    this.locator ??= new Locator(entry, this.host);
    const { path, pattern, mapped } = this.locator.locate(name);
    const here = mapped || isBelow(path, entry.prefix ?? dirname(entry.path)) || isInstalled(entry.path);
    return here && !pattern ? { path, info: this.host.stat(path) } : undefined;
  }

  /**
   * The contexts that the top level may be: `main`, or for a part those that the user names, that its own comment names, or that its
   * directives tell; empty when it holds entries (of a `map`, of `types`) and no directives.
   */
  get contexts(): readonly Context[] {
    this.topContexts ??=
      this.entry.contexts ??
      contextsOfComment(this.main) ??
      (this.fragment ? inferContexts(this.top) : (['main'] as const));
    return this.topContexts;
  }

  /** The top-level block around a directive; in a part, the one that its contexts are of. */
  family(at: Directive): Family {
    let outermost = at;
    for (let up: Directive | undefined = at; up; up = up.parent) outermost = up;
    const { name } = outermost;
    if (name === 'http' || name === 'stream' || name === 'mail' || name === 'events') return name;
    if (!this.fragment) return 'main';
    const [context = 'http'] = this.contexts;
    return FAMILIES.find((family) => context === family || context.startsWith(`${family}.`)) ?? 'http';
  }
}

/** Which blocks what stands around them goes into. */
type Reach = 'all' | 'none' | 'conditions';

const reachOf = remembered((name: string): Reach => {
  if (name.endsWith('_pass')) return 'conditions';
  const kind = inheritance(name);
  return kind === 'not-inherited' || kind === 'n/a' ? 'none' : 'all';
});

function goesInto(block: string, name: string, reach: Reach): boolean {
  if (block === 'upstream') return name === 'resolver' || name === 'resolver_timeout';
  return reach === 'all' || (reach === 'conditions' && (block === 'if' || block === 'limit_except'));
}

function repeated<T>(all: readonly T[]): ReadonlySet<T> {
  const met = new Set<T>();
  return new Set(all.filter((one) => met.size === met.add(one).size));
}
