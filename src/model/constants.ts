import type { Directive } from '../config/directive.ts';
import { splitVariables } from '../values/variables.ts';
import type { Model } from './model.ts';
import { enclosingLocation } from './passes.ts';
import { isWrittenElsewhere } from './writers.ts';

/** One value a text can have. */
export interface Value {
  readonly text: string;
  /** The `set`, the entry of a `map`, `geo` or `split_clients` that gives it; `undefined` for a literal. */
  readonly from: Directive | undefined;
  /** Set when nothing gives the variable a value: a `map` without `default`, a `set` that is not always reached. It is empty then. */
  readonly implicit?: true;
}

/** The values a text can have. `complete` is false when there may be others that only run time knows. */
export interface Values {
  readonly known: readonly Value[];
  readonly complete: boolean;
}

const UNKNOWN: Values = { known: [], complete: false };
/** More combinations than this are not told apart. */
const MOST = 64;
const DEEPEST = 8;

/** Follows variables through `set`, `map`, `geo` and `split_clients`; everything else is unknown. */
export class Constants {
  private readonly config: Model;
  private definitions: ReadonlyMap<string, Definers> | undefined;
  private readonly reached = new Map<Directive, Map<string, Reached>>();
  /** The values of blocks and of what `set` sets, by how deep in others they were asked for. */
  private readonly ofBlocks = new Map<Directive, Values[]>();
  private readonly ofSets = new Map<Directive, Values[]>();

  constructor(config: Model) {
    this.config = config;
  }

  /** The values of a text at a place; a text without variables has itself. */
  of(text: string, at: Directive, depth = 0, from?: Directive): Values {
    const { parts, error } = splitVariables(text);
    if (error !== undefined || depth > DEEPEST) return UNKNOWN;
    let known: Value[] = [{ text: '', from }];
    let complete = true;
    for (const part of parts) {
      const values: Values =
        part.kind === 'text'
          ? { known: [{ text: part.text, from }], complete: true }
          : this.variable(part.name, at, depth);
      complete &&= values.complete;
      const all = known.flatMap((head) => values.known.slice(0, MOST + 1).map((tail) => join(head, tail)));
      complete &&= all.length <= MOST;
      known = all.slice(0, MOST);
    }
    return { known, complete };
  }

  private variable(name: string, at: Directive, depth: number): Values {
    const definers = this.index().get(`${this.config.family(at)} ${name.toLowerCase()}`);
    if (!definers || (definers.first && isWrittenElsewhere(this.config, name.toLowerCase(), at))) return UNKNOWN;
    const all = definers.blocks.slice(0, MOST + 1).map((block) => this.ofBlock(block, depth));
    if (definers.first) all.push(this.sets(name.toLowerCase(), definers, definers.first, at, depth));
    const known = all.flatMap((values) => values.known);
    return { known, complete: definers.blocks.length <= MOST && all.every((values) => values.complete) };
  }

  private ofBlock(block: Directive, depth: number): Values {
    let known = this.ofBlocks.get(block);
    if (!known) this.ofBlocks.set(block, (known = []));
    return (known[depth] ??= few(this.entries(block, depth)));
  }

  /** The values of a `map`, `geo` or `split_clients` block: one for each entry, and the empty one where nothing covers the rest. */
  private entries(block: Directive, depth: number): Values {
    const rest = block.name === 'split_clients' ? '*' : 'default';
    const whole = this.config.lackingIn(block).every(({ missing }) => missing.length === 0);
    const known: Value[] = [];
    let complete = whole;
    let covered = false;
    for (const entry of block.children) {
      const value = entry.value();
      if (value === undefined || (block.name === 'geo' && GEO_SETTINGS.has(entry.name))) continue;
      covered ||= entry.name === rest;
      const values = block.name === 'map' ? this.of(value, entry, depth + 1, entry) : undefined;
      if (values) {
        known.push(...values.known.map((found) => ({ ...found, from: entry })));
        complete &&= values.complete;
      } else known.push({ text: value, from: entry });
    }
    if (!covered && whole) known.push({ text: '', from: block, implicit: true });
    return { known, complete };
  }

  /**
   * The values that `set` gives: those of the request's own location, of its server before; of other locations only by an internal
   * redirect, which is not followed. nginx runs them in the order of the text (ngx_http_rewrite_module).
   */
  private sets(name: string, { locations }: Definers, first: Directive, at: Directive, depth: number): Values {
    const location = enclosingLocation(at);
    const server = at.closest('server');
    const known: Value[] = [];
    let complete = this.config.complete(at);
    for (const level of [location, server]) {
      if (!level) continue;
      const reached = this.reachedIn(level, name);
      for (const set of reached.sets.slice(0, MOST + 1)) {
        const values = this.ofSet(set, depth);
        known.push(...values.known);
        complete &&= values.complete;
      }
      complete &&= reached.sets.length <= MOST;
      if (reached.always) return { known, complete };
    }
    const others = locations.get(server);
    const elsewhere = others !== undefined && others.size > Number(location !== undefined && others.has(location));
    if (elsewhere || !complete) return { known, complete: false };
    return { known: [...known, { text: '', from: first, implicit: true }], complete };
  }

  private ofSet(set: Directive, depth: number): Values {
    let known = this.ofSets.get(set);
    if (!known) this.ofSets.set(set, (known = []));
    if (known[depth]) return known[depth];
    const { known: found, complete } = this.of(set.value(1) ?? '', set, depth + 1, set);
    return (known[depth] = { known: found.map((one) => ({ ...one, from: set })), complete });
  }

  private reachedIn(level: Directive, name: string): Reached {
    let known = this.reached.get(level);
    if (!known) this.reached.set(level, (known = reachedSets(level)));
    return known.get(name) ?? NOT_SET;
  }

  private index(): ReadonlyMap<string, Definers> {
    if (this.definitions) return this.definitions;
    const index = new Map<string, Mutable>();
    const of = (variable: string | undefined, by: Directive): Mutable | undefined => {
      if (!variable?.startsWith('$')) return undefined;
      const key = `${this.config.family(by)} ${variable.slice(1).toLowerCase()}`;
      let definers = index.get(key);
      if (!definers) index.set(key, (definers = { blocks: [], first: undefined, locations: new Map() }));
      return definers;
    };
    for (const set of this.config.all('set')) addSet(of(set.value(0), set), set);
    for (const block of this.config.all('map', 'geo', 'split_clients'))
      if (block.block) of(block.values.at(-1), block)?.blocks.push(block);
    return (this.definitions = index);
  }
}

/** As many of the values as are told apart, and one more, which shows that there are others. */
function few({ known, complete }: Values): Values {
  return { known: known.slice(0, MOST + 1), complete };
}

/** What gives a variable its values. */
interface Definers {
  readonly blocks: readonly Directive[];
  readonly first: Directive | undefined;
  /** The locations that it is set in, by server. */
  readonly locations: ReadonlyMap<Directive | undefined, ReadonlySet<Directive>>;
}
interface Mutable extends Definers {
  readonly blocks: Directive[];
  first: Directive | undefined;
  readonly locations: Map<Directive | undefined, Set<Directive>>;
}

function addSet(definers: Mutable | undefined, set: Directive): void {
  if (!definers) return;
  definers.first ??= set.block ? undefined : set;
  if (set.block) {
    definers.blocks.push(set);
    return;
  }
  const location = enclosingLocation(set);
  if (!location) return;
  const server = set.closest('server');
  const known = definers.locations.get(server);
  if (known) known.add(location);
  else definers.locations.set(server, new Set([location]));
}

const GEO_SETTINGS: ReadonlySet<string> = new Set(['delete', 'proxy', 'ranges', 'proxy_recursive', 'volatile']);

function join(head: Value, tail: Value): Value {
  const text = head.text + tail.text;
  const from = tail.from ?? head.from;
  return head.implicit || tail.implicit ? { text, from, implicit: true } : { text, from };
}

/** The `set`s of a variable that a level runs: after the last one outside of `if`, with those in `if` blocks. */
interface Reached {
  readonly sets: readonly Directive[];
  readonly always: boolean;
}
const NOT_SET: Reached = { sets: [], always: false };

/** Those of every variable, by its name in lower case. */
function reachedSets(level: Directive): Map<string, Reached> {
  const found = new Map<string, { sets: Directive[]; always: boolean }>();
  const sometimes = (set: Directive) => {
    const name = nameSet(set);
    const known = found.get(name);
    if (known) known.sets.push(set);
    else found.set(name, { sets: [set], always: false });
  };
  for (const child of level.children) {
    if (child.name === 'set') found.set(nameSet(child), { sets: [child], always: true });
    else if (child.name === 'if') child.childrenNamed('set').forEach(sometimes);
  }
  return found;
}

/** Without its `$`. */
function nameSet(set: Directive): string {
  return (set.value() ?? '').slice(1).toLowerCase();
}
